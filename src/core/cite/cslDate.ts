import { type EdtfDate, type IntervalEnd, uncertainEnds } from '../time/edtf.ts';
import { dateWords } from '../words/dateWords.ts';
import type { Translate } from '../words/translate.ts';

/** A CSL 1.0.2 date variable, in the forms that we write. */
export type CslDate = { 'date-parts': number[][]; circa?: true } | { literal: string };

/**
 * An EDTF date (ISO 8601-2:2019) as a CSL 1.0.2 date: as precise as it is, and not more. An interval has both of its
 * ends. What CSL has no numbers for (decades, centuries, seasons, open ends, years before 1) is said in words.
 */
export function cslDate(date: EdtfDate, t: Translate): CslDate {
  const ends = date.kind === 'date' ? [date.date] : [date.start, date.end];
  const parts = ends.flatMap((end) => partsOf(end) ?? []);
  if (parts.length < ends.length) return { literal: dateWords(date, t) };
  const { start, end } = uncertainEnds(date);
  return { 'date-parts': parts, ...((start || end) && { circa: true }) };
}

function partsOf(end: IntervalEnd): [number[]] | null {
  // Bibliography formats write a year with four digits.
  if (typeof end === 'string' || end.year < 1 || end.year > 9999) return null;
  if (end.precision === 'century' || end.precision === 'decade' || end.season) return null;
  return [[end.year, end.month, end.day].filter((part) => part !== undefined)];
}

/** Year, month and day as digits, as many of them as hold for the whole of a date: of an interval, what its ends share. */
export function sharedParts(date: CslDate | undefined): string[] {
  if (!date || 'literal' in date) return [];
  const [start = [], end = start] = date['date-parts'].map(padded);
  const differs = start.findIndex((part, i) => part !== end[i]);
  return differs < 0 ? start : start.slice(0, differs);
}

/** A date as EDTF (ISO 8601-2:2019, level 1), which biblatex reads: `2003-10/2003-11`, `1988-09-07~`. null of one in words. */
export function isoDate(date: CslDate | undefined): string | null {
  if (!date || 'literal' in date) return null;
  return date['date-parts'].map((parts) => padded(parts).join('-') + (date.circa ? '~' : '')).join('/');
}

function padded(parts: readonly number[]): string[] {
  return parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'));
}
