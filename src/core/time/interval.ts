import { parseEdtf } from './edtf.ts';
import { DAY, type Milliseconds } from './units.ts';
import { spanOf, type Viewport } from './viewport.ts';

/** A viewport as two inclusive dates: years where both ends fall on them, else days, else seconds. */
export function encodeTime(viewport: Viewport): string {
  const { start, end } = roundViewport(viewport);
  const [from, to] = [new Date(start).toISOString(), new Date(end).toISOString()];
  if (start % DAY !== 0 || end % DAY !== 0) return `${seconds(start)}/${seconds(end - 1000)}`;
  if (from.endsWith('-01-01T00:00:00.000Z') && to.endsWith('-01-01T00:00:00.000Z') && /^\d/.test(from)) {
    const [first, last] = [from.slice(0, 4), new Date(end - 1).toISOString().slice(0, 4)];
    return `${first}/${last}`;
  }
  return `${days(start)}/${days(end - DAY)}`;
}

function seconds(time: Milliseconds): string {
  return `${iso(time).slice(0, -5)}Z`;
}

function days(time: Milliseconds): string {
  return iso(time).slice(0, -14);
}

/** Years before 0 have four digits in EDTF, and six in JavaScript. */
function iso(time: Milliseconds): string {
  return new Date(time).toISOString().replace(/^-00/, '-');
}

/** Reads `time`; null where it is no interval of two dates that come one after the other. */
export function decodeTime(text: string): Viewport | null {
  const [from, to, ...more] = text.split('/').map(parseEdtf);
  if (!from?.ok || !to?.ok || more.length > 0) return null;
  const [start, end] = [from.date.earliest, to.date.latest + 1];
  return Number.isFinite(start) && Number.isFinite(end) && start < end ? { start, end } : null;
}

/**
 * The view rounded so that it can be written into a URL and read back as it was: to days, hours or seconds,
 * whichever is too fine to be seen at its span.
 */
export function roundViewport(viewport: Viewport): Viewport {
  const span = spanOf(viewport);
  const step = span > 3 * 365 * DAY ? DAY : span > 60 * DAY ? DAY / 24 : DAY / 86_400;
  const start = Math.round(viewport.start / step) * step;
  return { start, end: Math.max(Math.round(viewport.end / step) * step, start + step) };
}
