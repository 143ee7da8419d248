import { useMemo } from 'react';
import { fit } from '../../core/table/extent.ts';
import type { Milliseconds } from '../../core/time/units.ts';
import { MIN_SPAN, pan, spanOf, type Viewport, zoom } from '../../core/time/viewport.ts';
import { useExplored, useExplorer } from '../bridge/useExplorer.ts';

/** What the buttons and the keys both do. Each is an entry of the history. */
export interface Commands {
  /** Above 1 in, below 1 out, round an instant; or else the open event where it is in view, or the middle of the view. */
  zoom(factor: number, anchor?: Milliseconds): void;
  /** -1 earlier, 1 later, by a third of the view. */
  pan(way: -1 | 1): void;
  fit(): void;
  /** To the opening view. */
  reset(): void;
  help(): void;
}

/** Which ways a view cannot be zoomed any further. */
export function zoomLimits(view: Viewport, bounds: Viewport): { in: boolean; out: boolean } {
  const nearly = 1 + 1e-6;
  return { in: spanOf(view) <= MIN_SPAN * nearly, out: spanOf(view) * nearly >= spanOf(bounds) };
}

/** @param limit told when there is no further way to zoom. */
export function useCommands(help: () => void, limit: (way: 'in' | 'out' | null) => void): Commands {
  const store = useExplorer().store;
  const { table, kept, bounds, viewportOf } = useExplored();
  return useMemo(() => {
    const move = (to: (viewport: Viewport) => Viewport) => {
      limit(null);
      store.update({ time: to(viewportOf(store.get())) }, 'push');
    };
    /** The middle of what is in view of the open event; else of the view. */
    const middle = (view: Viewport) => {
      const row = table.names.rowOf(store.get().event ?? '') ?? -1;
      const [from, to] = [
        Math.max(table.start[row] ?? Infinity, view.start),
        Math.min(table.end[row] ?? -Infinity, view.end),
      ];
      return from <= to ? (from + to) / 2 : (view.start + view.end) / 2;
    };
    return {
      zoom(factor, anchor) {
        const way = factor > 1 ? 'in' : 'out';
        if (zoomLimits(viewportOf(store.get()), bounds)[way]) limit(way);
        else move((view) => zoom(view, factor, anchor ?? middle(view), bounds));
      },
      pan: (way) => move((view) => pan(view, way / 3, bounds)),
      fit: () => move(() => fit(table, kept, bounds)),
      reset() {
        limit(null);
        store.update({ time: null }, 'push');
      },
      help,
    };
  }, [store, table, kept, bounds, viewportOf, help, limit]);
}
