import { ascending } from 'd3';
import type { Dataset, Source, TimelineEvent } from '../model/dataset.ts';
import type { SourceFilters } from '../table/filter.ts';
import { SOURCE_KINDS } from '../model/vocabulary.ts';
import type { EventTable } from '../table/table.ts';

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
    const event = eventById.get(table.id[row] ?? '');
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

/** The rows that pass both filters, in the order they came. */
export function filterSources(rows: readonly SourceRow[], filters: SourceFilters): SourceRow[] {
  return rows.filter((row) => isOfKind(row, filters) && isFrom(row, filters));
}

/** How many sources each kind would show. A facet's counts skip its own filter. */
export function kindCounts(rows: readonly SourceRow[], filters: SourceFilters): ReadonlyMap<string, number> {
  const counts = countBy(
    rows.filter((row) => isFrom(row, filters)),
    (row) => row.source.kind,
  );
  return new Map(SOURCE_KINDS.map((kind) => [kind, counts.get(kind) ?? 0]));
}

/** How many sources each publisher would show, in the order of their names; the one that is chosen is always there. */
export function publisherCounts(rows: readonly SourceRow[], filters: SourceFilters): ReadonlyMap<string, number> {
  const counts = countBy(
    rows.filter((row) => isOfKind(row, filters)),
    (row) => row.source.publisher,
  );
  if (filters.publisher !== null && !counts.has(filters.publisher)) counts.set(filters.publisher, 0);
  return new Map([...counts].sort(([a], [b]) => ascending(a.toLowerCase(), b.toLowerCase()) || ascending(a, b)));
}

function isOfKind({ source }: SourceRow, { kinds }: SourceFilters): boolean {
  return kinds.length === 0 || kinds.includes(source.kind);
}

function isFrom({ source }: SourceRow, { publisher }: SourceFilters): boolean {
  return publisher === null || source.publisher === publisher;
}

function countBy(rows: readonly SourceRow[], key: (row: SourceRow) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return counts;
}
