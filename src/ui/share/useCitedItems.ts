import { useMemo } from 'react';
import { citeEvent, citeSource, citeView, type CslItem } from '../../core/cite/reference.ts';
import { keepSources, sourceRows } from '../../core/evidence/citedSources.ts';
import { isRowInView } from '../../core/table/extent.ts';
import { recordsAt } from '../../core/table/table.ts';
import { INITIAL_STATE, type ViewState } from '../../core/view/viewState.ts';
import { useExplored, useExplorer } from '../bridge/useExplorer.ts';
import type { Cited } from './cited.ts';
import { useOurPage } from './useOurPage.ts';

/** The references of what is cited, and last that of our own page. */
export function useCitedItems(cited: Cited): CslItem[] {
  const { t, store } = useExplorer();
  const { dataset, table, kept, viewportOf } = useExplored();
  const ourPage = useOurPage();
  return useMemo(() => {
    const { eventById, sourceById } = dataset;
    const state = store.get();
    const ours = (shown: Partial<ViewState>) => ourPage({ ...INITIAL_STATE, ...shown });
    if (cited !== 'view') {
      const source = 'source' in cited ? sourceById.get(cited.source) : undefined;
      const event = 'event' in cited ? eventById.get(cited.event) : undefined;
      if (source) return citeSource(source, ours({ source: source.id }), t);
      return event ? citeEvent(event, sourceById, ours({ event: event.id }), t) : [];
    }
    const page = ours({ ...state, ui: 'full' });
    if (state.view === 'sources') {
      const { shown } = keepSources(sourceRows(dataset, table, kept), state, dataset);
      const events = new Set(shown.flatMap((row) => row.events.map(({ event }) => event)));
      return citeView([...events], new Map(shown.map(({ source }) => [source.id, source])), page, t, 'sources');
    }
    const view = viewportOf(state);
    const rows = state.view === 'timeline' ? [...kept].filter((row) => isRowInView(table, row, view)) : [...kept];
    return citeView(recordsAt(rows, table, eventById), sourceById, page, t);
  }, [cited, t, store, ourPage, dataset, table, kept, viewportOf]);
}
