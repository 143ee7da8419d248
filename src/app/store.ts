import { changedKeys, type ParamKey, paramOf, type ViewState } from '../core/view/viewState.ts';
import type { Transition } from '../core/view/transitions.ts';

/**
 * How a change meets the history: as a new entry, in the present one, or as what the history itself has asked for. A
 * `move` is a step of a gesture, which meets it once, when the gesture has come to rest.
 */
export type How = 'push' | 'replace' | 'restore' | 'move';

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
  /** A gesture has come to rest: what it has moved, if anything, is told as one change that makes an entry. */
  rest(): void;
  /** @returns what ends the subscription. */
  subscribe(listener: Listener): () => void;
}

export function createStore(initial: ViewState): Store {
  let state = initial;
  const listeners = new Set<Listener>();
  /** What the gesture that goes on has moved. */
  const moved = new Set<ParamKey>();
  return {
    get: () => state,
    update(change, how) {
      const next = { ...state, ...(typeof change === 'function' ? change(state) : change) };
      const keys = changedKeys(state, next);
      if (keys.length === 0) return;
      // What is equal keeps its identity, so that what is derived from it is not derived anew.
      state = { ...state, ...Object.fromEntries(keys.map((key) => [key, next[key]])) };
      if (how === 'move') keys.forEach((key) => moved.add(key));
      const chosen = keys.some((key) => paramOf(key).history === 'push');
      for (const listener of listeners) listener({ keys, how: how ?? (chosen ? 'push' : 'replace') });
    },
    rest() {
      const keys = [...moved];
      moved.clear();
      if (keys.length > 0) for (const listener of listeners) listener({ keys, how: 'push' });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
