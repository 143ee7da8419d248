import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import type { Explored } from '../../app/explored.ts';
import type { Explorer } from '../../app/explorer.ts';
import type { DataFile } from '../../core/model/issue.ts';
import type { Translate } from '../../core/words/translate.ts';
import type { ParamKey, ViewState } from '../../core/view/viewState.ts';

/** An explorer, and the element in which it is shown: what is looked for in the page is looked for there. */
export interface Mounted {
  readonly explorer: Explorer;
  readonly root: HTMLElement;
  /** The address of the licences of what the page is made of, where the host has them. */
  readonly licences?: string | undefined;
}

export const MountedContext = createContext<Mounted | null>(null);

function useMounted(): Mounted {
  const mounted = use(MountedContext);
  if (!mounted) throw new Error('used outside of an explorer');
  return mounted;
}

export const useExplorer = (): Explorer => useMounted().explorer;
export const useRoot = (): HTMLElement => useMounted().root;
export const useLicences = (): string | undefined => useMounted().licences;
export const useT = (): Translate => useExplorer().t;

/** A part of the view state; renders anew only when that part changes. `select` must return the same value for the same state. */
export function useView<T>(select: (state: ViewState) => T): T {
  const { store } = useExplorer();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/**
 * The whole view state; renders anew only where one of these parts of it changes, so that a pan asks nothing of it.
 * @param keys the same list each time.
 */
export function useViewOf(keys: readonly ParamKey[]): ViewState {
  const select = useMemo(() => {
    let last: ViewState | null = null;
    return (state: ViewState) => {
      if (!last || keys.some((key) => !Object.is(last?.[key], state[key]))) last = state;
      return last;
    };
  }, [keys]);
  return useView(select);
}

/** What an explorer says; renders anew only when that changes. `select` must return the same value for the same explorer. */
export function useSelected<T>(select: (explorer: Explorer) => T): T {
  const explorer = useExplorer();
  return useSyncExternalStore(explorer.subscribe, () => select(explorer));
}

/**
 * What is derived from the data and the filter. Only for what is shown once there is something to draw. Asked of the
 * explorer and not given by a context: for a context that changes, React looks through all that is below it.
 */
export function useExplored(): Explored {
  const explored = useSelected(exploredOf);
  if (!explored) throw new Error('used before there is anything to draw');
  return explored;
}

const exploredOf = (explorer: Explorer) => explorer.explored();

/** Whether a data file is on its way: of what is in it nothing is said but that. */
export function useComing(file: DataFile): boolean {
  return useSelected((explorer) => explorer.files.get().coming.includes(file));
}

/** What stands out while the rest fades: for `useSelected`. */
export const strongOf = (explorer: Explorer): ReadonlySet<number> | null =>
  explorer.explored()?.strong(explorer.store.get()) ?? null;

/** The thread that is followed, in time order: for `useSelected`. */
export const followedThread = (explorer: Explorer): readonly number[] | null =>
  explorer.explored()?.followed(explorer.store.get()) ?? null;
