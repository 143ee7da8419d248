import { type CountableTimeInterval, utcDay, utcMonday, utcMonth, utcYear } from 'd3';
import { type CssPixels, DAY, type Milliseconds, YEAR } from './units.ts';
import type { Viewport } from './viewport.ts';

export type Unit = 'year' | 'month' | 'day';

export interface Step {
  unit: Unit;
  /** Its usual length. */
  length: Milliseconds;
  every: { range(start: Date, stop: Date): Date[] };
}

const every = (interval: CountableTimeInterval, n: number) => interval.every(n) ?? interval;
const years = (n: number): Step => ({ unit: 'year', length: n * YEAR, every: n === 1 ? utcYear : roundYears(n) });

/** Years that people call round: in astronomical numbering the year 3000 BCE is −2999, and there is no year between 1 BCE and 1. */
function roundYears(n: number): Step['every'] {
  const interval = every(utcYear, n);
  const shifted = (date: Date) => (date.getUTCFullYear() > 0 ? date : utcYear.offset(date, 1));
  return {
    range(start, stop) {
      const dates = interval.range(utcYear.offset(start, -1), stop).map(shifted);
      return dates.filter((date) => date >= start && date < stop);
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
  return step.every.range(new Date(extent.start - air), new Date(extent.end + air)).map((date) => date.getTime());
}
