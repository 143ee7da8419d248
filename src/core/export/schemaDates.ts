import { daysOf } from '../time/days.ts';
import type { DatePart, EdtfDate } from '../time/edtf.ts';

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
