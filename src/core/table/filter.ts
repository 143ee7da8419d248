import type { EventTable } from './table.ts';

/** What the lanes are made of. */
export type Group = 'tone' | 'type' | 'actor';
export const GROUPS: readonly Group[] = ['tone', 'type', 'actor'];

/** What an event must be to be kept. An empty list lets every value through. */
export interface Filters {
  /** Ids of types. */
  types: readonly string[];
}

export const NO_FILTERS: Filters = { types: [] };

/** What a source must be to be listed. An empty list, or null, lets every value through. */
export interface SourceFilters {
  /** Of SOURCE_KINDS. */
  kinds: readonly string[];
  publisher: string | null;
}

export const NO_SOURCE_FILTERS: SourceFilters = { kinds: [], publisher: null };

/** The rows that pass every filter, in time order. */
export function filterEvents(table: EventTable, filters: Filters): Uint32Array {
  const wanted = wantedTypes(table, filters);
  const kept = new Uint32Array(table.length);
  let count = 0;
  for (let row = 0; row < table.length; row++) {
    if (!wanted || wanted[table.type[row] ?? 0]) kept[count++] = row;
  }
  return kept.subarray(0, count);
}

/**
 * How many events each type would show, by id. A facet's counts skip its own filter, so that they say what ticking
 * a further box would add; with one facet, that is the whole table.
 */
export function typeCounts(table: EventTable): ReadonlyMap<string, number> {
  const counts = new Uint32Array(table.types.length);
  for (const type of table.type) counts[type] = (counts[type] ?? 0) + 1;
  return new Map(table.types.map((id, i) => [id, counts[i] ?? 0]));
}

function wantedTypes(table: EventTable, filters: Filters): boolean[] | null {
  if (filters.types.length === 0) return null;
  const wanted = new Set(filters.types);
  return table.types.map((id) => wanted.has(id));
}
