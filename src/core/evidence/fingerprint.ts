import type { Fingerprint, Quote } from '../model/schema.ts';
import { halfWordsIn, hasSpaceless } from './units.ts';
import { FULL, heldWindows, storedWindows, UNITS, type Window, windowsOf } from './windows.ts';

/**
 * Proof that a quotation is word for word in a text which we hold but do not ship.
 *
 * The text is normalised, parted, and each window of six words in a row is hashed: SHA-256 of the words joined by single
 * spaces, in UTF-8, of which the first 48 bits are kept. The fingerprint is those hashes, in order. A quote is proved if
 * its own windows stand in it one after the other. One changed word changes all windows that it is in.
 *
 * Method 1 parts a text at white space (see `wordsOf`, which the links go by too). Method 2 also parts it into the single
 * characters of scripts that have no spaces, two of which count as a word (see `units.ts`); of a text that has none it
 * makes the same windows. Which of them was used stands in the fingerprint, and both are read.
 *
 * No word stands in a fingerprint. But who has six words of the text and guesses the next can tell whether it is right, so
 * it is no secret keeper: it is made of published texts.
 */
export const WORDS = 'sha256-48/6-words/1';
export const MIXED = 'sha256-48/6-words-or-12-characters/2';

/** In characters: what is no shorter is never called short. */
const LONG = 60;

/**
 * The fingerprint of a text, by the method that fits it.
 * @param note what the text is, and what was left out of it: shown to the reader beside the proof.
 */
export function fingerprint(
  text: string,
  note: string,
  method: Fingerprint['method'] = hasSpaceless(text) ? MIXED : WORDS,
): Fingerprint {
  const units = UNITS[method](text);
  return { method, words: units.length, windows: storedWindows(windowsOf(units)), text: note };
}

/** What a method counts. */
export type Counted = 'words' | 'characters';

/** What a fingerprint’s `words` are: words, or words and characters. */
export function countedBy({ method }: Pick<Fingerprint, 'method'>): Counted {
  return method === WORDS ? 'words' : 'characters';
}

export type Proof =
  | {
      proved: true;
      /** How many words (or, by method 2, words and characters) of `exact` were compared. */
      words: number;
      /** The place of the first and the last of them in the text, from 1. */
      from: number;
      to: number;
      /** How many words the text has. */
      of: number;
    }
  | { proved: false; reason: 'too-short'; words: number }
  /** It is not short, but has too few spaces for the method of the fingerprint. */
  | { proved: false; reason: 'unfit'; words: number }
  | {
      proved: false;
      reason: 'differs';
      /** The first word found to differ, and its place in the quote with its prefix, from 1. */
      word: string;
      at: number;
    };

/**
 * Compares a quote, with its prefix and suffix, against its source's fingerprint. Prefix and suffix must be whole
 * words. Fewer than six words, or twelve characters of a script without spaces, cannot be proved.
 */
export function proveQuote(quote: Quote, print: Fingerprint): Proof {
  const unitsOf = UNITS[print.method];
  const prefix = unitsOf(quote.prefix ?? '');
  const exact = unitsOf(quote.exact);
  const units = [...prefix, ...exact, ...unitsOf(quote.suffix ?? '')];
  const wanted = [...windowsOf(units)];
  if (wanted.length === 0)
    return { proved: false, reason: isShort(quote) ? 'too-short' : 'unfit', words: units.length };
  const held = heldWindows(print.windows);
  const hashes = held.map(({ hash }) => hash);
  const [begin] = wanted;
  let longest = 0;
  for (let start = hashes.indexOf(begin!.hash); start >= 0; start = hashes.indexOf(begin!.hash, start + 1)) {
    let same = 1;
    while (same < wanted.length && hashes[start + same] === wanted[same]?.hash) same++;
    if (same === wanted.length) {
      const from = (held[start]?.first ?? 0) + prefix.length + 1;
      return { proved: true, words: exact.length, from, to: from + exact.length - 1, of: print.words };
    }
    longest = Math.max(longest, same);
  }
  const at = longest > 0 ? (wanted[longest - 1]?.last ?? 0) + 1 : firstDifferenceBefore(wanted, new Set(hashes));
  return { proved: false, reason: 'differs', word: units[at]?.text ?? '', at: at + 1 };
}

function isShort({ exact, prefix = '', suffix = '' }: Quote): boolean {
  const all = `${prefix} ${exact} ${suffix}`.trim();
  return all.length < LONG && halfWordsIn(all) < FULL;
}

/**
 * Where even the first window is not held, one of its words differs: the one just before the first window that is held.
 * Where none is, nothing in the quote is known, and its first word is named.
 */
function firstDifferenceBefore(wanted: readonly Window[], held: ReadonlySet<string>): number {
  const firstHeld = wanted.find(({ hash }) => held.has(hash));
  return Math.max((firstHeld?.first ?? 0) - 1, 0);
}
