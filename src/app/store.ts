import { type Action, reduce, type ViewState } from '../core/view/viewState.ts';

type Listener = (action: Action) => void;

/** Holds the one ViewState. Outside React, so that a frame of panning need not render anything. */
export interface ViewStore {
  get(): ViewState;
  dispatch(action: Action): void;
  /** @returns what ends the subscription. */
  subscribe(listener: Listener): () => void;
}

export function createViewStore(initial: ViewState): ViewStore {
  let state = initial;
  const listeners = new Set<Listener>();
  return {
    get: () => state,
    dispatch(action) {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener(action);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
