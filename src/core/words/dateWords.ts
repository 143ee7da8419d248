import type { DatePart, EdtfDate, IntervalEnd } from '../time/edtf.ts';
import type { MessageId, Translate } from './translate.ts';

/** `long`: "22 December 2017". `short`: "Dec 2017", never finer than a month, for narrow columns. */
export type DateStyle = 'long' | 'short';

/**
 * A date in words: "22 December 2017", "about August 1956", "July 2024, uncertain", "11 to 13 April 2024".
 * It says no more than the EDTF string does: a time has the zone that the string names, or none. It reads no clock and
 * no time zone of the reader's.
 */
export function dateWords(date: EdtfDate, t: Translate, style: DateStyle = 'long'): string {
  if (date.kind === 'date') return qualified(date.date, t, style);
  return intervalWords(date.start, date.end, t, style);
}

/** A month's name by its number, 1–12. */
export function monthName(month: number, t: Translate, style: DateStyle = 'long'): string {
  return t(`month.${style}.${month}` as MessageId);
}

/**
 * From when to when events begin, by the first and the last of them in time order: "May to Aug 2017", and "Aug 2023"
 * where that is one month. Never finer than a month, nor than either date; how sure they are, each says for itself.
 */
export function spreadWords(first: EdtfDate, last: EdtfDate, t: Translate): string {
  const [start, end] = [beginning(first), beginning(last)];
  if (!start || !end) return dateWords(start ? first : last, t, 'short');
  const [from, to] = [plain(start, t, 'short'), plain(end, t, 'short')];
  if (from === to) return from;
  if (start.year !== end.year || start.year < 1) return t('date.range', { start: from, end: to });
  // What is known to the year alone may be anywhere in it.
  if (!start.month || !end.month) return String(start.year);
  const [startMonth, endMonth] = [monthName(start.month, t, 'short'), monthName(end.month, t, 'short')];
  return t('date.range-months', { startMonth, endMonth, year: String(start.year) });
}

/** The date at which something begins, or by which it is known where its beginning is not. */
function beginning(date: EdtfDate): DatePart | null {
  const part = date.kind === 'date' ? date.date : typeof date.start === 'string' ? date.end : date.start;
  return typeof part === 'string' ? null : part;
}

function intervalWords(start: IntervalEnd, end: IntervalEnd, t: Translate, style: DateStyle): string {
  if (typeof start === 'string') {
    const to = typeof end === 'string' ? '' : qualified(end, t, style);
    return t(start === 'open' ? 'date.until' : 'date.until-start-unknown', { end: to });
  }
  const from = approximated(start, plain(start, t, style), t);
  if (typeof end === 'string') {
    const words = t(end === 'open' ? 'date.since' : 'date.since-end-unknown', { start: from });
    return start.uncertain ? t('date.start-uncertain', { date: words }) : words;
  }
  const words =
    sharedWords(start, end, t, style) ??
    t('date.range', { start: from, end: approximated(end, plain(end, t, style), t) });
  if (start.uncertain && end.uncertain) return t('date.both-uncertain', { date: words });
  if (start.uncertain) return t('date.start-uncertain', { date: words });
  if (end.uncertain) return t('date.end-uncertain', { date: words });
  return words;
}

/** "11 to 13 April 2024" and "3 March to 5 April 2024": what both ends share is said once. */
function sharedWords(start: DatePart, end: DatePart, t: Translate, style: DateStyle): string | null {
  const same = start.year === end.year && start.precision === end.precision && !start.approximate && !end.approximate;
  if (!same || start.year < 1 || !start.month || !end.month) return null;
  const year = String(start.year);
  const [startMonth, endMonth] = [monthName(start.month, t, style), monthName(end.month, t, style)];
  if (start.month === end.month && (style === 'short' || start.precision === 'month')) return plain(start, t, style);
  if (style === 'short' || start.precision === 'month') return t('date.range-months', { startMonth, endMonth, year });
  if (start.precision !== 'day') return null;
  const days = { startDay: String(start.day), endDay: String(end.day), startMonth, endMonth, year };
  if (start.month !== end.month) return t('date.range-days', days);
  return start.day === end.day ? plain(start, t, style) : t('date.range-in-month', days);
}

function qualified(part: DatePart, t: Translate, style: DateStyle): string {
  const words = approximated(part, plain(part, t, style), t);
  return part.uncertain ? t('date.uncertain', { date: words }) : words;
}

function approximated(part: DatePart, words: string, t: Translate): string {
  return part.approximate ? t('date.about', { date: words }) : words;
}

function plain(part: DatePart, t: Translate, style: DateStyle): string {
  const year = part.year > 0 ? String(part.year) : t('date.bce', { year: String(1 - part.year) });
  if (part.precision === 'century') return t('date.century', { year });
  if (part.precision === 'decade') return t('date.decade', { year });
  if (part.season) return t(`date.season-${part.season}` as MessageId, { year });
  if (!part.month) return year;
  const month = monthName(part.month, t, style);
  if (!part.day || style === 'short') return t('date.month', { month, year });
  const day = t('date.day', { day: String(part.day), month, year });
  return part.time ? timeWords(day, part.time, part.zone, t) : day;
}

/** A time as the source has it: without a zone where it names none. */
function timeWords(day: string, time: string, zone: string | undefined, t: Translate): string {
  if (zone === undefined) return t('date.time', { day, time });
  return zone === 'Z'
    ? t('date.time-utc', { day, time })
    : t('date.time-zone', { day, time, zone: zone.replace('-', '−') });
}
