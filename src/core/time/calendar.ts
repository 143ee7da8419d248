import { type CountableTimeInterval, utcDay, utcMonday, utcMonth } from 'd3';
import { utc } from './edtf.ts';
import { type CssPixels, datable, DAY, type Milliseconds, YEAR } from './units.ts';
import type { Viewport } from './viewport.ts';

export type Unit = 'year' | 'month' | 'day';

export interface Step {
  unit: Unit;
  /** Its usual length. */
  length: Milliseconds;
  every: { range(start: Date, stop: Date): Date[] };
}

const every = (interval: CountableTimeInterval, n: number) => interval.every(n) ?? interval;
const years = (n: number): Step => ({ unit: 'year', length: n * YEAR, every: roundYears(n) });

/**
 * Years that people call round: in astronomical numbering the year 3000 BCE is −2999, and there is no year between 1 BCE
 * and 1. By numbers, since a date of d3’s that steps out of JavaScript’s dates on its way is none for good.
 */
function roundYears(n: number): Step['every'] {
  const begins = (year: number) => utc(n > 1 && year <= 0 ? year + 1 : year, 1, 1);
  return {
    range(start, stop) {
      const dates: Date[] = [];
      const last = stop.getUTCFullYear();
      for (let year = Math.floor((start.getUTCFullYear() - 1) / n) * n; year <= last; year += n) {
        const date = new Date(begins(year));
        if (date >= start && date < stop) dates.push(date);
      }
      return dates;
    },
  };
}
const months = (n: number): Step => ({ unit: 'month', length: (n * YEAR) / 12, every: every(utcMonth, n) });

const STEPS: readonly Step[] = [
  { unit: 'day', length: DAY, every: utcDay },
  { unit: 'day', length: 7 * DAY, every: utcMonday },
  months(1),
  months(3),
  months(6),
  // As far as JavaScript's dates reach, so that there are year ticks in view at every zoom, and never too many.
  ...[1, 10, 100, 1000, 10_000, 100_000].flatMap((n) => [years(n), years(2 * n), years(5 * n)]),
];

/** The units by which events are counted, the coarsest first. Weeks begin on Monday (ISO 8601). */
export const BIN_UNITS = ['year', 'quarter', 'month', 'week', 'day'] as const;
export type BinUnit = (typeof BIN_UNITS)[number];

const BIN_STEPS: Readonly<Record<BinUnit, Step>> = {
  year: years(1),
  quarter: months(3),
  month: months(1),
  week: { unit: 'day', length: 7 * DAY, every: utcMonday },
  day: { unit: 'day', length: DAY, every: utcDay },
};

/** The step of a unit by which events are counted. */
export function binStep(unit: BinUnit): Step {
  return BIN_STEPS[unit];
}

/**
 * The same day of the month some months later, or earlier where negative; the last day of a month that has no such day.
 * @param time the start of a day, UTC.
 */
export function monthsFrom(time: Milliseconds, count: number): Milliseconds {
  const date = new Date(time);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + count, date.getUTCDate()];
  // The zeroth day of the month after it is its last.
  const last = new Date(utc(year, month + 2, 0)).getUTCDate();
  return utc(year, month + 1, Math.min(day, last));
}

/** The finest step that is at least `least` pixels long, and no finer than `finest`. */
export function stepFor(pixelsPerMillisecond: number, least: CssPixels, finest: Unit = 'day'): Step {
  const found = STEPS.find(
    (step) => step.length * pixelsPerMillisecond >= least && (finest === 'day' || step.unit !== 'day'),
  );
  return found ?? years(1_000_000);
}

/**
 * Boundaries of equal calendar bins that cover a stretch of time, each at least `least` pixels wide and no finer than
 * months. The bin from the year 1 to the first round year is one year shorter, since there is no year 0.
 */
export function binEdges(extent: Viewport, pixelsPerMillisecond: number, least: CssPixels): Milliseconds[] {
  const step = stepFor(pixelsPerMillisecond, least, 'month');
  const air = step.length * 1.1;
  const edges = boundariesIn({ start: extent.start - air, end: extent.end + air }, step);
  // Where no boundary can come before, or after, the bins begin or end with the extent.
  if (!((edges[0] ?? Infinity) <= extent.start)) edges.unshift(extent.start);
  if (!((edges.at(-1) ?? -Infinity) >= extent.end)) edges.push(extent.end);
  return edges;
}

/** The boundaries of a step that lie in a stretch of time, as far as there are dates. */
export function boundariesIn({ start, end }: Viewport, step: Step): Milliseconds[] {
  return step.every.range(new Date(datable(start)), new Date(datable(end))).map((date) => date.getTime());
}
