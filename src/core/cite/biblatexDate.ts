import type { DatePart, EdtfDate, IntervalEnd } from '../time/edtf.ts';

/** Unspecified digits in the only forms that Biber takes: without a sign or a mark, and not in an interval. */
const UNSPECIFIED = /^(\d{3}X|\d{2}XX|\d{4}-XX|\d{4}-\d{2}-XX|\d{4}-XX-XX)$/;

/**
 * An EDTF date (ISO 8601-2:2019, level 1) for biblatex’s field `date`, as Biber reads it: marks of each end of an
 * interval (`?` uncertain, `~` approximate, `%` both), seasons (21–24), open (`..`) and unknown ends, years before 1,
 * `Y`-years, times with their zone, and unspecified digits.
 *
 * Biber does not read unspecified digits together with a mark or a sign, or in an interval. Of those it gets what it
 * can read: a month or a day that is not known is left out; a decade loses its mark; in an interval it becomes its
 * first year, or its last where the interval ends. The whole EDTF string then belongs into a note.
 *
 * @returns the date, and whether it says all that the EDTF string says.
 */
export function biblatexDate(date: EdtfDate): { date: string; whole: boolean } {
  const { edtf } = date;
  if (!edtf.includes('X') || UNSPECIFIED.test(edtf)) return { date: withMinutes(edtf), whole: true };
  const ends = edtf.split('/');
  if (date.kind === 'interval') {
    const readable = [date.start, date.end].map((end, i) => endOf(end, ends[i] ?? '', i === 1));
    return { date: readable.join('/'), whole: false };
  }
  const years = /^\d+X+/.exec(edtf)?.[0];
  return { date: years ?? withoutUnknown(edtf), whole: false };
}

function endOf(end: IntervalEnd, text: string, last: boolean): string {
  if (typeof end === 'string' || !text.includes('X')) return text;
  const span = spanOf(end);
  return span === 1
    ? withoutUnknown(text)
    : text.replace(/^\d+X+/, String(last ? end.year + span - 1 : end.year).padStart(4, '0'));
}

/** How many years an unspecified year may be. */
function spanOf({ precision }: DatePart): number {
  return precision === 'century' ? 100 : precision === 'decade' ? 10 : 1;
}

function withoutUnknown(text: string): string {
  return text.replaceAll('-XX', '');
}

/** EDTF may leave the minutes out of a zone, and Biber does not. */
function withMinutes(edtf: string): string {
  return /T.*[+-]\d{2}$/.test(edtf) ? `${edtf}:00` : edtf;
}
