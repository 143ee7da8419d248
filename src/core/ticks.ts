import { type CountableTimeInterval, utcDay, utcMonday, utcMonth, utcYear } from 'd3';
import { monthName } from './dateWords.ts';
import type { Translate } from './translate.ts';
import { type CssPixels, DAY, type Milliseconds, YEAR } from './units.ts';
import type { Viewport } from './viewport.ts';

export interface Tick {
  time: Milliseconds;
  text: string;
  /** Begins a year where the ticks are finer than years. */
  major: boolean;
}

type Unit = 'year' | 'month' | 'day';

interface Step {
  unit: Unit;
  /** Its usual length. */
  length: Milliseconds;
  every: { range(start: Date, stop: Date): Date[] };
}

const every = (interval: CountableTimeInterval, n: number) => interval.every(n) ?? interval;
const years = (n: number): Step => ({ unit: 'year', length: n * YEAR, every: every(utcYear, n) });
const months = (n: number): Step => ({ unit: 'month', length: (n * YEAR) / 12, every: every(utcMonth, n) });

const STEPS: readonly Step[] = [
  { unit: 'day', length: DAY, every: utcDay },
  { unit: 'day', length: 7 * DAY, every: utcMonday },
  months(1), months(3), months(6),
  // As far as JavaScript's dates reach, so that there are year ticks in view at every zoom, and never too many.
  ...[1, 10, 100, 1000, 10_000, 100_000].flatMap((n) => [years(n), years(2 * n), years(5 * n)]),
];

/** The finest step that is at least `least` pixels long, and no finer than `finest`. */
function stepFor(pixelsPerMillisecond: number, least: CssPixels, finest: Unit = 'day'): Step {
  const found = STEPS.find((step) => step.length * pixelsPerMillisecond >= least && (finest === 'day' || step.unit !== 'day'));
  return found ?? years(1_000_000);
}

/**
 * Ticks for a stretch of time, from decades to days, at least `spacing` pixels apart. A tick that begins a year says
 * the year; beside it, `contextWords` keeps the year in view.
 */
export function ticksFor(extent: Viewport, pixelsPerMillisecond: number, spacing: CssPixels, t: Translate): Tick[] {
  const step = stepFor(pixelsPerMillisecond, spacing);
  return step.every.range(new Date(extent.start), new Date(extent.end)).map((date) => {
    const beginsYear = date.getUTCMonth() === 0 && date.getUTCDate() === 1;
    return { time: date.getTime(), text: tickWords(date, step.unit, beginsYear, t), major: beginsYear && step.unit !== 'year' };
  });
}

function tickWords(date: Date, unit: Unit, beginsYear: boolean, t: Translate): string {
  const year = yearWords(date.getUTCFullYear(), t);
  if (unit === 'year' || beginsYear) return year;
  const month = monthName(date.getUTCMonth() + 1, t, 'short');
  return unit === 'month' ? month : t('tick.day', { day: String(date.getUTCDate()), month });
}

/** What the left edge of the axis says while the ticks themselves do not: the year, or the month and the year. Empty at year ticks. */
export function contextWords(at: Milliseconds, pixelsPerMillisecond: number, spacing: CssPixels, t: Translate): string {
  const { unit } = stepFor(pixelsPerMillisecond, spacing);
  const date = new Date(at);
  const year = yearWords(date.getUTCFullYear(), t);
  if (unit === 'year') return '';
  return unit === 'month' ? year : t('date.month', { month: monthName(date.getUTCMonth() + 1, t), year });
}

/** Boundaries of equal calendar bins that cover a stretch of time, each at least `least` pixels wide and no finer than months. */
export function binEdges(extent: Viewport, pixelsPerMillisecond: number, least: CssPixels): Milliseconds[] {
  const step = stepFor(pixelsPerMillisecond, least, 'month');
  const air = step.length * 1.1;
  return step.every.range(new Date(extent.start - air), new Date(extent.end + air)).map((date) => date.getTime());
}

function yearWords(year: number, t: Translate): string {
  return year > 0 ? String(year) : t('date.bce', { year: String(1 - year) });
}
