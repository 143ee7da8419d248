import { useMemo } from 'react';
import { citeEvent, citeSource, citeView, type CslItem, type OurPage } from '../../core/cite/reference.ts';
import { keepSources, sourceRows } from '../../core/evidence/citedSources.ts';
import { isRowInView } from '../../core/table/extent.ts';
import { INITIAL_STATE, type ViewState } from '../../core/view/viewState.ts';
import { useExplored, useExplorer } from '../bridge/useExplorer.ts';
import type { Cited } from './cited.ts';

/** The references of what is cited, and last that of our own page. */
export function useCitedItems(cited: Cited): CslItem[] {
  const { t, store, now, href } = useExplorer();
  const { dataset, table, kept, viewportOf } = useExplored();
  return useMemo(() => {
    const { eventById, sourceById, meta } = dataset;
    const state = store.get();
    const ours = (shown: Partial<ViewState>): OurPage => ({
      title: meta?.title ?? t('app.untitled'),
      version: meta?.version ?? null,
      project: t('app.untitled'),
      permalink: permalink(href({ ...INITIAL_STATE, ...shown })),
      accessed: localDay(now),
    });
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
    return citeView(
      rows.flatMap((row) => eventById.get(table.names.id(row)) ?? []),
      sourceById,
      page,
      t,
    );
  }, [cited, t, store, now, href, dataset, table, kept, viewportOf]);
}

/** An address that others can open; a page from disk has none. */
function permalink(url: string): string | null {
  return url.startsWith('http') ? url : null;
}

/** The reader's own day, `YYYY-MM-DD`. */
function localDay(now: number): string {
  const day = new Date(now);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((number) => String(number).padStart(2, '0'))
    .join('-');
}
