/** What makes no difference: marks on letters, and what is not seen, such as a soft hyphen. */
const UNSEEN = /[\p{M}\p{Cf}]+/gu;
/** All that is neither letter nor number stands between words. */
const BETWEEN = /[^\p{L}\p{N}]+/gu;

/** What is neither ASCII nor a dash, a quotation mark or dots. */
// oxlint-disable-next-line no-control-regex
const UNUSUAL = /[^\x00-\x7f\u2010-\u2027]/;
const BETWEEN_PLAIN = /[^a-z0-9]+/g;

/**
 * A text as it is compared: NFKD without marks, Hangul composed again (NFC), small letters, and a single space for each
 * run of hyphens, apostrophes, quotation marks, other signs and white space. Han and Hangul stay.
 */
export function normalised(text: string): string {
  // What most texts are made of needs no tables, and is the same without them.
  if (!UNUSUAL.test(text)) return text.toLowerCase().replace(BETWEEN_PLAIN, ' ').trim();
  return folded(text).replace(BETWEEN, ' ').trim();
}

function folded(text: string): string {
  // The small sigma at the end of a word is the same letter.
  return text.normalize('NFKD').replace(UNSEEN, '').normalize('NFC').toLowerCase().replace(/ς/g, 'σ');
}

/** A normalised text, and for each of its UTF-16 units where in the written one that stands. */
export interface Placed {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Parts of Hangul syllables, plain, compatible, in brackets or of half width: several make one letter. */
const PARTS =
  '\\u1100-\\u11FF\\u3130-\\u318F\\u3200-\\u321E\\u3260-\\u327F\\uA960-\\uA97F\\uD7B0-\\uD7FF\\uFFA0-\\uFFDC';
const LETTERS = new RegExp(`[\\uAC00-\\uD7A3]?[${PARTS}\\p{M}\\p{Cf}]+|.`, 'gsu');

/** What `normalised` gives, with its places: slower, for what is shown and not for what is searched. */
export function placed(written: string): Placed {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  for (const { 0: letter, index } of written.matchAll(LETTERS)) {
    const plain = folded(letter).replace(BETWEEN, ' ');
    // A mark goes with the letter that it stands on.
    if (plain === '' && to.length > 0) to[to.length - 1] = index + letter.length;
    for (const unit of plain.split('')) {
      if (unit === ' ' && (text === '' || text.endsWith(' '))) continue;
      text += unit;
      from.push(index);
      to.push(index + letter.length);
    }
  }
  return { text: text.trimEnd(), from, to };
}

/**
 * Whether a unit is of a script that is written without spaces, or in which what stands before or after a word is joined
 * to it: Han, Kana, Hangul. Halves of surrogate pairs are taken for such.
 */
export function isJoined(unit: number): boolean {
  return (
    (unit >= 0x2e80 && unit <= 0x9fff) ||
    (unit >= 0xac00 && unit <= 0xdfff) ||
    (unit >= 0x1100 && unit <= 0x11ff) ||
    (unit >= 0xf900 && unit <= 0xfaff)
  );
}
