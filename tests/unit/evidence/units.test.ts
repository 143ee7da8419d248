import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { halfWordsIn, placedUnits, placedWords } from '../../../src/core/evidence/units.ts';
import { wordsOf } from '../../../src/core/evidence/words.ts';
import { runs } from '../support/profile.ts';

const texts = (text: string) => placedUnits(text).map((unit) => unit.text);

/** All that a comparison may stumble over: spaces, what has no width, marks that join, and every kind of script. */
const ANY = fc.string({
  unit: fc.constantFrom(
    ...'ab,.’“—…'.split(''),
    ...' \n\t\u00A0\u2003\u3000'.split(''),
    ...'\u00AD\u200B\u2060\uFEFF'.split(''),
    ...'e\u0301か\u3099中国，。북한ไทย'.split(''),
    '\u{20000}',
    '\uD800',
  ),
  maxLength: 60,
});

describe('the words with their places', () => {
  it('are those that the links go by, of any text', () => {
    fc.assert(
      fc.property(ANY, (text) => {
        expect(placedWords(text).map((unit) => unit.text)).toEqual(wordsOf(text));
      }),
      { numRuns: runs(1000) },
    );
  });

  it('stand where they say', () => {
    fc.assert(
      fc.property(ANY, (text) => {
        for (const units of [placedWords(text), placedUnits(text)]) {
          let before = 0;
          for (const { text: word, start, end } of units) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(wordsOf(text.slice(start, end))).toEqual([word]);
            before = end;
          }
        }
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('the units of a text', () => {
  test.each([
    ['The river was high.', ['The', 'river', 'was', 'high.']],
    ['북한 노동자는 중국에서', ['북한', '노동자는', '중국에서']],
    ['中朝关系，', ['中', '朝', '关', '系', '，']],
    ['在2024年 NATO说', ['在', '2024', '年', 'NATO', '说']],
    ['북한(北韓)은', ['북한(', '北', '韓', ')은']],
    ['ひらカタ', ['ひ', 'ら', 'カ', 'タ']],
    ['ไทย ลาว', ['ไ', 'ท', 'ย', 'ล', 'า', 'ว']],
    ['\u{20000}的', ['\u{20000}', '的']],
    // A line that was broken, and what has no width.
    ['中\n朝\u200B关', ['中', '朝', '关']],
    ['他说“好”', ['他', '说', '"', '好', '"']],
  ])('%s', (text, units) => {
    expect(texts(text)).toEqual(units);
  });

  it('joins a mark with its character', () => {
    expect(texts('か\u3099き')).toEqual(['が', 'き']);
  });

  it('counts a character as half a word', () => {
    expect(halfWordsIn('one two 中国')).toBe(6);
    expect(halfWordsIn('  ')).toBe(0);
  });
});
