import { useMemo } from 'react';
import { placesByDate, sortKeys, sortRows } from '../../core/columns/sorted.ts';
import { readSort } from '../../core/table/columnIds.ts';
import { useExplored, useT, useView } from '../bridge/useExplorer.ts';

/** The rows that pass the filters, as the reader has them sorted. A filter, or turning the order round, computes no key anew. */
export function useSorted(): Uint32Array {
  const t = useT();
  const { dataset, table, kept } = useExplored();
  const { column, descending } = readSort(useView((state) => state.sort));
  const compare = useMemo(() => new Intl.Collator(t.locale).compare, [t.locale]);
  const places = useMemo(() => placesByDate(table), [table]);
  const keys = useMemo(
    () => sortKeys(table, dataset.eventById, column, { dataset, t }, compare),
    [table, dataset, column, t, compare],
  );
  return useMemo(() => sortRows(kept, keys, places, descending), [kept, keys, places, descending]);
}
