import { ascending } from 'd3';
import type { Dataset, Source, TimelineEvent } from '../model/dataset.ts';
import type { Filter, SourceFacetId, Vocabulary } from '../table/facets.ts';
import { keep, type Kept } from '../table/keep.ts';
import { type EventTable, sourceTable } from '../table/table.ts';

/** A source with the events that cite it. */
export interface SourceRow {
  source: Source;
  /** In time order; whether the source only disputes the event. */
  events: { event: TimelineEvent; disputes: boolean }[];
}

/**
 * The sources that the kept events cite; the ones that most events cite first, then by publisher, then by id.
 * @param kept the table's rows that pass the filters, in time order.
 */
export function sourceRows(
  { eventById, sourceById }: Pick<Dataset, 'eventById' | 'sourceById'>,
  table: EventTable,
  kept: Uint32Array,
): SourceRow[] {
  const citing = new Map<string, SourceRow['events']>();
  for (const row of kept) {
    const event = eventById.get(table.names.id(row));
    if (!event) continue;
    for (const id of new Set(event.citations.map((citation) => citation.source))) {
      const disputes = event.citations.every((citation) => citation.source !== id || citation.stance === 'disputes');
      const events = citing.get(id);
      if (events) events.push({ event, disputes });
      else citing.set(id, [{ event, disputes }]);
    }
  }
  const rows = [...citing].flatMap(([id, events]): SourceRow[] => {
    const source = sourceById.get(id);
    return source ? [{ source, events }] : [];
  });
  return rows.sort(
    (a, b) =>
      b.events.length - a.events.length ||
      ascending(a.source.publisher, b.source.publisher) ||
      ascending(a.source.id, b.source.id),
  );
}

/**
 * The sources that pass a filter, in the order they came, and how many there would be of each value of their facets.
 * @param rows of `sourceRows`.
 */
export function keepSources(
  rows: readonly SourceRow[],
  filter: Filter,
  vocabulary: Vocabulary,
): { shown: SourceRow[]; counts: Kept<SourceFacetId>['counts'] } {
  const { rows: kept, counts } = keep(
    sourceTable(
      rows.map((row) => row.source),
      vocabulary,
    ),
    filter,
  );
  return { shown: Array.from(kept, (row) => rows[row] as SourceRow), counts };
}

/** The values of a facet to choose from, by name whatever the case: those that would show something, and those chosen. */
export function offered(
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
): [value: string, count: number][] {
  const all = new Map([...chosen.map((value) => [value, 0] as const), ...counts]);
  return [...all]
    .filter(([value, count]) => count > 0 || chosen.includes(value))
    .sort(([a], [b]) => ascending(a.toLowerCase(), b.toLowerCase()) || ascending(a, b));
}
