import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fingerprint, MIXED, proveQuote, WORDS as METHOD } from '../../../src/core/evidence/fingerprint.ts';
import { halfWordsIn, placedUnits } from '../../../src/core/evidence/units.ts';
import { normalise } from '../../../src/core/evidence/words.ts';
import { runs } from '../support/profile.ts';

/** A text of our own, with every kind of thing that a comparison may stumble over. */
const TEXT = `“The river was high,” the ferryman’s wife said — twice, in fact — “and nobody crossed it, not even the mail.”
On the next day, a well-known trader from the north waited at the landing with nine mules, two clerks and a letter.
He waited until dusk. Then he turned back, and the letter was never delivered.`;
const PRINT = fingerprint(TEXT, 'our own');
const WORDS = normalise(TEXT).split(' ');

describe('fingerprint', () => {
  it('hashes every window of six words, 48 bits each', () => {
    expect(PRINT).toMatchObject({ method: METHOD, words: WORDS.length, text: 'our own' });
    expect(PRINT.windows).toMatch(/^[0-9a-f]+$/);
    expect(PRINT.windows).toHaveLength((WORDS.length - 5) * 12);
  });

  it('is the start of SHA-256 of the words joined by spaces', () => {
    // printf 'one two three four five six' | sha256sum
    expect(fingerprint('one  two three\nfour five six', '').windows).toBe('bab7fd6e5bd6');
    expect(fingerprint('one two three four five', '').windows).toBe('');
  });

  it('holds no word of the text', () => {
    for (const word of ['ferryman', 'river', 'letter']) expect(JSON.stringify(PRINT)).not.toContain(word);
  });
});

