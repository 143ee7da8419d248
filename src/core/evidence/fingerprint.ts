import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Fingerprint, Quote } from '../model/schema.ts';
import { wordsOf } from './words.ts';

/**
 * Proof that a quotation is word for word in a text which we hold but do not ship.
 *
 * The text is normalised, split into words at white space (see `wordsOf`, which the links go by too), and each window
 * of six words in a row is hashed: SHA-256 of the six words joined by single spaces, in UTF-8, of which the first
 * 48 bits are kept. The fingerprint is those hashes, in order. A quote is proved if its own windows stand in it one
 * after the other. The text cannot be read back from its fingerprint; one changed word changes six hashes.
 */
export const METHOD = 'sha256-48/6-words/1';
const WINDOW = 6;
const HASH_DIGITS = 12;

function windowsOf(words: readonly string[]): string[] {
  const windows: string[] = [];
  for (let i = 0; i + WINDOW <= words.length; i++) {
    const bytes = sha256(utf8ToBytes(words.slice(i, i + WINDOW).join(' ')));
    windows.push(bytesToHex(bytes).slice(0, HASH_DIGITS));
  }
  return windows;
}

/**
 * The fingerprint of a text.
 * @param note what the text is, and what was left out of it: shown to the reader beside the proof.
 */
export function fingerprint(text: string, note: string): Fingerprint {
  const words = wordsOf(text);
  return { method: METHOD, words: words.length, windows: windowsOf(words).join(''), text: note };
}

export type Proof =
  | {
      proved: true;
      /** How many words of `exact` were compared. */
      words: number;
      /** The place of the first and the last of them in the text, from 1. */
      from: number;
      to: number;
      /** How many words the text has. */
      of: number;
    }
  | { proved: false; reason: 'too-short'; words: number }
  | {
      proved: false;
      reason: 'differs';
      /** The first word found to differ, and its place in the quote with its prefix, from 1. */
      word: string;
      at: number;
    };

/**
 * Compares a quote, with its prefix and suffix, against its source's fingerprint. Prefix and suffix must be whole
 * words. Fewer than six words cannot be proved.
 */
export function proveQuote(quote: Quote, print: Fingerprint): Proof {
  const prefix = wordsOf(quote.prefix ?? '');
  const exact = wordsOf(quote.exact);
  const words = [...prefix, ...exact, ...wordsOf(quote.suffix ?? '')];
  if (words.length < WINDOW) return { proved: false, reason: 'too-short', words: words.length };
  const wanted = windowsOf(words);
  const held: string[] = print.windows.match(/.{12}/g) ?? [];
  let longest = 0;
  for (let start = held.indexOf(wanted[0] ?? ''); start >= 0; start = held.indexOf(wanted[0] ?? '', start + 1)) {
    let same = 1;
    while (same < wanted.length && held[start + same] === wanted[same]) same++;
    if (same === wanted.length) {
      const from = start + prefix.length + 1;
      return { proved: true, words: exact.length, from, to: from + exact.length - 1, of: print.words };
    }
    longest = Math.max(longest, same);
  }
  const at = longest > 0 ? longest + WINDOW - 1 : firstDifferenceBefore(wanted, held);
  return { proved: false, reason: 'differs', word: words[at] ?? '', at: at + 1 };
}

/**
 * Where even the first window is not held, one of its six words differs: the one just before the first window that
 * is held. Where none is, nothing in the quote is known, and its first word is named.
 */
function firstDifferenceBefore(wanted: readonly string[], held: readonly string[]): number {
  const known = new Set(held);
  const firstHeld = wanted.findIndex((window) => known.has(window));
  return firstHeld > 0 ? firstHeld - 1 : 0;
}
