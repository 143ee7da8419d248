import { DAY, LAST_TIME, type Milliseconds } from './units.ts';

/**
 * Dates as EDTF (ISO 8601-2:2019), levels 0 and 1, read strictly: no surrounding white space, no lower-case
 * designators, no day that the calendar does not have. The string is the truth: the day and the time of a date are
 * those that it names, and the bounds are derived from it in UTC, so that no reader's time zone can move an event by a
 * day. A time that names no zone is taken for UTC in the bounds, and there only.
 */

/** How fine a date is. A season is finer than a year and coarser than a month. */
export type Precision = 'century' | 'decade' | 'year' | 'season' | 'month' | 'day' | 'second';

/** One calendar date of an EDTF string. */
export interface DatePart {
  precision: Precision;
  /** Astronomical year: 0 is 1 BCE. For a decade or a century its first year. */
  year: number;
  /** 1–12; absent where coarser than a month. */
  month?: number;
  /** 1–31; absent where coarser than a day. */
  day?: number;
  /** EDTF season code, 21 spring to 24 winter. */
  season?: number;
  /** `hh:mm:ss`; only with precision `second`. Like the day before it, it is the source's own, in the source's own zone. */
  time?: string;
  /** `Z`, or the zone's distance from UTC as `+09:00`; absent where the string names no zone. */
  zone?: string;
  /** Qualified with `?` or `%`. */
  uncertain: boolean;
  /** Qualified with `~` or `%`. */
  approximate: boolean;
  /** First millisecond, UTC. */
  earliest: Milliseconds;
  /** Last millisecond, UTC, inclusive. */
  latest: Milliseconds;
}

/** `open` is `..` (has not ended, or has no bound); `unknown` is an empty end. */
export type IntervalEnd = DatePart | 'open' | 'unknown';

export type EdtfDate = {
  /** The string as it was given. */
  edtf: string;
  /** First millisecond, UTC; -Infinity where the start is open or unknown. */
  earliest: Milliseconds;
  /** Last millisecond, UTC, inclusive; Infinity where the end is open or unknown. */
  latest: Milliseconds;
} & ({ kind: 'date'; date: DatePart } | { kind: 'interval'; start: IntervalEnd; end: IntervalEnd });

/** Why a string is not a date that we accept. Each is a message of the catalogue: `date-error.<code>`. */
export type DateError =
  | 'empty'
  | 'white-space'
  | 'not-edtf'
  | 'no-such-month'
  | 'no-such-day'
  | 'no-such-time'
  | 'no-such-year'
  | 'interval-reversed'
  | 'interval-without-date';

export type DateResult = { ok: true; date: EdtfDate } | { ok: false; error: DateError };

const DATE =
  /^(?<year>-?\d{4}|Y-?\d{5,}|\d{3}X|\d{2}XX)(?:-(?<month>\d{2}|XX)(?:-(?<day>\d{2}|XX))?)?(?<qualifier>[?~%])?$/;
const DATE_TIME =
  /^(?<date>-?\d{4}-\d{2}-\d{2})T(?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2})(?<zone>Z|[+-]\d{2}(?::\d{2})?)?$/;

/**
 * Reads an EDTF string of level 0 or 1.
 *
 * Accepted: dates, date-times, seasons (21–24), intervals with open (`..`) and unknown (empty) ends, the
 * qualifiers `?`, `~` and `%` on a whole date, unspecified digits from the right (`198X`, `19XX`, `2004-XX`,
 * `2004-06-XX`, `2004-XX-XX`), negative years and `Y`-years that a JavaScript date can hold.
 * Rejected with a reason: all else, level 2 included.
 *
 * @returns the date with its UTC bounds, or why not. Never throws.
 */
export function parseEdtf(edtf: string): DateResult {
  if (edtf === '') return { ok: false, error: 'empty' };
  if (/\s/.test(edtf)) return { ok: false, error: 'white-space' };
  const slash = edtf.indexOf('/');
  if (slash < 0) {
    const part = parsePart(edtf, true);
    if (typeof part === 'string') return { ok: false, error: part };
    return { ok: true, date: { edtf, kind: 'date', date: part, earliest: part.earliest, latest: part.latest } };
  }
  const start = parseEnd(edtf.slice(0, slash));
  const end = parseEnd(edtf.slice(slash + 1));
  if (isError(start)) return { ok: false, error: start };
  if (isError(end)) return { ok: false, error: end };
  if (typeof start === 'string' && typeof end === 'string') return { ok: false, error: 'interval-without-date' };
  const earliest = typeof start === 'string' ? -Infinity : start.earliest;
  const latest = typeof end === 'string' ? Infinity : end.latest;
  const reversed = typeof start !== 'string' && typeof end !== 'string' && start.earliest > end.latest;
  if (reversed) return { ok: false, error: 'interval-reversed' };
  return { ok: true, date: { edtf, kind: 'interval', start, end, earliest, latest } };
}

