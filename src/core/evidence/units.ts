import { normalise } from './words.ts';

/** A word, or a character of a script that has no spaces between words, with its place in the text as it came. */
export interface Unit {
  /** Normalised: what is compared. */
  text: string;
  /** In UTF-16 code units of the text as it came. */
  start: number;
  end: number;
  /** In half words. */
  weight: number;
}

/** In half words: what a word weighs, and a character of a script without spaces, or of its punctuation. */
const WORD = 2;
const CHARACTER = 1;

/** What parts words: white space, but not U+FEFF, which has no width and is taken out. */
const PIECE = /(?:\S|\uFEFF)+/g;

/**
 * The scripts without spaces, and their punctuation: Han, Kana and Bopomofo; Thai, Lao, Tibetan, Burmese and Khmer. By
 * code points and not by property, since fingerprints are for good and the tables of Unicode grow.
 */
const SPACELESS = [
  '\u0E01-\u0EFF\u0F00-\u0FFF\u1000-\u109F\u1780-\u17FF\u19E0-\u19FF\u2E80-\u2FDF\u3001-\u312F\u31A0-\u31FF\u3300-\u4DBF',
  '\u4E00-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF9F\u{1AFF0}-\u{1B16F}\u{20000}-\u{3FFFF}',
].join('');
/** Marks that follow a character belong to it, or NFC could not join them. */
const PARTS = new RegExp(`[${SPACELESS}]\\p{M}*|[^${SPACELESS}]+`, 'gu');
const IS_SPACELESS = new RegExp(`^[${SPACELESS}]`, 'u');
const HAS_SPACELESS = new RegExp(`[${SPACELESS}]`, 'u');

/** Whether a text has characters of a script without spaces. */
export function hasSpaceless(text: string): boolean {
  return HAS_SPACELESS.test(text);
}

/** The words of a text, which are those of `wordsOf`, with their places. */
export function placedWords(text: string): Unit[] {
  const units: Unit[] = [];
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    const unit = unitOf(piece, index, WORD);
    if (unit) units.push(unit);
  }
  return units;
}

/**
 * The words of a text, and each character of a script without spaces by itself, with their places. In a text that has no
 * such characters they are its words. White space between such characters counts as little as it is seen.
 */
export function placedUnits(text: string): Unit[] {
  return [...eachUnit(text)];
}

/** The same, one after the other: a long text takes a while. */
export function* eachUnit(text: string): Generator<Unit, undefined> {
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    if (!HAS_SPACELESS.test(piece)) {
      const unit = unitOf(piece, index, WORD);
      if (unit) yield unit;
    } else {
      for (const { 0: part, index: at } of piece.matchAll(PARTS)) {
        const unit = unitOf(part, index + at, IS_SPACELESS.test(part) ? CHARACTER : WORD);
        if (unit) yield unit;
      }
    }
  }
}

/** How much a text says, in half words: two for a word, one for a character of a script without spaces. */
export function halfWordsIn(text: string): number {
  return placedUnits(text).reduce((sum, { weight }) => sum + weight, 0);
}

/** What is the same when it is normalised, which is nearly all: found out faster. */
const PLAIN = /^[\x21-\x7E\u4E00-\u9FFF]+$/;

function unitOf(piece: string, start: number, weight: number): Unit | undefined {
  const text = PLAIN.test(piece) ? piece : normalise(piece);
  return text === '' ? undefined : { text, start, end: start + piece.length, weight };
}
