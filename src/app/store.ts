import { changedKeys, type ParamKey, paramOf, type ViewState } from '../core/view/viewState.ts';
import type { Transition } from '../core/view/transitions.ts';

/** How a change meets the history: as a new entry, in the present one, or as what the history itself has asked for. */
export type How = 'push' | 'replace' | 'restore';

export interface Change {
  readonly keys: readonly ParamKey[];
  readonly how: How;
}

type Listener = (change: Change) => void;

/** Holds the one ViewState. Outside React, so that a frame of panning need not render anything. */
export interface Store {
  get(): ViewState;
  /**
   * Changes what is named and leaves the rest. Where nothing is other than it was, nobody is told.
   * @param how what the parameters that change say themselves, where it is not given.
   */
  update(change: Partial<ViewState> | Transition, how?: How): void;
  /** @returns what ends the subscription. */
  subscribe(listener: Listener): () => void;
}

export function createStore(initial: ViewState): Store {
  let state = initial;
  const listeners = new Set<Listener>();
  return {
    get: () => state,
    update(change, how) {
      const next = { ...state, ...(typeof change === 'function' ? change(state) : change) };
      const keys = changedKeys(state, next);
      if (keys.length === 0) return;
      // What is equal keeps its identity, so that what is derived from it is not derived anew.
      state = { ...state, ...Object.fromEntries(keys.map((key) => [key, next[key]])) };
      const chosen = keys.some((key) => paramOf(key).history === 'push');
      for (const listener of listeners) listener({ keys, how: how ?? (chosen ? 'push' : 'replace') });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
