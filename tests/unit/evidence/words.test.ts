import { describe, expect, it, test } from 'vitest';
import { normalise, wordsOf } from '../../../src/core/evidence/words.ts';

describe('normalise', () => {
  test.each([
    ['composes letters (NFC)', 'cafe\u0301', 'caf\u00E9'],
    ['does not fold compatibility forms', 'ﬁ ½', 'ﬁ ½'],
    ['folds single quotes', '‘a’ ‚b‛ c′', "'a' 'b' c'"],
    ['folds double quotes', '“a” „b‟ c″ «d»', '"a" "b" c" "d"'],
    ['folds dashes', 'a‐b‑c‒d–e—f―g−h', 'a-b-c-d-e-f-g-h'],
    ['spells an ellipsis out', 'and so…', 'and so...'],
    [
      'drops what has no width',
      'so\u00ADft ze\u200Bro j\u200Coi\u200Dn w\u2060ord \uFEFFmark',
      'soft zero join word mark',
    ],
    ['makes any white space one space', 'a\u00A0b\u2009c\t\r\n d\u3000e', 'a b c d e'],
    ['trims', '  a \n', 'a'],
    ['keeps case, commas and full stops', 'A, b. C', 'A, b. C'],
    ['keeps Hangul and Han', '북한 노동자', '북한 노동자'],
    ['leaves nothing of nothing', ' \n\u200B', ''],
  ])('%s', (_, text, expected) => {
    expect(normalise(text)).toBe(expected);
  });
});

it('words are parted by white space alone', () => {
  expect(wordsOf(' “A,\u00A0b\n–\tc.” ')).toEqual(['"A,', 'b', '-', 'c."']);
  expect(wordsOf(' \u200B ')).toEqual([]);
});
