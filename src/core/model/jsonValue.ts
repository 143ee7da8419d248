import { asSeen, writtenOut } from './unseen.ts';

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** More than any record has: an event's quotation, the deepest, is at the fifth level. */
const LEVELS = 16;

/**
 * The same value, with an ellipsis for what lies deeper than any record reaches. The engine's own copying and writing of
 * JSON call themselves for each level, and run out of stack. What is not cut is not copied.
 */
export function cutDeep(value: unknown, levels = LEVELS): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (levels === 0) return '…';
  return mapped(value, (inner) => cutDeep(inner, levels - 1));
}

/**
 * The same value with its texts as a reader sees them. An address is left as it is: without a character it would be
 * another. What has nothing to be taken out is not copied.
 * @param value no deeper than `cutDeep` leaves it.
 * @param found told the path of each text that had something taken out, and the text.
 */
export function seenTexts(value: unknown, found: (path: string[], text: string) => void, path: string[] = []): unknown {
  if (typeof value === 'string') {
    const seen = path.at(-1) === 'url' ? value : asSeen(value);
    if (seen !== value) found(path, value);
    return seen;
  }
  if (typeof value !== 'object' || value === null) return value;
  return mapped(value, (inner, key) => seenTexts(inner, found, [...path, key]));
}

/** The value with each of what it holds replaced; the same object where nothing is another. */
function mapped(value: object, by: (inner: unknown, key: string) => unknown): unknown {
  const entries = Object.entries(value).map(([key, inner]) => [key, by(inner, key)] as const);
  if (entries.every(([key, inner]) => inner === (value as Record<string, unknown>)[key])) return value;
  // From entries, since a key called __proto__ is a key like any other.
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

/** How much of a value is shown. */
const MOST = 80;

/** A value as JSON for a reader, shortened to 80 characters; what nobody would see is written out. */
export function shown(value: unknown): string {
  return shortened(JSON.stringify(cutDeep(value)) ?? String(value));
}

/** A text for a reader, shortened to 80 characters; what nobody would see is written out. */
export function shortened(text: string): string {
  // What is far too long is cut before it is looked through; a sign that is written out takes no more than nine letters.
  const written = writtenOut(text.slice(0, 2 * MOST));
  return written.length > MOST ? `${written.slice(0, MOST - 1).replace(/\p{Surrogate}$/u, '')}…` : written;
}