describe('proveQuote', () => {
  it('proves a sentence and says where it stands', () => {
    const exact =
      'On the next day, a well-known trader from the north waited at the landing with nine mules, two clerks and a letter.';
    const from = WORDS.indexOf('On') + 1;
    expect(proveQuote({ exact }, PRINT)).toEqual({ proved: true, words: 22, from, to: from + 21, of: WORDS.length });
  });

  it('proves the whole text, and six words at either end', () => {
    const of = WORDS.length;
    expect(proveQuote({ exact: TEXT }, PRINT)).toEqual({ proved: true, words: of, from: 1, to: of, of });
    expect(proveQuote({ exact: WORDS.slice(0, 6).join(' ') }, PRINT)).toEqual({
      proved: true,
      words: 6,
      from: 1,
      to: 6,
      of,
    });
    expect(proveQuote({ exact: WORDS.slice(-6).join(' ') }, PRINT)).toEqual({
      proved: true,
      words: 6,
      from: of - 5,
      to: of,
      of,
    });
  });

  it('counts the words of the quotation alone, though prefix and suffix are proved with it', () => {
    const from = WORDS.indexOf('Then') + 1;
    const quote = {
      prefix: 'He waited until dusk.',
      exact: 'Then he turned back,',
      suffix: 'and the letter was never delivered.',
    };
    expect(proveQuote(quote, PRINT)).toEqual({ proved: true, words: 4, from, to: from + 3, of: WORDS.length });
    expect(proveQuote({ ...quote, prefix: 'He waited until noon.' }, PRINT)).toMatchObject({
      proved: false,
      word: 'noon.',
      at: 4,
    });
    expect(proveQuote({ ...quote, suffix: 'and the letter was soon delivered.' }, PRINT)).toMatchObject({
      proved: false,
      word: 'soon',
      at: 13,
    });
    expect(proveQuote({ exact: quote.exact, prefix: 'waited until noon.' }, PRINT)).toMatchObject({
      proved: false,
      reason: 'differs',
    });
  });

  test.each([
    ['straight quotes', `"The river was high," the ferryman's wife said`],
    ['low quotes', '„The river was high,‟ the ferryman‛s wife said'],
    ['a hyphen for a dash', 'the ferryman’s wife said - twice, in fact - “and nobody crossed it,'],
    ['an en dash for a dash', 'the ferryman’s wife said – twice, in fact – “and nobody crossed it,'],
    ['a hyphen that does not break', 'a well‑known trader from the north waited'],
    ['other white space', 'a well-known\u00A0trader\nfrom the  north waited'],
    ['a soft hyphen', 'a well-known tra\u00ADder from the north waited'],
  ])('does not mind %s', (_, exact) => {
    expect(proveQuote({ exact }, PRINT)).toMatchObject({ proved: true });
  });

  const sentence = 'On the next day, a well-known trader from the north waited at the landing with nine mules,';
  test.each([
    ['a changed word', sentence.replace('landing', 'harbour'), 'harbour', 14],
    ['a changed word in the beginning', sentence.replace('next', 'third'), 'third', 3],
    ['a changed first word', sentence.replace('On', 'By'), 'By', 1],
    ['a changed last word', sentence.replace('mules,', 'asses,'), 'asses,', 17],
    ['a dropped comma', sentence.replace('mules,', 'mules'), 'mules', 17],
    ['a dropped comma in the beginning', sentence.replace('day,', 'day'), 'day', 4],
    ['another case', sentence.replace('trader', 'Trader'), 'Trader', 7],
    ['a dropped word', sentence.replace('landing ', ''), 'with', 14],
    ['an added word', sentence.replace('landing', 'old landing'), 'old', 14],
    ['an added word in the beginning', sentence.replace('next', 'very next'), 'very', 3],
    ['swapped words', sentence.replace('at the landing', 'at landing the'), 'landing', 13],
    ['a dropped apostrophe', 'wife said — twice, in fact — and nobody crossed it,', 'and', 8],
  ])('finds %s and names the first word that differs', (_, exact, word, at) => {
    expect(proveQuote({ exact }, PRINT)).toEqual({ proved: false, reason: 'differs', word, at });
  });

  it('finds a word that was dropped or swapped among the first six', () => {
    // Hashes of six words cannot tell which side of the gap is out of place, so either neighbour may be named.
    const dropped = proveQuote({ exact: sentence.replace('next ', '') }, PRINT);
    expect(dropped).toMatchObject({ proved: false, reason: 'differs', word: expect.stringMatching(/^(the|day,)$/) });
    const swapped = proveQuote({ exact: sentence.replace('next day,', 'day, next') }, PRINT);
    expect(swapped).toMatchObject({ proved: false, reason: 'differs', word: expect.stringMatching(/^(next|day,)$/) });
  });

  it('does not prove two passages joined', () => {
    const exact = 'nine mules, two clerks and a letter. Then he turned back, and the letter';
    expect(proveQuote({ exact }, PRINT)).toEqual({ proved: false, reason: 'differs', word: 'Then', at: 8 });
    const windowsApart = 'at the landing with nine mules, and the letter was never delivered.';
    expect(proveQuote({ exact: windowsApart }, PRINT)).toMatchObject({
      proved: false,
      reason: 'differs',
      word: 'and',
      at: 7,
    });
  });

  it('names the first word where nothing is known', () => {
    expect(proveQuote({ exact: 'seven words that stand nowhere in it' }, PRINT)).toEqual({
      proved: false,
      reason: 'differs',
      word: 'seven',
      at: 1,
    });
  });

  it('follows the longest match where the beginning stands in the text twice', () => {
    const print = fingerprint('a b c d e f x. And again a b c d e f g h i.', '');
    expect(proveQuote({ exact: 'a b c d e f g h i.' }, print)).toMatchObject({ proved: true, from: 10, to: 18 });
    expect(proveQuote({ exact: 'a b c d e f g h y' }, print)).toMatchObject({ proved: false, word: 'y', at: 9 });
  });

  it('calls fewer than six words too short', () => {
    expect(proveQuote({ exact: 'The river was high, the' }, PRINT)).toEqual({
      proved: false,
      reason: 'too-short',
      words: 5,
    });
    expect(proveQuote({ exact: ' \u200B ' }, PRINT)).toEqual({ proved: false, reason: 'too-short', words: 0 });
    // A text that is itself shorter proves nothing.
    expect(proveQuote({ exact: 'one two three four five six' }, fingerprint('one two', ''))).toMatchObject({
      proved: false,
      reason: 'differs',
    });
  });

  const distinct = fc.uniqueArray(
    fc.string({ unit: fc.constantFrom(...'abcdefgh,.'.split('')), minLength: 1, maxLength: 7 }),
    { minLength: 12, maxLength: 60 },
  );

  it('proves any passage of six words or more', () => {
    fc.assert(
      fc.property(distinct, fc.nat(), fc.nat(), (words, a, b) => {
        const start = a % (words.length - 5);
        const length = 6 + (b % (words.length - start - 5));
        const proof = proveQuote(
          { exact: words.slice(start, start + length).join(' ') },
          fingerprint(words.join(' '), ''),
        );
        expect(proof).toEqual({ proved: true, words: length, from: start + 1, to: start + length, of: words.length });
      }),
      { numRuns: runs(60) },
    );
  });

  it('finds and names any single word that was changed, in a quote of twelve words or more', () => {
    fc.assert(
      fc.property(distinct, fc.nat(), (words, where) => {
        const at = where % words.length;
        const exact = words.with(at, 'CHANGED').join(' ');
        expect(proveQuote({ exact }, fingerprint(words.join(' '), ''))).toEqual({
          proved: false,
          reason: 'differs',
          word: 'CHANGED',
          at: at + 1,
        });
      }),
      { numRuns: runs(60) },
    );
  });

  it('finds any single word that was changed, dropped or added, however short the quote', () => {
    fc.assert(
      fc.property(
        distinct,
        fc.integer({ min: 6, max: 12 }),
        fc.nat(),
        fc.constantFrom('change', 'drop', 'add'),
        (words, length, where, how) => {
          const print = fingerprint(words.join(' '), '');
          const quote = words.slice(0, length);
          // Inside the passage: without its last word, or with one before it, another passage would be as true.
          const at = 1 + (where % (length - 2));
          quote.splice(at, how === 'add' ? 0 : 1, ...(how === 'drop' ? [] : ['CHANGED']));
          expect(proveQuote({ exact: quote.join(' ') }, print).proved).toBe(false);
        },
      ),
      { numRuns: runs(60) },
    );
  });
});

