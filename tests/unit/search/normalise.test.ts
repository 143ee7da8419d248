import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asked, bounded, MOST_ASKED } from '../../../src/core/search/asked.ts';
import { marksIn } from '../../../src/core/search/marks.ts';
import { normalised, placed } from '../../../src/core/search/normalise.ts';
import { namesOf, readQuery } from '../../../src/core/search/query.ts';

describe('a text as it is compared', () => {
  it.each([
    ['Kim Jong-un', 'kim jong un'],
    ['Kim Jong‑Un’s', 'kim jong un s'],
    ['  “Łódź” — CAFÉ ', 'łodz cafe'],
    ['co\u00ADoperation', 'cooperation'],
    ['ＤＰＲＫ ﬁrst', 'dprk first'],
    ['金正恩（김정은）', '金正恩 김정은'],
    ['김정은'.normalize('NFD'), '김정은'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['İstanbul', 'istanbul'],
    ['5·24 / No. 2397!', '5 24 no 2397'],
    ['\n\t-', ''],
  ])('%j is %j', (text, same) => expect(normalised(text)).toBe(same));

  it('is the same with its places, which lead back to what is written', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary-ascii' }),
      fc.string().map((text) => text.normalize('NFD')),
      fc.constantFrom(
        '김정은'.normalize('NFD'),
        'é'.normalize('NFD'),
        'ㅇㅏ',
        '가\u11A8',
        '﻿',
        'ΣΣ ',
        '½',
        '金',
        '㈀ㅏ',
        '😀',
      ),
    );
    const texts = fc.array(pieces).map((all) => all.join(''));
    fc.assert(
      fc.property(texts, (written) => {
        const { text, from, to } = placed(written);
        expect(text).toBe(normalised(written));
        for (let i = 0; i < text.length; i++) expect(written.slice(from[i], to[i])).not.toBe('');
      }),
    );
  });
});

describe('marks', () => {
  const marked = (text: string, query: string) =>
    marksIn(text, readQuery(query, namesOf([{ names: ['Kim Jong Un', '金正恩', 'Kim Jong-un'] }]))).map(
      ({ from, to }) => text.slice(from, to),
    );

  it.each([
    ['Kim Jong-un met Xi', '金正恩', ['Kim Jong-un']],
    ['Trade talks on trade', 'trade', ['Trade', 'trade']],
    ['Visits and a visit', 'vis', ['Vis', 'vis']],
    ['Café society', 'cafe', ['Café']],
    ['Cafe\u0301 society', 'cafe', ['Cafe\u0301']],
    ['中朝两国', '朝两', ['朝两']],
    ['trade talks', 'trade "trade talks"', ['trade talks']],
    ['nothing of it', 'trade', []],
  ])('of %j for %s are %j', (text, query, marks) => expect(marked(text, query)).toEqual(marks));
});

describe('what is asked', () => {
  it('is kept as one line, and bounded', () => {
    expect(asked('  a\n b\u00a0\ud800 ')).toBe('a b');
    expect(bounded('a'.repeat(MOST_ASKED))).toHaveLength(MOST_ASKED);
    expect(bounded(`${'a'.repeat(MOST_ASKED - 1)}😀`)).toBe('a'.repeat(MOST_ASKED - 1));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const kept = bounded(asked(text));
        expect(bounded(asked(kept))).toBe(kept);
        expect(kept.length).toBeLessThanOrEqual(MOST_ASKED);
      }),
    );
  });
});
