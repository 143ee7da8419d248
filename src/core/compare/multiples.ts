import { codeRange } from '../table/codes.ts';
import type { EventFacetId } from '../table/facets.ts';
import { columnOf, type EventTable } from '../table/table.ts';
import type { Milliseconds } from '../time/units.ts';
import { type Beginnings, marked } from './beginnings.ts';
import { binHolding, type Cells, noCells, place } from './bins.ts';

/** More rows than that are not drawn; what they would show is told by number. */
export const MOST_ROWS = 24;

/** The events with one value of a facet. */
export interface Multiple {
  readonly value: string;
  /** How many events begin in the time that is counted. */
  readonly n: number;
  /** Of these by tone, as in TONES. */
  readonly tones: readonly number[];
  /** By bin; null for a row that is not drawn. */
  readonly cells: Cells | null;
}

export interface Multiples {
  /** Boundaries of the bins, UTC: n + 1 for n bins. */
  readonly edges: readonly Milliseconds[];
  /** One for each value that any event has, those with most events first; then in the facet’s own order. */
  readonly rows: readonly Multiple[];
  /** How many events begin in the time that is counted, whatever their values. */
  readonly n: number;
  /** Of these: shared over several bins; with a date marked uncertain or approximate; without a value of the facet. */
  readonly spread: number;
  readonly marked: number;
  readonly without: number;
  /** How many events are not counted: nothing is known of their beginning, or it lies outside of the time. */
  readonly unknown: number;
  readonly outside: number;
}

/**
 * Counts events by the values of a facet, by tone and by the bin in which they begin. An event with several values counts
 * in the row of each, and once in `n`.
 */
export function multiples(
  table: EventTable,
  kept: Uint32Array,
  begin: Beginnings,
  facet: EventFacetId,
  edges: readonly Milliseconds[],
): Multiples {
  const column = columnOf(table, facet);
  const [start, end] = [edges[0] ?? Infinity, edges.at(-1) ?? -Infinity];
  const byValue = column.values.map(() => ({ n: 0, tones: [0, 0, 0] }));
  const counted: number[] = [];
  let [without, unknown] = [0, 0];
  for (const row of kept) {
    const [from, to] = [begin.from[row] ?? NaN, begin.to[row] ?? NaN];
    if (Number.isNaN(from)) unknown++;
    if (!(from < end && to > start)) continue;
    counted.push(row);
    const [first, last] = codeRange(column, row);
    if (first === last) without++;
    for (let i = first; i < last; i++) {
      const value = byValue[column.codes[i] ?? 0];
      if (!value) continue;
      value.n++;
      value.tones[begin.tone[row] ?? 0]!++;
    }
  }
  const order = byValue
    .map((_, code) => code)
    .filter((code) => (byValue[code]?.n ?? 0) > 0)
    .sort((a, b) => (byValue[b]?.n ?? 0) - (byValue[a]?.n ?? 0) || a - b);
  const cells = new Map(order.slice(0, MOST_ROWS).map((code) => [code, noCells(edges.length - 1)]));
  let spread = 0;
  for (const row of counted) {
    const [from, to, tone] = [begin.from[row] ?? 0, begin.to[row] ?? 0, begin.tone[row] ?? 0];
    const [first, last] = codeRange(column, row);
    for (let i = first; i < last; i++) {
      const into = cells.get(column.codes[i] ?? 0);
      if (into) place(into, edges, from, to, tone);
    }
    if (binHolding(edges, from, to) < 0) spread++;
  }
  return {
    edges,
    rows: order.map((code) => ({
      value: column.values[code] ?? '',
      n: byValue[code]?.n ?? 0,
      tones: byValue[code]?.tones ?? [0, 0, 0],
      cells: cells.get(code) ?? null,
    })),
    n: counted.length,
    spread,
    marked: marked(table, begin, counted),
    without,
    unknown,
    outside: kept.length - counted.length - unknown,
  };
}