/** Of our own, in several scripts; a sentence of each in one text. */
const CHINESE =
  '那一天，从北方来的商人带着九头骡子、两个伙计和一封信在渡口等候。他一直等到天黑，然后转身回去，那封信再也没有送到。';
const JAPANESE = '翌日、北から来た商人は渡し場で待っていた。手紙は届かなかった。';
const KOREAN = '다음 날 북쪽에서 온 상인은 나루터에서 기다렸다. 편지는 끝내 전해지지 않았다.';
const MANY = `${TEXT}\n${CHINESE}\n${KOREAN} ${JAPANESE} 在2024年，“The river” 很高。`;

describe('a text without spaces', () => {
  const print = fingerprint(CHINESE, '');

  it('is taken by its characters, twelve at a time', () => {
    expect(print).toMatchObject({ method: MIXED, words: [...CHINESE].length });
    expect(print.windows).toHaveLength(([...CHINESE].length - 11) * 12);
    // printf '那 一 天 ， 从 北 方 来 的 商 人 带' | sha256sum
    expect(print.windows.slice(0, 12)).toBe('65a05f9cbd39');
  });

  it('has its sentence proved, wherever the line was broken', () => {
    const exact = '他一直等到天黑，然后转身回去，那封信再也没有送到。';
    const from = [...CHINESE].indexOf('他') + 1;
    expect(proveQuote({ exact }, print)).toEqual({
      proved: true,
      words: 25,
      from,
      to: from + 24,
      of: [...CHINESE].length,
    });
    expect(proveQuote({ exact: exact.replace('天黑', '天\n 黑') }, print)).toMatchObject({ proved: true });
  });

  it('has the character named that differs', () => {
    expect(proveQuote({ exact: '他一直等到天亮，然后转身回去，那封信再也没有送到。' }, print)).toEqual({
      proved: false,
      reason: 'differs',
      word: '亮',
      at: 7,
    });
    expect(proveQuote({ exact: '她一直等到天黑，然后转身回去，那封信' }, print)).toMatchObject({ word: '她', at: 1 });
  });

  it('has eleven characters called short, and twelve proved', () => {
    const of = (length: number) => proveQuote({ exact: CHINESE.slice(4, 4 + length) }, print);
    expect(of(11)).toEqual({ proved: false, reason: 'too-short', words: 11 });
    expect(of(12)).toMatchObject({ proved: true, words: 12, from: 5, to: 16 });
  });

  it('is not called short where its fingerprint is of the first method', () => {
    const old = fingerprint(CHINESE, '', METHOD);
    expect(old).toMatchObject({ words: 1, windows: '' });
    expect(proveQuote({ exact: CHINESE }, old)).toEqual({ proved: false, reason: 'unfit', words: 1 });
    expect(proveQuote({ exact: '那一天' }, old)).toMatchObject({ reason: 'too-short' });
  });
});

describe('a text of several scripts', () => {
  const print = fingerprint(MANY, '');

  it.each([
    ['English', 'He waited until dusk. Then he turned'],
    ['Chinese', '他一直等到天黑，然后转身'],
    ['Korean', '다음 날 북쪽에서 온 상인은 나루터에서'],
    ['Japanese', '翌日、北から来た商人は渡し場で'],
    ['two of them', '않았다. 翌日、北から来た商人'],
    ['words among characters', '在2024年，“The river” 很高。'],
  ])('has %s proved, at its place', (_, exact) => {
    const proof = proveQuote({ exact }, print);
    expect(proof).toMatchObject({ proved: true });
    if (!proof.proved) return;
    const units = placedUnits(MANY);
    const [first, last] = [units[proof.from - 1], units[proof.to - 1]];
    expect(MANY.slice(first?.start, last?.end)).toBe(exact);
  });

  it('has the same windows by either method where it has spaces alone', () => {
    for (const text of [TEXT, KOREAN])
      expect(fingerprint(text, '', MIXED).windows).toBe(fingerprint(text, '', METHOD).windows);
    expect(fingerprint(KOREAN, '').method).toBe(METHOD);
  });
});

