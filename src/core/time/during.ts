import { type DateError, parseEdtf } from './edtf.ts';
import { decodeTime } from './interval.ts';
import { compareTimes, type Milliseconds } from './units.ts';
import type { Viewport } from './viewport.ts';

/**
 * Time as a filter, apart from the time in view: stretches of time, each an EDTF date or interval. What is known of a
 * date is that it lies somewhere from its earliest to its latest millisecond.
 */

/** How sure it must be that a date lies in the stretches: that it may (it overlaps one), or that all of it does. */
export type Within = 'possible' | 'certain';

/** An EDTF text as a stretch of time, or why it is none. Its ends may be dates of any precision, or open. Never throws. */
export function readStretch(text: string): { ok: true; stretch: Viewport } | { ok: false; error: DateError } {
  const stretch = decodeTime(text);
  if (stretch) return { ok: true, stretch };
  const ends = text.split('/');
  if (ends.length > 2) return { ok: false, error: 'not-edtf' };
  for (const end of ends) {
    const read = ends.length === 2 && (end === '' || end === '..') ? null : parseEdtf(end);
    if (read && !read.ok) return read;
  }
  return {
    ok: false,
    error: ends.every((end) => end === '' || end === '..') ? 'interval-without-date' : 'interval-reversed',
  };
}

/** What a person typed as EDTF has it: no white space, and a dash between years or dates with spaces for a slash. */
export function typedStretch(text: string): string {
  return text
    .trim()
    .replace(/\s*[–—]\s*|\s+-\s+/g, '/')
    .replace(/^(\d{4})-(\d{4})$/, '$1/$2')
    .replace(/\s*\/\s*/g, '/');
}

/** Stretches of time in order, none of which touches another. Texts that are none are passed over. */
export function stretchesOf(texts: readonly string[]): Viewport[] {
  const all = texts
    .flatMap((text) => decodeTime(text) ?? [])
    .sort((one, other) => compareTimes(one.start, other.start));
  const merged: Viewport[] = [];
  for (const { start, end } of all) {
    const last = merged.at(-1);
    if (last && start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else merged.push({ start, end });
  }
  return merged;
}

/**
 * Whether a date lies in one of the stretches.
 * @param earliest its first millisecond; -Infinity where it is not known.
 * @param latest its last, inclusive; Infinity where it is not known.
 * @param stretches of `stretchesOf`.
 */
export function isWithin(
  earliest: Milliseconds,
  latest: Milliseconds,
  stretches: readonly Viewport[],
  within: Within,
): boolean {
  return stretches.some(({ start, end }) =>
    within === 'possible' ? earliest < end && latest >= start : earliest >= start && (latest < end || end === Infinity),
  );
}

/**
 * How much of what is known of a date lies in the stretches: the share of the time from its earliest to its latest
 * millisecond, 0 to 1. It says where the date may lie and not how likely that is. null where an end is open or not known.
 * @param stretches of `stretchesOf`.
 */
export function shareWithin(
  earliest: Milliseconds,
  latest: Milliseconds,
  stretches: readonly Viewport[],
): number | null {
  const whole = latest + 1 - earliest;
  if (!Number.isFinite(whole)) return null;
  const inside = stretches.reduce(
    (sum, { start, end }) => sum + Math.max(Math.min(end, latest + 1) - Math.max(start, earliest), 0),
    0,
  );
  return inside / whole;
}
