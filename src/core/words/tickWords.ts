import { utcMonth, utcYear } from 'd3';
import { boundariesIn, stepFor, type Unit } from '../time/calendar.ts';
import type { CssPixels, Milliseconds } from '../time/units.ts';
import type { Viewport } from '../time/viewport.ts';
import { monthName } from './dateWords.ts';
import type { Translate } from './translate.ts';

export interface Tick {
  time: Milliseconds;
  text: string;
  /** Begins a year where the ticks are finer than years. */
  major: boolean;
}

/**
 * Ticks for a stretch of time, from decades to days, at least `spacing` pixels apart. A tick that begins a year says
 * the year; beside it, `contextWords` keeps the year in view.
 */
export function ticksFor(extent: Viewport, pixelsPerMillisecond: number, spacing: CssPixels, t: Translate): Tick[] {
  const step = stepFor(pixelsPerMillisecond, spacing);
  return boundariesIn(extent, step).map((time) => {
    const date = new Date(time);
    const beginsYear = date.getUTCMonth() === 0 && date.getUTCDate() === 1;
    return {
      time,
      text: tickWords(date, step.unit, beginsYear, t),
      major: beginsYear && step.unit !== 'year',
    };
  });
}

function tickWords(date: Date, unit: Unit, beginsYear: boolean, t: Translate): string {
  const year = yearWords(date.getUTCFullYear(), t);
  if (unit === 'year' || beginsYear) return year;
  const month = monthName(date.getUTCMonth() + 1, t, 'short');
  return unit === 'month' ? month : t('tick.day', { day: String(date.getUTCDate()), month });
}

/**
 * What the left edge of the axis says while the ticks themselves do not: the year, or the month and the year. Empty at
 * year ticks, and where a tick says it so near the edge that one would stand over the other.
 */
export function contextWords(at: Milliseconds, pixelsPerMillisecond: number, spacing: CssPixels, t: Translate): string {
  const { unit } = stepFor(pixelsPerMillisecond, spacing);
  const date = new Date(at);
  const year = yearWords(date.getUTCFullYear(), t);
  if (unit === 'year') return '';
  const next = unit === 'month' ? utcYear.ceil(date) : utcMonth.ceil(date);
  if ((next.getTime() - at) * pixelsPerMillisecond < spacing) return '';
  return unit === 'month' ? year : t('date.month', { month: monthName(date.getUTCMonth() + 1, t), year });
}

/** A year in words; astronomical years before 1 as years BCE. */
export function yearWords(year: number, t: Translate): string {
  return year > 0 ? String(year) : t('date.bce', { year: String(1 - year) });
}
