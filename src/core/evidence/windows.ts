import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Fingerprint } from '../model/schema.ts';
import { placedUnits, placedWords, type Unit } from './units.ts';

/** In half words: six words, or twelve characters. */
export const FULL = 12;
const HASH_DIGITS = 12;

/** By what a text is parted, for each method of a fingerprint. */
export const UNITS: Readonly<Record<Fingerprint['method'], (text: string) => Unit[]>> = {
  'sha256-48/6-words/1': placedWords,
  'sha256-48/6-words-or-12-characters/2': placedUnits,
};

/** Units in a row, and their hash. */
export interface Window {
  hash: string;
  /** By their places in the list of units, from 0. */
  first: number;
  last: number;
}

/**
 * The windows of a text: from each unit on, as few as make six words; and up to each unit, as few as make six words. Where
 * all are words, or all are characters, the two are the same; where they are mixed, only both together reach to each end of
 * any quotation. In order; both ends only ever go on, so the windows of a part are a part of the windows.
 */
export function* windowsOf(units: readonly Unit[]): Generator<Window> {
  const weight = (at: number) => units[at]?.weight ?? 0;
  let [end, sum] = [0, 0];
  for (let first = 0; first < units.length; first++) {
    while (sum < FULL && end < units.length) sum += weight(end++);
    if (sum < FULL) return;
    yield windowFrom(units, first, end - 1);
    while (end < units.length && sum - weight(first) + weight(end) < FULL) {
      sum += weight(end++);
      yield windowFrom(units, first, end - 1);
    }
    sum -= weight(first);
  }
}

function windowFrom(units: readonly Unit[], first: number, last: number): Window {
  let text = units[first]?.text ?? '';
  for (let at = first + 1; at <= last; at++) text += ` ${units[at]?.text}`;
  return { hash: bytesToHex(sha256(utf8ToBytes(text)).subarray(0, HASH_DIGITS / 2)), first, last };
}

/** Windows as they are stored: their hashes, with a `+` before one that begins where the one before it does. */
export function storedWindows(windows: Iterable<Window>): string {
  let stored = '';
  let before = -1;
  for (const { hash, first } of windows) {
    stored += first === before ? `+${hash}` : hash;
    before = first;
  }
  return stored;
}

/** What is known of stored windows: their hashes, and the place of the first unit of each. */
export function heldWindows(stored: string): { hash: string; first: number }[] {
  let first = -1;
  return (stored.match(/\+?[0-9a-f]{12}/g) ?? []).map((text) => {
    if (!text.startsWith('+')) first++;
    return { hash: text.slice(-HASH_DIGITS), first };
  });
}
