import { parseEdtf, utc } from './edtf.ts';
import { datable, DAY, type Milliseconds } from './units.ts';
import { spanOf, type Viewport } from './viewport.ts';

/** The years that EDTF writes with four digits. Beyond them it has whole years only, as `Y10000`. */
const [FIRST_YEAR, LAST_YEAR] = [-9999, 9999];
/** The last whole year of JavaScript's dates. */
const LATEST_YEAR = 275_759;

/**
 * A stretch of time as two inclusive EDTF dates: years where both ends fall on them, else days, else seconds; an end
 * that is not finite is open (`2016/..`). What is written is the stretch as `roundViewport` rounds it.
 */
export function encodeTime(viewport: Viewport): string {
  const { start, end } = roundViewport(viewport);
  const unit = unitOf(start, end);
  return `${dateOf(start, unit, 0)}/${dateOf(end, unit, 1)}`;
}

type Unit = 'year' | 'day' | 'second';
const LENGTHS = { year: 1, day: DAY, second: 1000 } as const;

function unitOf(...times: Milliseconds[]): Unit {
  const finite = times.filter((time) => Number.isFinite(time));
  if (finite.every(beginsYear)) return 'year';
  return finite.every((time) => time % DAY === 0) ? 'day' : 'second';
}

/** @param before 1 for what ends just before `time`. */
function dateOf(time: Milliseconds, unit: Unit, before: 0 | 1): string {
  if (!Number.isFinite(time)) return '..';
  const at = new Date(time - before * LENGTHS[unit]);
  const year = at.getUTCFullYear();
  if (year > LAST_YEAR || year < FIRST_YEAR) return `Y${year}`;
  if (unit === 'year') return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
  // Years before 0 have four digits in EDTF, and six in JavaScript.
  const iso = at.toISOString().replace(/^-00/, '-');
  return unit === 'day' ? iso.slice(0, -14) : `${iso.slice(0, -5)}Z`;
}

function beginsYear(time: Milliseconds): boolean {
  return time === utc(new Date(time).getUTCFullYear(), 1, 1);
}

/**
 * Reads a stretch of time: two EDTF dates or date-times, both inclusive; one of them open (`2016/..`, `2016/`), which
 * gives an infinite end; or a single date, which stands for all of it (`2016` is that year).
 * @returns null where it is none, or where its end comes before its start.
 */
export function decodeTime(text: string): Viewport | null {
  const ends = text.split('/');
  if (ends.length > 2) return null;
  const [from = '', to = from] = ends;
  const isOpen = (end: string) => ends.length === 2 && (end === '' || end === '..');
  if (isOpen(from) && isOpen(to)) return null;
  const [first, last] = [parseEdtf(from), parseEdtf(to)];
  if (!(first.ok || isOpen(from)) || !(last.ok || isOpen(to))) return null;
  const start = first.ok ? first.date.earliest : -Infinity;
  const end = last.ok ? last.date.latest + 1 : Infinity;
  return start < end ? { start, end } : null;
}

/**
 * The stretch rounded so that it can be written and read back as it was: to days, hours or seconds, whichever is too
 * fine to be seen at its span; to whole years where EDTF has no more.
 */
export function roundViewport(viewport: Viewport): Viewport {
  const span = spanOf(viewport);
  const step = span > 3 * 365 * DAY ? DAY : span > 60 * DAY ? DAY / 24 : DAY / 86_400;
  const round = (time: Milliseconds) => wholeYearBeyond(Math.round(time / step) * step + 0);
  const [start, end] = [Math.min(round(viewport.start), utc(LATEST_YEAR, 1, 1)), round(viewport.end)];
  if (start < end) return { start, end };
  const next = start + step;
  return { start, end: next === wholeYearBeyond(next) ? next : utc(new Date(start).getUTCFullYear() + 1, 1, 1) };
}

function wholeYearBeyond(asked: Milliseconds): Milliseconds {
  if (!Number.isFinite(asked)) return asked;
  const time = datable(asked);
  const year = new Date(time).getUTCFullYear();
  // The instant at which a written year ends belongs to what comes before it.
  const written = year >= FIRST_YEAR && (year <= LAST_YEAR || time === utc(LAST_YEAR + 1, 1, 1));
  if (written) return time;
  const [from, to] = [utc(year, 1, 1), utc(year + 1, 1, 1)];
  return Number.isNaN(to) || time - from < to - time ? from : to;
}

/** The part of a stretch of time that lies in another; null where there is none. */
export function intersection(one: Viewport, other: Viewport): Viewport | null {
  const [start, end] = [Math.max(one.start, other.start), Math.min(one.end, other.end)];
  return start < end ? { start, end } : null;
}
