import { type DatePart, type EdtfDate, type IntervalEnd, uncertainEnds } from '../time/edtf.ts';
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
  if (typeof end === 'string' || !hasYear(end) || end.season) return null;
  return [[end.year, end.month, end.day].filter((part) => part !== undefined)];
}

/**
 * Year (four digits), month and day (two each) of an EDTF date, as many of them as hold for the whole of it: of an
 * interval what its ends share, of a season its year. Empty where no year of four digits does.
 */
export function sharedParts(date: EdtfDate | null): string[] {
  if (!date) return [];
  const ends = date.kind === 'date' ? [date.date] : [date.start, date.end];
  const [start = [], end = start] = ends.map(digitsOf);
  const differs = start.findIndex((part, i) => part !== end[i]);
  return differs < 0 ? start : start.slice(0, differs);
}

function digitsOf(end: IntervalEnd): string[] {
  if (typeof end === 'string' || !hasYear(end)) return [];
  const parts = [end.year, end.month, end.day].filter((part) => part !== undefined);
  return parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'));
}

/** Bibliography formats write a year with four digits. */
function hasYear({ year, precision }: DatePart): boolean {
  return year >= 1 && year <= 9999 && precision !== 'century' && precision !== 'decade';
}
