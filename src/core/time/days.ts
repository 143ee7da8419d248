import { type EdtfDate, type IntervalEnd, utc } from './edtf.ts';
import type { Milliseconds } from './units.ts';

/**
 * The first and the last day that a date may be of, as ISO 8601 days (`-YYYYYY` or `+YYYYYY` beyond four digits); empty
 * where an end is open or unknown. A date with a time keeps the day that its source names, whatever the zone.
 */
export function daysOf(when: EdtfDate): { earliest: string; latest: string } {
  if (when.kind === 'date' && when.date.precision === 'second') {
    const { year, month = 1, day = 1 } = when.date;
    const named = isoDay(utc(year, month, day));
    return { earliest: named, latest: named };
  }
  return { earliest: isoDay(when.earliest), latest: isoDay(when.latest) };
}

/** How fine a date is: of an interval both ends, parted by a slash as EDTF has them (`day/month`, `year/open`). */
export function precisionOf(when: EdtfDate): string {
  const of = (end: IntervalEnd) => (typeof end === 'string' ? end : end.precision);
  return when.kind === 'date' ? of(when.date) : `${of(when.start)}/${of(when.end)}`;
}

function isoDay(time: Milliseconds): string {
  return Number.isFinite(time) ? (new Date(time).toISOString().split('T')[0] ?? '') : '';
}
