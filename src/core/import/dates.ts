import { type DateError, parseEdtf } from '../time/edtf.ts';

/** In what ways the dates of a file may be written. */
export const DATE_FORMATS = [
  'edtf',
  'year-first',
  'day-first',
  'month-first',
  'compact',
  'korean',
  'chinese',
  'english',
] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

export type ReadDate = { ok: true; edtf: string } | { ok: false; error: DateError };

/** The parts of a date as they are written; what is not there is not known. */
interface Parts {
  year?: string | undefined;
  month?: string | undefined;
  day?: string | undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const SEPARATED = String.raw`\s*[/.\-]\s*`;
/** A time of day after a date. It is left out: of its zone nothing is said. */
const TIME = String.raw`(?:[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2}|[ap]m)?)?`;

const whole = (pattern: string) => new RegExp(`^${pattern}$`, 'i');

/** For each way, how a date is written: the day may be missing, and then the month. */
const PATTERNS: Readonly<Record<Exclude<DateFormat, 'edtf'>, readonly RegExp[]>> = {
  'year-first': [
    whole(String.raw`(?<year>\d{4})(?:${SEPARATED}(?<month>\d{1,2})(?:${SEPARATED}(?<day>\d{1,2})\.?${TIME})?)?`),
  ],
  'day-first': [
    whole(String.raw`(?:(?:(?<day>\d{1,2})${SEPARATED})?(?<month>\d{1,2})${SEPARATED})?(?<year>\d{4})${TIME}`),
  ],
  'month-first': [
    whole(String.raw`(?<month>\d{1,2})${SEPARATED}(?:(?<day>\d{1,2})${SEPARATED})?(?<year>\d{4})${TIME}`),
    whole(String.raw`(?<year>\d{4})`),
  ],
  // GDELT’s: a day or a month that is not known is 00. With the time of day behind it, as its files’ own dates have it.
  compact: [whole(String.raw`(?<year>\d{4})(?:(?<month>\d{2})(?:(?<day>\d{2})(?:\d{6})?)?)?`)],
  korean: [whole(String.raw`(?<year>\d{4})\s*년(?:\s*(?<month>\d{1,2})\s*월(?:\s*(?<day>\d{1,2})\s*일)?)?`)],
  chinese: [whole(String.raw`(?<year>\d{4})\s*年(?:\s*(?<month>\d{1,2})\s*月(?:\s*(?<day>\d{1,2})\s*[日号號])?)?`)],
  english: [
    whole(String.raw`(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s+)?${MONTH},?\s+(?<year>\d{4})`),
    whole(String.raw`${MONTH}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})`),
    whole(String.raw`(?<year>\d{4})`),
  ],
};

/**
 * A date of a file as EDTF, never finer than it stands there: without a day a month, without a month a year.
 * @returns why it is none, where it is none; the calendar is asked, so that there is no 31 February.
 */
export function readDate(text: string, format: DateFormat): ReadDate {
  const written = text.trim().normalize('NFKC');
  const edtf = format === 'edtf' ? withoutTime(written) : fromParts(partsOf(written, format));
  if (edtf === null) return { ok: false, error: written === '' ? 'empty' : 'not-edtf' };
  const read = parseEdtf(edtf);
  return read.ok ? { ok: true, edtf } : { ok: false, error: read.error };
}

/**
 * The two ends of what lasted as one EDTF interval; one of the two alone where the other says the same. An end that has a
 * time of day, or that lasts itself, joins no interval.
 */
export function joinedDates(start: string, end: string): ReadDate {
  if (end === '' || end === start) return { ok: true, edtf: start };
  const edtf = `${start}/${end}`;
  const read = parseEdtf(edtf);
  return read.ok ? { ok: true, edtf } : { ok: false, error: read.error };
}

/**
 * The way in which most of some dates can be read; where several are as good, the first.
 * @param more than which share of them must be readable so.
 * @returns null where no way reads as many.
 */
export function formatOf(texts: readonly string[], more = 0.5): DateFormat | null {
  const written = texts.filter((text) => text.trim() !== '').slice(0, LOOKED_AT);
  const [best] = DATE_FORMATS.map((format) => ({
    format,
    count: written.filter((text) => readDate(text, format).ok).length,
  })).sort((one, other) => other.count - one.count);
  return best && best.count > written.length * more ? best.format : null;
}

const LOOKED_AT = 500;

/** ISO 8601 lets a space stand for the T, and seconds be missing; what has no seconds is no finer than its day. */
function withoutTime(text: string): string {
  const spaced = text.replace(/^(\d{4}-\d{2}-\d{2}) (?=\d{2}:)/, '$1T').replace(/(T\d{2}:\d{2}:\d{2})\.\d+/, '$1');
  return spaced.replace(/^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?:Z|[+-]\d{2}:?\d{2})?$/, '$1');
}

function partsOf(text: string, format: Exclude<DateFormat, 'edtf'>): Parts | null {
  for (const pattern of PATTERNS[format]) {
    const groups = pattern.exec(text)?.groups;
    if (groups) return groups;
  }
  return null;
}

function fromParts(parts: Parts | null): string | null {
  const { year, month, day } = parts ?? {};
  if (year === undefined) return null;
  const place = MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase());
  const number = place < 0 ? month : String(place + 1);
  // What is written as 00 is not known.
  const known = [number, day].map((part) => (part === undefined || /^0+$/.test(part) ? null : part.padStart(2, '0')));
  const end = known.indexOf(null);
  return [year, ...(end < 0 ? known : known.slice(0, end))].join('-');
}
