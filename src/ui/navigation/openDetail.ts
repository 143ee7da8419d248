import { useCallback } from 'react';
import type { Opener } from '../../app/journey.ts';
import { reveal } from '../../core/time/viewport.ts';
import { openEvent, openSource } from '../../core/view/transitions.ts';
import { useExplorer } from '../bridge/useExplorer.ts';

export interface OpenHow {
  from?: Opener;
  /** `detail`: the focus goes there. `stay`: it stays. Otherwise it stays where the detail stands beside what was pressed. */
  focus?: 'detail' | 'stay';
}

/** Opens an event's detail, and moves the timeline where the event would not be seen otherwise. */
export function useOpenEvent(): (id: string, how?: OpenHow) => void {
  const explorer = useExplorer();
  return useCallback(
    (id, { from, focus } = {}) => {
      const { store, journey } = explorer;
      // Asked when it is pressed: a function that changed with every filter would render all that can be pressed.
      const explored = explorer.explored();
      if (!explored) return;
      const { table, bounds, viewportOf, followed } = explored;
      // On a narrow screen the detail is a sheet over what was pressed.
      const moves = focus === 'detail' || (focus === undefined && matchMedia('(max-width: 639px)').matches);
      journey.opens(moves, from, document.activeElement);
      const row = table.names.rowOf(id);
      const view = viewportOf(store.get());
      const next = row === undefined ? view : reveal(view, table.start[row] ?? 0, table.end[row] ?? 0, bounds);
      // A thread is left by what is no part of it.
      const follows = followed({ ...store.get(), event: id }) !== null;
      store.update((state) => ({
        ...openEvent(id, next === view ? undefined : next)(state),
        ...(!follows && { thread: null }),
      }));
    },
    [explorer],
  );
}

/** Opens a source: from the list of sources by itself, from an event's detail over it. */
export function useOpenSource(): (id: string, from?: Opener) => void {
  const { store, journey } = useExplorer();
  return useCallback(
    (id, from) => {
      journey.opens(true, from, document.activeElement);
      store.update(openSource(id, from === undefined ? 'over' : 'alone'));
    },
    [store, journey],
  );
}
