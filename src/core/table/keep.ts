import { readTerm } from './terms.ts';
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
 * Filters and counts in one pass: within a facet any of the wanted values will do and none of those that are shut out,
 * between facets each must be met. For each row it is counted how many facets it fails; a row that fails none counts in
 * all facets, one that fails a single facet counts in that one.
 * @param filter by facet, as terms (`terms.ts`); keys that are no facet of the table are passed over.
 * @param among 1 for each row that what is no facet, such as a time or a search, lets through: the others count nowhere. null: all.
 */
export function keep<Id extends string>(
  table: FacetTable<Id>,
  filter: Readonly<Partial<Record<NoInfer<Id>, readonly string[]>>>,
  among: Uint8Array | null = null,
): Kept<Id> {
  const facets = [...table.facets].map(([id, column]) => ({
    id,
    column,
    asked: askedOf(column, filter[id] ?? []),
    counts: new Uint32Array(column.values.length),
  }));
  const rows = new Uint32Array(table.length);
  let count = 0;
  for (let row = 0; row < table.length; row++) {
    if (among && !among[row]) continue;
    let fails = 0;
    let failed = -1;
    for (let i = 0; i < facets.length && fails < 2; i++) {
      const { column, asked } = facets[i]!;
      if (asked && !passes(column, row, asked)) {
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

/** What is asked of a facet, by code. */
interface Asked {
  /** Whether a row must have one that is wanted. */
  readonly any: boolean;
  /** WANTED, SHUT_OUT or both, for each code. */
  readonly signs: Uint8Array;
}

const [WANTED, SHUT_OUT] = [1, 2];

/** null where nothing is asked. */
function askedOf(column: Codes | CodeLists, texts: readonly string[]): Asked | null {
  if (texts.length === 0) return null;
  const terms = texts.map(readTerm);
  const signs = new Map<string, number>();
  for (const { value, excluded } of terms) signs.set(value, (signs.get(value) ?? 0) | (excluded ? SHUT_OUT : WANTED));
  return {
    any: terms.some(({ excluded }) => !excluded),
    signs: Uint8Array.from(column.values, (value) => signs.get(value) ?? 0),
  };
}

function passes(column: Codes | CodeLists, row: number, { any, signs }: Asked): boolean {
  const [from, to] = codeRange(column, row);
  let seen = 0;
  for (let i = from; i < to; i++) seen |= signs[column.codes[i] ?? 0] ?? 0;
  return (seen & SHUT_OUT) === 0 && (!any || (seen & WANTED) !== 0);
}

function countIn(column: Codes | CodeLists, row: number, counts: Uint32Array): void {
  const [from, to] = codeRange(column, row);
  for (let i = from; i < to; i++) counts[column.codes[i] ?? 0]!++;
}
