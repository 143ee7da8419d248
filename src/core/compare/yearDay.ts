import type { EventTable, Row } from '../table/table.ts';
import { beginning, type Beginnings, marked } from './beginnings.ts';

/** A day of one year on which events begin. */
export interface YearDayCell {
  /** Astronomical year: 0 is 1 BCE. */
  readonly year: number;
  /** Its place in a leap year, 0–365, so that every day of the year stands at one place, whatever the year. */
  readonly place: number;
  readonly rows: readonly Row[];
  /** How many by tone, as in TONES. */
  readonly tones: readonly number[];
}

/** A day of the year, whatever the year. */
export interface AnyYearDay {
  readonly place: number;
  /** In how many years events begin on it. */
  readonly years: readonly number[];
  readonly n: number;
  readonly tones: readonly number[];
}

export interface YearDays {
  readonly first: number;
  readonly last: number;
  /** In order of time. */
  readonly cells: readonly YearDayCell[];
  /** Days on which any event begins: those of most years first, then by day of the year. */
  readonly days: readonly AnyYearDay[];
  /** How many events are in the grid; and how many of them have a date that is marked uncertain or approximate. */
  readonly n: number;
  readonly marked: number;
  /** How many are not, since the day on which they begin is not known. */
  readonly coarse: number;
}

const MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
export const DAYS_OF_YEAR = 366;

/** The place of a day in a leap year, 0–365. @param month 1–12. */
export function placeOfDay(month: number, day: number): number {
  return MONTHS.slice(0, month - 1).reduce((sum, length) => sum + length, 0) + day - 1;
}

/** The day at a place of a leap year. */
export function dayAtPlace(place: number): { month: number; day: number } {
  let [month, left] = [0, place];
  while (month < 11 && left >= (MONTHS[month] ?? 31)) left -= MONTHS[month++] ?? 31;
  return { month: month + 1, day: left + 1 };
}

/** Lays events out by the year and the day of the year on which they begin, as their dates name them. */
export function yearDays(table: EventTable, kept: Uint32Array, begin: Beginnings): YearDays {
  const cells = new Map<number, { year: number; place: number; rows: Row[]; tones: number[] }>();
  const days = new Map<number, { place: number; years: Set<number>; n: number; tones: number[] }>();
  const counted = kept.filter((row) => begin.isDay[row] === 1);
  let [first, last] = [Infinity, -Infinity];
  for (const row of counted) {
    const part = beginning(table.names.when(row));
    if (part?.month === undefined || part.day === undefined) continue;
    const { year } = part;
    const place = placeOfDay(part.month, part.day);
    const tone = begin.tone[row] ?? 0;
    const key = year * DAYS_OF_YEAR + place;
    const cell = cells.get(key) ?? { year, place, rows: [], tones: [0, 0, 0] };
    const day = days.get(place) ?? { place, years: new Set<number>(), n: 0, tones: [0, 0, 0] };
    cell.rows.push(row);
    cell.tones[tone]!++;
    day.years.add(year);
    day.n++;
    day.tones[tone]!++;
    cells.set(key, cell);
    days.set(place, day);
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  return {
    first,
    last,
    cells: [...cells.entries()].sort(([a], [b]) => a - b).map(([, cell]) => cell),
    days: [...days.values()]
      .map((day) => ({ ...day, years: [...day.years].sort((a, b) => a - b) }))
      .sort((a, b) => b.years.length - a.years.length || a.place - b.place),
    n: counted.length,
    marked: marked(table, begin, counted),
    coarse: kept.length - counted.length,
  };
}
