import type { Address } from '../../app/address.ts';

/** A move in time is written once it has come to rest. */
const SETTLED_MS = 250;

/** A frame’s entries would be its host’s: five steps in it, and five times Back before one leaves the host’s page. */
const FRAMED = globalThis.parent !== globalThis.self;

/**
 * The browser’s address bar: the query carries the view, or the fragment where the browser refuses to change the query
 * (`file:`). A frame without an origin may be refused both; the view lives on in memory.
 * @param frame the document beside this one that frames are to show; the same one where there is none.
 */
export function browserAddress(frame = ''): Address {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let resting: string | null = null;
  const go = (how: 'pushState' | 'replaceState', query: string) => {
    const url = withQuery(documentAddress(), query);
    if (url === location.href) return;
    try {
      history[how](null, '', url);
    } catch {
      // A refusal costs the address, not the view.
    }
  };
  const settle = () => {
    clearTimeout(timer);
    if (resting !== null) go('replaceState', resting);
    resting = null;
  };
  const forget = () => {
    clearTimeout(timer);
    resting = null;
  };
  return {
    query: () => (location.search.length > 1 ? location.search : location.hash),
    write(query, how) {
      if (how === 'push') {
        // A move that has not come to rest belongs to the entry that is left.
        settle();
        go(FRAMED ? 'replaceState' : 'pushState', query);
        return;
      }
      clearTimeout(timer);
      resting = query;
      timer = setTimeout(settle, SETTLED_MS);
    },
    href(query, use = 'page') {
      const here = documentAddress();
      const folder = here.replace(/[^/]*$/, '');
      if (use === 'frame') return withQuery(frame ? folder + frame : here, query);
      // A host leads from a folder to its page; a disk does not.
      const page = location.protocol === 'file:' ? `${folder}index.html` : folder;
      return withQuery(frame && here === folder + frame ? page : here, query);
    },
    follow(listener) {
      // A fragment that changes is told by both events, one after the other.
      let last = location.href;
      const follow = () => {
        forget();
        if (location.href !== last) listener();
        last = location.href;
      };
      const passed = () => {
        last = '';
        follow();
      };
      addEventListener('popstate', passed);
      addEventListener('hashchange', follow);
      return () => {
        forget();
        removeEventListener('popstate', passed);
        removeEventListener('hashchange', follow);
      };
    },
    name(title) {
      if (document.title !== title) document.title = title;
    },
  };
}

const documentAddress = () => location.href.replace(/[?#].*$/, '');

function withQuery(document: string, query: string): string {
  return document + (location.protocol === 'file:' ? query.replace('?', '#') : query);
}
