import { useMemo } from 'react';
import { withoutFilters } from '../../core/export/filterKeys.ts';
import { filterWords } from '../../core/export/filterWords.ts';
import type { Taken } from '../../core/export/taken.ts';
import { recordsAt, type Row } from '../../core/table/table.ts';
import { INITIAL_STATE, type ViewState } from '../../core/view/viewState.ts';
import { useExplored, useExplorer } from '../bridge/useExplorer.ts';
import { permalink, useOurPage } from './useOurPage.ts';

/** What can be taken away: the events that pass the filters, and all. */
export function useTaken(): Readonly<Record<'filtered' | 'all', Taken>> {
  const { t, store, href } = useExplorer();
  const { dataset, table, kept, during } = useExplored();
  const ourPage = useOurPage();
  return useMemo(() => {
    const state: ViewState = { ...store.get(), ui: 'full' };
    const of = (rows: Iterable<Row>, shown: ViewState, stretches: Taken['during']): Taken => ({
      dataset,
      events: recordsAt(rows, table, dataset.eventById),
      filter: filterWords(shown, dataset, t),
      during: stretches,
      page: ourPage(shown),
      addressOf: (record) => permalink(href({ ...INITIAL_STATE, ...record })),
    });
    return { filtered: of(kept, state, during), all: of(Array(table.length).keys(), withoutFilters(state), []) };
  }, [t, store, href, dataset, table, kept, during, ourPage]);
}
