import { type DatePart, type EdtfDate, type IntervalEnd, utc } from '../time/edtf.ts';
import type { Milliseconds } from '../time/units.ts';

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

/**
 * A date as schema.org has it: ISO 8601, no finer than it is known where ISO 8601 can say so, else the days that bound
 * it. Only an interval has an end of its own. What is open or unknown is left out.
 */
export function schemaDates(when: EdtfDate): { start?: string; end?: string } {
  const { earliest, latest } = daysOf(when);
  if (when.kind === 'date') {
    const start = reduced(when.date);
    return start === null ? { start: earliest, end: latest } : { start };
  }
  const start = (typeof when.start !== 'string' && reduced(when.start)) || earliest;
  const end = (typeof when.end !== 'string' && reduced(when.end)) || latest;
  return { ...(start && { start }), ...(end && { end }) };
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null where the date is unsure or none of these. */
function reduced({ precision, year, month, day, uncertain, approximate }: DatePart): string | null {
  if (uncertain || approximate || year < 1 || year > 9999) return null;
  if (precision === 'century' || precision === 'decade' || precision === 'season') return null;
  const parts = [year, month, day].filter((part) => part !== undefined);
  return parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');
}

function isoDay(time: Milliseconds): string {
  return Number.isFinite(time) ? (new Date(time).toISOString().split('T')[0] ?? '') : '';
}
