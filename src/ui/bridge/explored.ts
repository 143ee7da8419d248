import { createContext, use, useMemo } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import { filterEvents } from '../../core/table/filter.ts';
import { buildTable, type EventTable } from '../../core/table/table.ts';
import { decodeTime } from '../../core/time/interval.ts';
import { boundsOf } from '../../core/table/extent.ts';
import type { ViewState } from '../../core/view/viewState.ts';
import { clampViewport, type Viewport } from '../../core/time/viewport.ts';
import { present, useView } from './context.ts';

/** What is derived from the dataset and the filters, once for each change of them. */
export interface Explored {
  dataset: Dataset;
  table: EventTable;
  /** Rows that pass the filters, in time order. */
  kept: Uint32Array;
  bounds: Viewport;
  /** The view at first. */
  opening: Viewport;
  /** The time in view in a state. */
  viewportOf(state: ViewState): Viewport;
}

export const ExploredContext = createContext<Explored | null>(null);
export const useExplored = () => present(use(ExploredContext));

export function useExploration(dataset: Dataset): Explored {
  const filters = useView((state) => state.filters);
  const base = useMemo(() => {
    const table = buildTable(dataset);
    const wanted = dataset.meta?.opening ? decodeTime(dataset.meta.opening) : null;
    const bounds = boundsOf(table, wanted);
    const opening = wanted ?? bounds;
    const viewportOf = (state: ViewState) => clampViewport(state.time ?? opening, bounds);
    return { dataset, table, bounds, opening, viewportOf };
  }, [dataset]);
  return useMemo(() => ({ ...base, kept: filterEvents(base.table, filters) }), [base, filters]);
}
