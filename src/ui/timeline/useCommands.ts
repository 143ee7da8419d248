import { useMemo } from 'react';
import type { Milliseconds } from '../../core/time/units.ts';
import { pan, type Viewport, zoom } from '../../core/time/viewport.ts';
import { useExplored, useExplorer } from '../bridge/useExplorer.ts';
import { fit } from '../../core/table/extent.ts';

/** What the buttons and the keys both do. */
export interface Commands {
  /** Above 1 in, below 1 out, round an instant, or else the middle of the view. */
  zoom(factor: number, anchor?: Milliseconds): void;
  /** -1 earlier, 1 later, by a third of the view. */
  pan(way: -1 | 1): void;
  fit(): void;
  help(): void;
}

export function useCommands(help: () => void): Commands {
  const store = useExplorer().store;
  const { table, kept, bounds, viewportOf } = useExplored();
  return useMemo(() => {
    const move = (to: (viewport: Viewport) => Viewport) => store.update({ time: to(viewportOf(store.get())) });
    return {
      zoom: (factor, anchor) => move((view) => zoom(view, factor, anchor ?? (view.start + view.end) / 2, bounds)),
      pan: (way) => move((view) => pan(view, way / 3, bounds)),
      fit: () => move(() => fit(table, kept, bounds)),
      help,
    };
  }, [store, table, kept, bounds, viewportOf, help]);
}
