import type { Dataset } from '../model/dataset.ts';
import type { ColumnId } from '../table/columnIds.ts';
import type { EventTable, Row } from '../table/table.ts';
import { compareTimes } from '../time/units.ts';
import { COLUMNS, type Said, type SortValue } from './columns.ts';

/** Compares two texts as a reader would look for them: negative, 0 or positive. The reader’s language is not known here. */
export type Compare = (one: string, other: string) => number;

/** What rows are sorted by, as numbers: one for each row of the table; NaN where it has nothing to be sorted by. */
export interface SortKeys {
  readonly first: Float64Array;
  /** What decides between two that are the same in the first; absent where the date does at once. */
  readonly next: Float64Array | null;
}

/**
 * The place of each row in the order of earliest, latest and id. The table's own order is another: there the longer of two
 * that begin together comes first, since it is to be drawn below.
 */
export function placesByDate({ length, start, end, names }: EventTable): Uint32Array {
  const rows = Uint32Array.from({ length }, (_, row) => row).sort(
    (a, b) =>
      compareTimes(start[a] ?? 0, start[b] ?? 0) ||
      compareTimes(end[a] ?? 0, end[b] ?? 0) ||
      (names.id(a) < names.id(b) ? -1 : 1),
  );
  const places = new Uint32Array(length);
  rows.forEach((row, place) => (places[row] = place));
  return places;
}

/**
 * What the rows of a table are sorted by in a column. Texts are put in order once, each of them once, and stand as their
 * places in it, so that sorting and turning round compare numbers.
 */
export function sortKeys(
  table: EventTable,
  eventById: Dataset['eventById'],
  column: ColumnId,
  said: Said,
  compare: Compare,
): SortKeys {
  const { sorts, next } = COLUMNS[column];
  const events = Array.from({ length: table.length }, (_, row) => eventById.get(table.names.id(row)));
  const values = events.map((event): SortValue => (event ? sorts(event, said) : null));
  const texts = [...new Set(values.filter((value) => typeof value === 'string'))];
  const place = placesOf(texts, compare);
  return {
    first: Float64Array.from(values, (value) => (typeof value === 'string' ? place.get(value)! : (value ?? NaN))),
    next: next ? Float64Array.from(events, (event) => (event ? next(event) : NaN)) : null,
  };
}

/**
 * Rows in the order of their keys, and where these are the same, of the date. The order is total, and so it is the same
 * whatever order the rows come in. What has nothing to be sorted by comes last, whichever way round.
 * @param places of `placesByDate`.
 */
export function sortRows(
  rows: Uint32Array,
  { first, next }: SortKeys,
  places: Uint32Array,
  descending: boolean,
): Uint32Array {
  const sign = descending ? -1 : 1;
  const byDate = (a: Row, b: Row) => (places[a] ?? 0) - (places[b] ?? 0);
  return Uint32Array.from(rows).sort((a, b) => {
    const [one, other] = [first[a] ?? NaN, first[b] ?? NaN];
    if (Number.isNaN(one) || Number.isNaN(other))
      return Number(Number.isNaN(one)) - Number(Number.isNaN(other)) || byDate(a, b);
    return (
      sign * compareTimes(one, other) || (next ? sign * compareTimes(next[a] ?? 0, next[b] ?? 0) : 0) || byDate(a, b)
    );
  });
}

/** Each text with its place in order. Those that the comparer takes for the same share one, so that the date decides. */
function placesOf(texts: string[], compare: Compare): Map<string, number> {
  texts.sort(compare);
  const places = new Map<string, number>();
  let place = 0;
  texts.forEach((text, i) => {
    if (i > 0 && compare(texts[i - 1] as string, text) !== 0) place++;
    places.set(text, place);
  });
  return places;
}
