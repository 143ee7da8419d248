import { decodeUrl, encodeUrl, type KnownIds, type UrlNotice } from '../../core/view/url.ts';
import type { ViewState } from '../../core/view/viewState.ts';
import type { ViewStore } from '../../app/store.ts';

const NOTHING_KNOWN: KnownIds = { types: null, events: null, sources: null, publishers: null };
const SETTLED_MS = 250;

/** The part of the address that carries the view: the query, or the fragment where the browser refuses to change the query. */
function currentQuery(): string {
  return location.search.length > 1 ? location.search : location.hash;
}

export function readUrl(known: KnownIds = NOTHING_KNOWN): { state: ViewState; notices: UrlNotice[] } {
  return decodeUrl(currentQuery(), known);
}

/** Address of a state of this page. */
export function urlOf(state: ViewState): string {
  const base = location.href.replace(/[?#].*$/, '');
  const query = encodeUrl(state);
  return location.protocol === 'file:' ? base + query.replace('?', '#') : base + query;
}

/**
 * Writes the state into the address: a new entry for a choice, the same entry for a move in time, once it has come
 * to rest. Follows Back and Forward. In a frame without an origin, where the browser may refuse, the state lives on
 * in memory.
 * @returns what ends it.
 */
export function connectUrl(store: ViewStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = store.get();
  const write = (how: 'pushState' | 'replaceState', state: ViewState) => {
    clearTimeout(timer);
    timer = undefined;
    const url = urlOf(state);
    if (url === location.href) return;
    try {
      history[how](null, '', url);
    } catch {
      // A refusal costs the address, not the view.
    }
  };
  const stop = store.subscribe((action) => {
    const before = latest;
    latest = store.get();
    if (action.type === 'restore') return;
    if (action.type === 'time') {
      clearTimeout(timer);
      timer = setTimeout(() => write('replaceState', latest), SETTLED_MS);
      return;
    }
    // A move that has not come to rest belongs to the entry that is left.
    if (timer) write('replaceState', before);
    write('pushState', latest);
  });
  const follow = () => {
    clearTimeout(timer);
    timer = undefined;
    store.dispatch({ type: 'restore', state: readUrl().state });
  };
  addEventListener('popstate', follow);
  addEventListener('hashchange', follow);
  return () => {
    stop();
    clearTimeout(timer);
    removeEventListener('popstate', follow);
    removeEventListener('hashchange', follow);
  };
}
