import type { Change, Store } from './store.ts';
import { writeUrl } from '../core/view/url.ts';
import type { ViewState } from '../core/view/viewState.ts';

/** Where a view’s address is written: a browser’s address bar, or a place in memory. */
export interface Address {
  /** The part that carries the view, as it stands there now, with its `?` or `#`; may be empty. */
  query(): string;
  /**
   * Writes it. `push` makes a new entry; `replace` may wait until moves have come to rest, and is written at the latest
   * before the next entry. A refusal costs the address, not the view.
   */
  write(query: string, how: 'push' | 'replace'): void;
  /** A whole address for a query: a link that others can open, or a frame of theirs can show. */
  href(query: string, use?: 'page' | 'frame'): string;
  /** Tells when the address has changed by itself: Back, Forward, or a fragment that was typed. @returns what ends it. */
  follow(listener: () => void): () => void;
  /** What the window or the tab is called; absent where that is another’s to say. */
  name?(title: string): void;
}

/** An address of its own, for an explorer that does not own the page’s. @param base what links lead to. */
export function memoryAddress(query = '', base = ''): Address {
  let current = query;
  return {
    query: () => current,
    write: (next) => {
      current = next;
    },
    href: (next) => base + next,
    follow: () => () => undefined,
  };
}

/** Writes each change of a store into an address. @returns what ends it. */
export function keepAddress(store: Store, address: Address): () => void {
  return store.subscribe(({ how }: Change) => {
    if (how !== 'restore' && how !== 'move') address.write(writeUrl(store.get()), how);
  });
}

/** The address of a state, for a link or, where it is the compact one, for a frame. */
export function hrefOf(address: Address, state: ViewState): string {
  return address.href(writeUrl(state), state.ui === 'compact' ? 'frame' : 'page');
}
