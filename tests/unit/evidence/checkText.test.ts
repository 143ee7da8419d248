import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type CheckedText, checkText } from '../../../src/core/evidence/checkText.ts';
import { fingerprint } from '../../../src/core/evidence/fingerprint.ts';
import { placedUnits } from '../../../src/core/evidence/units.ts';
import type { CitedPassage, Fingerprint, Quote } from '../../../src/core/model/schema.ts';
import { runs } from '../support/profile.ts';

/** A text of our own, and a page that has it among other things, with other dashes, quotation marks and lines. */
const TEXT = `“The river was high,” the ferryman’s wife said — twice, in fact.
On the next day, a well-known trader from the north waited at the landing with nine mules, two clerks and a letter.
He waited until dusk. Then he turned back, and the letter was never delivered.`;
const PAGE = `Home | News | Log in

"The river was high," the ferryman's wife said - twice, in fact.

On the next day, a well‑known trader from the north
waited at the landing with nine mules, two clerks and a letter.

He waited until dusk. Then he turned back, and the letter was never delivered.
Leave a reply`;
const CHINESE = '那一天，从北方来的商人在渡口等候。他一直等到天黑，然后转身回去，那封信再也没有送到。';

function check(text: string, citations: { quote?: Quote; passage?: CitedPassage }[], held?: Fingerprint): CheckedText {
  const steps = checkText(
    text,
    citations.map((one) => ({ source: 's', stance: 'supports', ...(one.quote ? {} : { claim: 'So.' }), ...one })),
    held,
  );
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
const look = (text: string, one: { quote?: Quote; passage?: CitedPassage }) => check(text, [one]).looked[0]!;
const quote = (exact: string, text = PAGE, more: Partial<Quote> = {}) => look(text, { quote: { exact, ...more } });
const passage = (one: CitedPassage, text = PAGE) => look(text, { passage: one });
/** What of a text was marked. */
const marked = (found: ReturnType<typeof look>, text = PAGE) =>
  'place' in found ? text.slice(found.place.start, found.place.end) : null;

describe('whether it is the text that we read', () => {
  it('says all of it, whatever stands round it and however its lines are broken', () => {
    const of = placedUnits(TEXT).length;
    expect(check(PAGE, [], fingerprint(TEXT, '')).held).toEqual({ words: of, of });
  });

  it.each([
    ['a changed word', PAGE.replace('mules,', 'asses,'), 1],
    ['two of them', PAGE.replace('mules,', 'asses,').replace('dusk.', 'dawn.'), 2],
    ['a sentence left out', PAGE.replace('He waited until dusk. ', ''), 4],
    ['a word put between', PAGE.replace('nine', 'some nine'), 0],
  ])('counts %s', (_, page, missing) => {
    const of = placedUnits(TEXT).length;
    expect(check(page, [], fingerprint(TEXT, '')).held).toEqual({ words: of - missing, of });
  });

  it('says none of it of another text, and of too little of it', () => {
    for (const text of ['Another text, which is long enough to have windows.', 'The river was high', '', CHINESE])
      expect(check(text, [], fingerprint(TEXT, '')).held).toMatchObject({ words: 0 });
  });

  it('says nothing where we hold no text', () => {
    expect(check(PAGE, []).held).toBeNull();
  });

  it('counts characters of Chinese, and mixed texts', () => {
    const mixed = `${CHINESE} 在2024年 ${TEXT}`;
    const of = placedUnits(mixed).length;
    expect(check(`首页\n${mixed}`, [], fingerprint(mixed, '')).held).toEqual({ words: of, of });
    expect(check(mixed.replace('天黑', '天亮'), [], fingerprint(mixed, '')).held).toEqual({ words: of - 1, of });
  });
});

describe('a quotation', () => {
  const exact = 'On the next day, a well-known trader from the north waited at the landing with nine mules,';

  it('is found word for word, at its place in the text as it came', () => {
    const found = quote(exact);
    expect(found).toMatchObject({ for: 'quote', found: true });
    expect(marked(found)).toBe(
      'On the next day, a well‑known trader from the north\nwaited at the landing with nine mules,',
    );
  });

  it('of several places is found where its prefix and suffix stand', () => {
    const twice = 'He went home. She went home. They went home.';
    expect(quote('went home.', twice, { prefix: 'She' })).toMatchObject({ place: { start: 18, end: 28 } });
    expect(quote('went home.', twice, { suffix: 'They' })).toMatchObject({ place: { start: 18, end: 28 } });
    // Where they do not stand there, it is found all the same.
    expect(quote('went home.', twice, { prefix: 'We' })).toMatchObject({ found: true, place: { start: 3 } });
  });

  test.each([
    ['a changed word', exact.replace('landing', 'harbour'), 'harbour', 'landing'],
    ['a changed first word', exact.replace('On', 'By'), 'By', 'On'],
    ['a changed word among the first', exact.replace('next', 'third'), 'third', 'next'],
    ['a word left out', exact.replace('landing ', ''), 'with', 'landing'],
    ['a word put in', exact.replace('landing', 'old landing'), 'old', 'landing'],
    ['another case', exact.replace('trader', 'Trader'), 'Trader', 'trader'],
    ['a comma left out', exact.replace('day,', 'day'), 'day', 'day,'],
  ])('with %s has the first one named', (_, changed, word, instead) => {
    expect(quote(changed)).toMatchObject({ found: false, reason: 'differs', word, instead });
    expect(marked(quote(changed))).toContain('trader from the north');
  });

  it('that goes on beyond the end of the text has nothing instead', () => {
    expect(quote('Then he turned back, and the letter was never delivered.', 'Then he turned back,')).toMatchObject({
      reason: 'differs',
      word: 'and',
      instead: null,
    });
  });

  it('that is not there is not there', () => {
    for (const text of [PAGE, CHINESE, '', 'the', 'the the the the the'])
      expect(quote('The council of the city met in a hall by the sea', text)).toEqual({
        for: 'quote',
        found: false,
        reason: 'absent',
      });
  });

  it('in Chinese has its character named', () => {
    const found = quote('他一直等到天亮，然后转身回去', CHINESE);
    expect(found).toMatchObject({ reason: 'differs', word: '亮', instead: '黑' });
    expect(quote('他一直等到天黑，然后', CHINESE)).toMatchObject({ found: true });
  });

  it('cut anywhere from any text is found where it reads the same', () => {
    const word = fc.constantFrom('the', 'river', 'was', 'high,', '中国', '。', '북한', '“a”');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), (words, a, b) => {
        const text = words.join(' ');
        const units = placedUnits(text);
        const from = a % units.length;
        const to = from + (b % (units.length - from));
        const exactly = text.slice(units[from]!.start, units[to]!.end);
        const found = quote(exactly, text);
        expect(found).toMatchObject({ found: true });
        expect(marked(found, text)).toBe(exactly);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('a passage', () => {
  const windows = fingerprint(
    'He waited until dusk. Then he turned back, and the letter was never delivered.',
    '',
  ).windows;
  const named = { first: 'He waited until dusk.', last: 'was never delivered.' };
  const whole = 'He waited until dusk. Then he turned back, and the letter was never delivered.';

  it('is found by its first and last words', () => {
    expect(passage(named)).toMatchObject({ for: 'passage', found: true, same: null });
    expect(marked(passage(named))).toBe(whole);
  });

  it('without last words goes to the end of the line', () => {
    expect(marked(passage({ first: 'He waited' }))).toBe(whole);
    expect(marked(passage({ first: 'Leave a' }))).toBe('Leave a reply');
  });

  it('goes on to the nearest last words, over lines, and not for ever', () => {
    expect(marked(passage({ first: 'On the next', last: 'a letter.' }))).toMatch(/^On the[^]*a letter\.$/);
    expect(passage({ first: 'On the next', last: 'a letter.' }, `On the next ${'day '.repeat(2000)}a letter.`)).toEqual(
      {
        for: 'passage',
        found: false,
      },
    );
  });

  it('has its words compared where they were kept', () => {
    expect(passage({ ...named, windows })).toMatchObject({ same: true });
    expect(passage({ ...named, windows }, PAGE.replace('turned', 'came'))).toMatchObject({ found: true, same: false });
  });

  it('of several places is the one with the words that were kept', () => {
    const page = `He waited until dusk. The other letter was never delivered.\n${PAGE}`;
    expect(marked(passage(named, page), page)).toMatch(/The other/);
    expect(marked(passage({ ...named, windows }, page), page)).toBe(whole);
  });

  it('whose first words are others now is found by the words that were kept', () => {
    const page = PAGE.replace('He waited until', 'She stayed until');
    expect(passage(named, page)).toEqual({ for: 'passage', found: false });
    const found = passage({ ...named, windows }, page);
    expect(found).toMatchObject({ found: true, same: false });
    expect(marked(found, page)).toBe('until dusk. Then he turned back, and the letter was never delivered.');
  });

  it('that is not there is not found, with or without kept words', () => {
    for (const one of [named, { ...named, windows }])
      expect(passage(one, 'Another text, which is long enough to have windows of its own.')).toEqual({
        for: 'passage',
        found: false,
      });
  });

  it('in Chinese is found', () => {
    const found = passage({ first: '他一直等到', last: '没有送到。' }, CHINESE);
    expect(marked(found, CHINESE)).toBe('他一直等到天黑，然后转身回去，那封信再也没有送到。');
  });
});

it('looks for each citation, in order, and for nothing where nothing is named', () => {
  expect(
    check(PAGE, [{ quote: { exact: 'He waited until dusk.' } }, {}, { passage: { first: 'Leave a' } }]).looked.map(
      (one) => [one.for, one.found],
    ),
  ).toEqual([
    ['quote', true],
    ['nothing', false],
    ['passage', true],
  ]);
});

it('takes a long text in steps', () => {
  const long = Array.from({ length: 20_000 }, (_, i) => `word${i}`).join(' ');
  const steps = checkText(`${long} ${PAGE}`, [], fingerprint(TEXT, ''));
  let count = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) count++;
  expect(count).toBeGreaterThan(8);
  expect(step.value.held).toMatchObject({ words: placedUnits(TEXT).length });
});