describe('by the second method, of any text', () => {
  const character = fc.constantFrom(...'中朝关系的北方，。ひらカタ'.split(''));
  const word = fc.constantFrom('the', 'river,', 'NATO', '북한', '2024', '“high”', '—');
  const piece = fc.oneof(word, fc.string({ unit: character, minLength: 1, maxLength: 14 }));
  const glue = fc.constantFrom(' ', '\n', '');
  const mixed = fc
    .array(fc.tuple(piece, glue), { minLength: 6, maxLength: 40 })
    .map((parts) => parts.flat().join(''))
    .filter((text) => halfWordsIn(text) >= 12);

  it('a quote cut at the ends of words or characters is proved, where it says', () => {
    let ends = 0;
    fc.assert(
      fc.property(mixed, fc.nat(), fc.nat(), (text, a, b) => {
        const units = placedUnits(text);
        const from = a % units.length;
        const to = from + (b % (units.length - from));
        const exact = text.slice(units[from]?.start, units[to]?.end);
        const proof = proveQuote({ exact }, fingerprint(text, '', MIXED));
        if (halfWordsIn(exact) < 12) {
          expect(proof).toMatchObject({ proved: false });
          return;
        }
        ends += 1;
        expect(proof).toMatchObject({ proved: true, words: to - from + 1, of: units.length });
        if (!proof.proved) return;
        const found = (at: number) => units.slice(at - 1, at + to - from).map((unit) => unit.text);
        expect(found(proof.from)).toEqual(found(from + 1));
      }),
      { numRuns: runs(600) },
    );
    expect(ends).toBeGreaterThan(runs(600) / 4);
  });

  it('a quote with one unit changed, dropped or added is not', () => {
    fc.assert(
      fc.property(mixed, fc.nat(), fc.nat(), fc.constantFrom('change', 'drop', 'add'), (text, a, where, how) => {
        const units = placedUnits(text);
        const from = a % units.length;
        const quote = units.slice(from).map((unit) => unit.text);
        fc.pre(quote.length > 3);
        const at = 1 + (where % (quote.length - 2));
        // What stands nowhere in the text; or, dropped, what its neighbours are not.
        fc.pre(how !== 'drop' || new Set(quote).size === quote.length);
        quote.splice(at, how === 'add' ? 0 : 1, ...(how === 'drop' ? [] : ['變']));
        const exact = quote.join(' ');
        expect(proveQuote({ exact }, fingerprint(text, '', MIXED)).proved).toBe(false);
        const proof = proveQuote({ exact: text.slice(units[from]?.start) }, fingerprint(text, '', MIXED));
        expect(proof.proved).toBe(halfWordsIn(text.slice(units[from]?.start)) >= 12);
      }),
      { numRuns: runs(600) },
    );
  });

  it('a changed character is named where the quote is long enough to tell', () => {
    const distinct = fc.uniqueArray(fc.integer({ min: 0x4e00, max: 0x9000 }), { minLength: 24, maxLength: 60 });
    fc.assert(
      fc.property(distinct, fc.nat(), (codes, where) => {
        const characters = codes.map((code) => String.fromCodePoint(code));
        const at = where % characters.length;
        expect(proveQuote({ exact: characters.with(at, 'の').join('') }, fingerprint(characters.join(''), ''))).toEqual(
          { proved: false, reason: 'differs', word: 'の', at: at + 1 },
        );
      }),
      { numRuns: runs(100) },
    );
  });

  it('a hundred characters are never called short, by either method', () => {
    const any = fc.string({
      unit: fc.oneof(character, fc.constantFrom(...'abc -ไท북')),
      minLength: 100,
      maxLength: 140,
    });
    fc.assert(
      fc.property(any, fc.constantFrom(METHOD, MIXED), (exact, method) => {
        fc.pre(exact.trim().length >= 100);
        const proof = proveQuote({ exact }, fingerprint('another text', '', method));
        expect(proof).not.toMatchObject({ reason: 'too-short' });
      }),
      { numRuns: runs(300) },
    );
    expect(proveQuote({ exact: `https://example.org/${'a'.repeat(100)}` }, PRINT)).toMatchObject({ reason: 'unfit' });
  });
});
