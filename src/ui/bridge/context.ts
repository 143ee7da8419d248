import { createContext, use, useSyncExternalStore } from 'react';
import type { Translate } from '../../core/words/translate.ts';
import type { ViewState } from '../../core/view/viewState.ts';
import type { ViewStore } from '../../app/store.ts';

export interface PageContext {
  t: Translate;
  store: ViewStore;
  /** When the page was opened. */
  now: number;
}

export const Page = createContext<PageContext | null>(null);

/** A context's value, which its provider has given. */
export function present<T>(value: T | null): T {
  if (value === null) throw new Error('used outside its provider');
  return value;
}

export const usePage = () => present(use(Page));
export const useT = () => usePage().t;
export const useStore = () => usePage().store;

/** A part of the view state; renders anew only when that part changes. `select` must return the same value for the same state. */
export function useView<T>(select: (state: ViewState) => T): T {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