function isError(end: IntervalEnd | DateError): end is DateError {
  return typeof end === 'string' && end !== 'open' && end !== 'unknown';
}

function parseEnd(text: string): IntervalEnd | DateError {
  if (text === '') return 'unknown';
  if (text === '..') return 'open';
  // Level 0 leaves the time of day out of intervals.
  return parsePart(text, false);
}

function parsePart(text: string, timeAllowed: boolean): DatePart | DateError {
  const withTime = timeAllowed && DATE_TIME.exec(text)?.groups;
  if (withTime) return parseTime(withTime);
  const groups = DATE.exec(text)?.groups;
  if (!groups) return 'not-edtf';
  const { year: yearText = '', month: monthText, day: dayText, qualifier } = groups;
  const marks = {
    uncertain: qualifier === '?' || qualifier === '%',
    approximate: qualifier === '~' || qualifier === '%',
  };
  if (yearText === '-0000' || /^Y-?0/.test(yearText)) return 'no-such-year';
  if (yearText.endsWith('X')) {
    if (monthText) return 'not-edtf';
    const years = yearText.endsWith('XX') ? 100 : 10;
    const first = Number(yearText.replaceAll('X', '0'));
    const part: DatePart = { precision: years === 100 ? 'century' : 'decade', year: first, ...marks, ...noBounds };
    return bounded(part, utc(first, 1, 1), utc(first + years, 1, 1));
  }
  if (yearText.startsWith('Y') && monthText) return 'not-edtf';
  const year = Number(yearText.replace('Y', ''));
  if (!monthText || (monthText === 'XX' && (!dayText || dayText === 'XX'))) {
    return bounded({ precision: 'year', year, ...marks, ...noBounds }, utc(year, 1, 1), utc(year + 1, 1, 1));
  }
  if (monthText === 'XX') return 'not-edtf';
  const month = Number(monthText);
  if (month >= 21 && month <= 24) {
    if (dayText) return 'not-edtf';
    // The seasons of the northern half of the earth, by whole months: spring is March to May.
    const first = (month - 20) * 3;
    return bounded(
      { precision: 'season', year, season: month, ...marks, ...noBounds },
      utc(year, first, 1),
      utc(year, first + 3, 1),
    );
  }
  if (month < 1 || month > 12) return 'no-such-month';
  if (!dayText || dayText === 'XX') {
    return bounded(
      { precision: 'month', year, month, ...marks, ...noBounds },
      utc(year, month, 1),
      utc(year, month + 1, 1),
    );
  }
  const day = Number(dayText);
  const start = utc(year, month, day);
  if (day < 1 || new Date(start).getUTCMonth() + 1 !== month) return 'no-such-day';
  return bounded({ precision: 'day', year, month, day, ...marks, ...noBounds }, start, start + DAY);
}

function parseTime(groups: Record<string, string | undefined>): DatePart | DateError {
  const day = parsePart(groups['date'] ?? '', false);
  if (typeof day === 'string') return day;
  const [hour, minute, second] = [Number(groups['hour']), Number(groups['minute']), Number(groups['second'])];
  const zone = groups['zone'];
  const [zoneHour = 0, zoneMinute = 0] = (zone ?? 'Z').replace('Z', '+00').slice(1).split(':').map(Number);
  if (hour > 23 || minute > 59 || second > 59) return 'no-such-time';
  const zoneMinutes = zoneHour * 60 + zoneMinute;
  if (zoneMinutes > 14 * 60 || zoneMinute > 59) return 'no-such-time';
  const offset = zoneMinutes * 60_000 * (zone?.startsWith('-') ? -1 : 1);
  const start = day.earliest + (hour * 3600 + minute * 60 + second) * 1000 - offset;
  if (Math.abs(start) > LAST_TIME) return 'no-such-year';
  const time = [groups['hour'], groups['minute'], groups['second']].join(':');
  const named = zone && { zone: zone.length === 3 ? `${zone}:00` : zone };
  return bounded({ ...day, precision: 'second', time, ...named }, start, start + 1000);
}

const noBounds = { earliest: 0, latest: 0 };

function bounded(part: DatePart, start: Milliseconds, next: Milliseconds): DatePart | DateError {
  if (Number.isNaN(start) || Number.isNaN(next)) return 'no-such-year';
  return { ...part, earliest: start, latest: next - 1 };
}

/** The start of a day in UTC; NaN outside JavaScript's range. Unlike `Date.UTC` it takes the years 0–99 as they are. */
export function utc(year: number, month: number, day: number): Milliseconds {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** Whether the start or the end of a date is less than sure: qualified, or not known at all. */
export function uncertainEnds(date: EdtfDate): { start: boolean; end: boolean } {
  if (date.kind === 'date') {
    const unsure = date.date.uncertain || date.date.approximate;
    return { start: unsure, end: unsure };
  }
  const unsure = (end: IntervalEnd) => (typeof end === 'string' ? end === 'unknown' : end.uncertain || end.approximate);
  return { start: unsure(date.start), end: unsure(date.end) };
}
