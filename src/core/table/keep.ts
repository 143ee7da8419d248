import { codeRange, type CodeLists, type Codes, type FacetTable } from './codes.ts';

/** What passes a filter, and how many would pass with another value chosen. */
export interface Kept<Id extends string = string> {
  /** The rows that pass, in the table’s order. */
  readonly rows: Uint32Array;
  /**
   * How many rows each value of a facet would show, of all the values that there can be, in their order. A facet’s counts
   * skip its own filter, so that they say what choosing a further value would add.
   */
  counts(facet: Id): ReadonlyMap<string, number>;
}

/**
 * Filters and counts in one pass: within a facet any of the chosen values will do, between facets each must be met. For
 * each row it is counted how many facets it fails; a row that fails none counts in all facets, one that fails a single
 * facet counts in that one.
 * @param filter by facet; keys that are no facet of the table are passed over.
 * @param among 1 for each row that is asked of at all, as a search has found it; all others count nowhere. null: all are.
 */
export function keep<Id extends string>(
  table: FacetTable<Id>,
  filter: Readonly<Partial<Record<NoInfer<Id>, readonly string[]>>>,
  among: Uint8Array | null = null,
): Kept<Id> {
  const facets = [...table.facets].map(([id, column]) => ({
    id,
    column,
    wanted: wantedCodes(column, filter[id] ?? []),
    counts: new Uint32Array(column.values.length),
  }));
  const rows = new Uint32Array(table.length);
  let count = 0;
  for (let row = 0; row < table.length; row++) {
    if (among && !among[row]) continue;
    let fails = 0;
    let failed = -1;
    for (let i = 0; i < facets.length && fails < 2; i++) {
      const { column, wanted } = facets[i]!;
      if (wanted && !hasAny(column, row, wanted)) {
        fails++;
        failed = i;
      }
    }
    if (fails === 0) rows[count++] = row;
    if (fails < 2)
      facets.forEach(({ column, counts }, i) => (fails === 0 || i === failed) && countIn(column, row, counts));
  }
  const byId = new Map(facets.map(({ id, column, counts }) => [id, { column, counts }]));
  return {
    rows: rows.subarray(0, count),
    counts(id) {
      const found = byId.get(id);
      return new Map(found?.column.values.map((value, i) => [value, found.counts[i] ?? 0]));
    },
  };
}

/** 1 for each code that is chosen; null where all are. */
function wantedCodes(column: Codes | CodeLists, chosen: readonly string[]): Uint8Array | null {
  if (chosen.length === 0) return null;
  const wanted = new Set(chosen);
  return Uint8Array.from(column.values, (value) => (wanted.has(value) ? 1 : 0));
}

function hasAny(column: Codes | CodeLists, row: number, wanted: Uint8Array): boolean {
  const [from, to] = codeRange(column, row);
  for (let i = from; i < to; i++) if (wanted[column.codes[i] ?? 0]) return true;
  return false;
}

function countIn(column: Codes | CodeLists, row: number, counts: Uint32Array): void {
  const [from, to] = codeRange(column, row);
  for (let i = from; i < to; i++) counts[column.codes[i] ?? 0]!++;
}
