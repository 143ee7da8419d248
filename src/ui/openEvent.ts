import { useCallback } from 'react';
import { reveal } from '../core/viewport.ts';
import { useStore } from './context.ts';
import { useExplored } from './explored.ts';

/** Where the detail was opened from, so that closing it leads back there. */
export type Opener = 'timeline' | 'list' | 'sources';

export interface OpenHow {
  from?: Opener;
  /** Whether the focus goes to the detail: for keys, and wherever the detail stands apart from what was pressed. */
  focus: boolean;
}

/** A place in an event's detail that was left for a source: how far it was scrolled, and which button was pressed. */
interface Place {
  event: string;
  scrollTop: number;
  button: number;
}

/** What the detail is to do when it next shows something else. It is no part of the view, so it is not in its state. */
export const pending = { focus: false, opener: 'timeline' as Opener, place: null as Place | null };

/** Opens an event's detail, and moves the timeline where the event would not be seen otherwise. */
export function useOpenEvent(): (id: string, how: OpenHow) => void {
  const store = useStore();
  const { table, bounds, viewportOf } = useExplored();
  return useCallback(
    (id, { from, focus }) => {
      // On a narrow screen the detail is a sheet over what was pressed, so it always takes the focus.
      pending.focus = focus || matchMedia('(max-width: 639px)').matches;
      if (from) pending.opener = from;
      const row = table.rowById.get(id);
      const view = viewportOf(store.get());
      const next = row === undefined ? view : reveal(view, table.start[row] ?? 0, table.end[row] ?? 0, bounds);
      store.dispatch({ type: 'open-event', id, ...(next !== view && { time: next }) });
    },
    [store, table, bounds, viewportOf],
  );
}

/** Opens a source: from an event's detail over it, remembering the place in it; from the list of sources by itself. */
export function useOpenSource(): (id: string, from: HTMLElement) => void {
  const store = useStore();
  return useCallback(
    (id, from) => {
      const { event } = store.get();
      const detail = from.closest('[data-event-detail]');
      pending.focus = true;
      pending.place = null;
      if (event !== null && detail) {
        const button = [...detail.querySelectorAll('[data-about-source]')].indexOf(from);
        pending.place = { event, scrollTop: detail.parentElement?.scrollTop ?? 0, button };
      }
      const listed = from.dataset['sourceLink'] !== undefined;
      if (listed) pending.opener = 'sources';
      store.dispatch({ type: 'open-source', id, alone: listed });
    },
    [store],
  );
}
