import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  isWithin,
  readStretch,
  shareWithin,
  stretchesOf,
  typedStretch,
  type Within,
} from '../../../src/core/time/during.ts';
import { parseEdtf } from '../../../src/core/time/edtf.ts';

const found = (date: string, stretches: string[], within: Within) => {
  const read = parseEdtf(date);
  if (!read.ok) throw new Error(date);
  return isWithin(read.date.earliest, read.date.latest, stretchesOf(stretches), within);
};

describe('a date', () => {
  test.each<[date: string, stretches: string[], possible: boolean, certain: boolean]>([
    ['2024-07?', ['2024-07-15/2024-08'], true, false],
    ['2024-07?', ['2024-07'], true, true],
    ['2024-07?', ['2024-06', '2024-08'], false, false],
    ['2024', ['2024-01/2024-06', '2024-07/2024-12'], true, true],
    ['2024', ['2024-01/2024-05', '2024-07/2024-12'], true, false],
    ['2017-12-22', ['2016/2018'], true, true],
    ['2018-12-31', ['2016/2018'], true, true],
    ['2019-01-01', ['2016/2018'], false, false],
    ['2015-12-30/2016-01-02', ['2016/2018'], true, false],
    ['2020/..', ['2021'], true, false],
    ['2020/..', ['2020/..'], true, true],
    ['2020/', ['../2019'], false, false],
    ['../1949', ['../1950', '../1940'], true, true],
  ])('%s in %j: possibly %s, surely %s', (date, stretches, possible, certain) => {
    expect([found(date, stretches, 'possible'), found(date, stretches, 'certain')]).toEqual([possible, certain]);
  });

  test.each<[date: string, stretches: string[], share: number | null]>([
    ['2024-07?', ['2024-07'], 1],
    ['2024-06', ['2024-06-16/2024-07-15'], 0.5],
    ['2023', ['2023-01', '2023-02', '2024'], 59 / 365],
    ['2023-05-01', ['2022'], 0],
    ['2020/..', ['2020'], null],
  ])('%s lies in %j by a share of %s', (date, stretches, share) => {
    const read = parseEdtf(date);
    if (!read.ok) throw new Error(date);
    const measured = shareWithin(read.date.earliest, read.date.latest, stretchesOf(stretches));
    if (share === null) expect(measured).toBeNull();
    else expect(measured).toBeCloseTo(share, 6);
  });

  it('lies in stretches day by day as in the plain way, and surely only where it may', () => {
    const DAY = 86_400_000;
    const text = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
    const days = fc
      .tuple(fc.nat({ max: 30 }), fc.nat({ max: 6 }))
      .map(([from, length]) => [from, from + length] as const);
    fc.assert(
      fc.property(days, fc.array(days, { maxLength: 5 }), ([from, to], stretches) => {
        const inside = (day: number) => stretches.some(([first, last]) => day >= first && day <= last);
        const all = Array.from({ length: to - from + 1 }, (_, i) => inside(from + i));
        expect(
          shareWithin(
            from * DAY,
            (to + 1) * DAY - 1,
            stretchesOf(stretches.map(([first, last]) => `${text(first)}/${text(last)}`)),
          ),
        ).toBeCloseTo(all.filter(Boolean).length / all.length, 9);
        const texts = stretches.map(([first, last]) => `${text(first)}/${text(last)}`);
        const ask = (within: Within) => isWithin(from * DAY, (to + 1) * DAY - 1, stretchesOf(texts), within);
        expect([ask('possible'), ask('certain')]).toEqual([all.includes(true), !all.includes(false)]);
      }),
    );
  });
});

test.each([
  ['2016', '2016'],
  [' 2016 / 2018 ', '2016/2018'],
  ['2016–2018', '2016/2018'],
  ['2016-2018', '2016/2018'],
  ['2016-12 - 2018-01', '2016-12/2018-01'],
  ['2016-12', '2016-12'],
])('%j is typed for %s', (typed, text) => {
  expect(typedStretch(typed)).toBe(text);
  expect(readStretch(text).ok).toBe(true);
});

test.each([
  ['', 'empty'],
  ['yesterday', 'not-edtf'],
  ['2018/2016', 'interval-reversed'],
  ['2016-13/2018', 'no-such-month'],
  ['2016/2017/2018', 'not-edtf'],
  ['../..', 'interval-without-date'],
  ['/', 'interval-without-date'],
])('%j is no stretch of time: %s', (text, error) => {
  expect(readStretch(text)).toEqual({ ok: false, error });
});
