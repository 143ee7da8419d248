import { useCallback } from 'react';
import { reveal } from '../../core/time/viewport.ts';
import { useStore } from '../bridge/context.ts';
import { useExplored } from '../bridge/explored.ts';

/** Where the detail was opened from, so that closing it leads back there. */
export type Opener = 'timeline' | 'list' | 'sources';

export interface OpenHow {
  from?: Opener;
  /** `detail`: the focus goes there. `stay`: it stays. Otherwise it stays where the detail stands beside what was pressed. */
  focus?: 'detail' | 'stay';
}

/**
 * What the detail is to do when it next shows something else, and where to go when it is closed. It is no part of the
 * view, so it is not in its state.
 */
export const pending = {
  focus: false,
  /** Whether what comes was asked for by opening it, and begins at its top; Back and Close lead to a place that was left. */
  fresh: false,
  opener: 'timeline' as Opener,
  /** What was pressed to open the detail. */
  pressed: null as Element | null,
};

/** Opens an event's detail, and moves the timeline where the event would not be seen otherwise. */
export function useOpenEvent(): (id: string, how?: OpenHow) => void {
  const store = useStore();
  const { table, bounds, viewportOf } = useExplored();
  return useCallback(
    (id, { from, focus } = {}) => {
      // On a narrow screen the detail is a sheet over what was pressed.
      pending.focus = focus === 'detail' || (focus === undefined && matchMedia('(max-width: 639px)').matches);
      pending.fresh = true;
      if (from) remember(from);
      const row = table.rowById.get(id);
      const view = viewportOf(store.get());
      const next = row === undefined ? view : reveal(view, table.start[row] ?? 0, table.end[row] ?? 0, bounds);
      store.dispatch({ type: 'open-event', id, ...(next !== view && { time: next }) });
    },
    [store, table, bounds, viewportOf],
  );
}

/** Opens a source: from the list of sources by itself, from an event's detail over it. */
export function useOpenSource(): (id: string, from?: Opener) => void {
  const store = useStore();
  return useCallback(
    (id, from) => {
      pending.focus = true;
      pending.fresh = true;
      if (from) remember(from);
      store.dispatch({ type: 'open-source', id, alone: from !== undefined });
    },
    [store],
  );
}

function remember(opener: Opener): void {
  pending.opener = opener;
  pending.pressed = document.activeElement;
}

/** Gives the focus back to what the detail was opened from, or to the heading of what is left. */
export function returnFocus(
  { event, source }: { event?: string | undefined; source?: string | undefined },
  how?: FocusOptions,
): void {
  const found = (attribute: string, value: string | undefined) =>
    value === undefined ? null : document.querySelector(`[${attribute}="${CSS.escape(value)}"]`);
  const option = found('data-stop', event && `event:${event}`);
  const link = found('data-event-link', event) ?? found('data-source-link', source);
  const pressed = pending.opener !== 'timeline' && pending.pressed?.isConnected ? pending.pressed : null;
  const heading = document.querySelector('main [role="listbox"] [tabindex="0"], main h2[tabindex]');
  const target = pressed ?? (pending.opener === 'timeline' ? (option ?? link) : (link ?? option)) ?? heading;
  (target as HTMLElement | null)?.focus(how);
}
