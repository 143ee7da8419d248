import { wordsOf } from './words.ts';

/** Words in a row that stand in one block of every page that has the text, and read there as they read here. */
export interface Passage {
  /** One at least. */
  words: string[];
  /** Whether the text begins with it. */
  first: boolean;
  /** Whether the text ends with it. */
  last: boolean;
}

/** A word; or a gap, where something is left out; or a break, where nothing is, but where a page may begin a paragraph. */
type Token = { word: string } | 'gap' | 'break';

const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]+/;
/** Chinese and Japanese have no spaces between words; between these marks are few enough. */
const AFTER_WIDE_MARK = /(?<=[。！？：；，、])/;
/** The signs that stand for several others in a text that is normalised. */
const FOLDED = /((?:["-]|\.{3,})+)/;
/** Our copy may have a space where the page has a new paragraph. */
const SENTENCE_END = /[.!?:][)\]]*$|[。！？：；，、]$/;

/**
 * The passages of a text that are the same, sign by sign, on every page which has its words (`wordsOf`), whatever dashes,
 * quotation marks, ellipses and paragraphs the page has. These signs are left out, and words with an apostrophe within.
 */
export function passagesOf(text: string): Passage[] {
  const tokens = text.trim().split(LINE_BREAK).flatMap(tokensOf);
  const passages: Passage[] = [];
  let words: string[] = [];
  tokens.forEach((token, i) => {
    if (typeof token === 'string') return;
    words.push(token.word);
    if (typeof tokens[i + 1] === 'object') return;
    const only = (some: Token[]) => some.every((one) => one === 'break');
    passages.push({ words, first: only(tokens.slice(0, i + 1 - words.length)), last: only(tokens.slice(i + 1)) });
    words = [];
  });
  return passages;
}

function tokensOf(line: string): Token[] {
  const pieces = wordsOf(line).flatMap((word) => word.split(AFTER_WIDE_MARK));
  return [...pieces.flatMap(tokensOfPiece), 'break'];
}

function tokensOfPiece(piece: string): Token[] {
  // Every second part is what the parts were split at.
  const tokens = piece.split(FOLDED).flatMap((part, i) => (i % 2 ? 'gap' : tokensOfPart(part)));
  return SENTENCE_END.test(piece) ? [...tokens, 'break'] : tokens;
}

/** Apostrophes at its ends are quotation marks. Where one is within, browsers see no end of a word to cut at. */
function tokensOfPart(part: string): Token[] {
  const [, before = '', word = '', after = ''] = /^('*)(.*?)('*)$/su.exec(part) ?? [];
  const token: Token[] = word === '' ? [] : [/'|\p{Surrogate}/u.test(word) ? 'gap' : { word }];
  return [...(before ? (['gap'] as const) : []), ...token, ...(after ? (['gap'] as const) : [])];
}
