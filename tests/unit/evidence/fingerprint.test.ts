import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fingerprint, METHOD, proveQuote } from '../../../src/core/evidence/fingerprint.ts';
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
