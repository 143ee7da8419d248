import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningsOf } from '../../../src/core/compare/beginnings.ts';
import { followsWithin } from '../../../src/core/compare/followsWithin.ts';
import { knownTime } from '../../../src/core/compare/knownTime.ts';
import { type EventTable, valueOf } from '../../../src/core/table/table.ts';
import { decodeTime } from '../../../src/core/time/interval.ts';
import { DAY } from '../../../src/core/time/units.ts';
import { randomTable, tableOf } from '../support/events.ts';
import { allRows } from '../support/layout.ts';
import { runs } from '../support/profile.ts';

const rowsOf = (table: EventTable, type: string) =>
  [...allRows(table)].filter((row) => valueOf(table, 'type', row) === type);

describe('follows within', () => {
  const table = tableOf([
    ['2016-01-01', 'Followed on the last day', { type: 'sanctions' }],
    ['2016-01-11', 'Visit', { type: 'visit' }],
    ['2016-03-01', 'Followed a day too late', { type: 'sanctions' }],
    ['2016-03-12', 'Visit', { type: 'visit' }],
    ['2016-06-01', 'With one the same day', { type: 'sanctions' }],
    ['2016-06-01', 'Visit', { type: 'visit' }],
    ['2016-09-25', 'Perhaps followed', { type: 'sanctions' }],
    ['2016-10', 'Visit', { type: 'visit' }],
    ['2016-12-25', 'Cut off', { type: 'sanctions' }],
    ['2016-07', 'Of a month', { type: 'sanctions' }],
    ['../2016', 'Visit without a beginning', { type: 'visit' }],
  ]);
  const result = followsWithin(beginningsOf(table), rowsOf(table, 'sanctions'), rowsOf(table, 'visit'), 10, [
    decodeTime('2016')!,
  ]);

  it('counts what begins on days 1 to k, surely and possibly', () => {
    expect(result.starts.map(({ follows, next }) => [follows, next?.days, next?.isDay])).toEqual([
      ['surely', 10, true],
      ['not', 11, true],
      ['not', 122, false],
      ['possibly', 6, false],
    ]);
    expect(result.share).toEqual({ of: 4, surely: 1, possibly: 2 });
    expect(result).toMatchObject({ followers: 4, unknown: 1 });
  });

  it('leaves out what the end of the data cuts off, and what has no day', () => {
    expect(result.left).toEqual({ coarse: 1, cut: 1 });
  });

  it('has the share of all days beside it', () => {
    // 2016 had 366 days, the last ten of which are cut off. Ten days before each of three visits; of October, the days of
    // which all of it is within ten days are none, and some of it from 21 September to 30 October.
    expect(result.base).toEqual({ of: 356, surely: 30, possibly: 30 + 40 });
  });

  it('counts as one does by hand, day by day', () => {
    const cases = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.nat(), fc.integer({ min: 1, max: 500 }));
    let followed = 0;
    fc.assert(
      fc.property(cases, ([n, seed, days]) => {
        const random = randomTable(n, seed, 'clumped');
        const begin = beginningsOf(random);
        const [a, b] = [rowsOf(random, 'sanctions'), rowsOf(random, 'visit')];
        const known = ['1949/1963', '1990/1994', '2016/2026'].map((text) => decodeTime(text)!);
        const found = followsWithin(begin, a, b, days, known);
        const eligible = (day: number) => known.some(({ start, end }) => day >= start && day + (days + 1) * DAY <= end);
        const after = (day: number, sure: boolean) =>
          b.some((row) => {
            const [first, last] = [begin.from[row]!, begin.to[row]! - DAY];
            return sure ? first > day && last <= day + days * DAY : last > day && first <= day + days * DAY;
          });
        const count = (all: readonly number[]) => ({
          of: all.length,
          surely: all.filter((day) => after(day, true)).length,
          possibly: all.filter((day) => after(day, false)).length,
        });
        const all = known.flatMap(({ start, end }) =>
          Array.from({ length: (end - start) / DAY }, (_, i) => start + i * DAY).filter(eligible),
        );
        expect(found.base).toEqual(count(all));
        expect(found.share).toEqual(
          count(
            a
              .filter((row) => begin.isDay[row])
              .map((row) => begin.from[row]!)
              .filter(eligible),
          ),
        );
        expect(found.share.of + found.left.coarse + found.left.cut).toBe(a.length);
        followed += found.share.surely;
      }),
      { numRuns: runs(60) },
    );
    expect(followed).toBeGreaterThan(0);
  });
});

describe('the time that is known', () => {
  const begin = beginningsOf(
    tableOf([
      ['2016-03-02', 'One'],
      ['2018-03', 'Two'],
    ]),
  );
  const days = (known: ReturnType<typeof knownTime>) =>
    known.map(({ start, end }) =>
      [start, end - DAY].map((time) => new Date(time).toISOString().slice(0, 10)).join('/'),
    );
  const searched = (...times: string[]) => ({
    meta: { searched: times.map((time) => ({ time, note: '' })) } as never,
  });

  it('is what was searched, and else from the first event to the last', () => {
    expect(days(knownTime(searched('1949/1969', '1970/1999', '2016/2026-06-11'), begin, []))).toEqual([
      '1949-01-01/1999-12-31',
      '2016-01-01/2026-06-11',
    ]);
    expect(days(knownTime({ meta: null }, begin, []))).toEqual(['2016-03-02/2018-03-31']);
  });

  it('ends where the filter by time does', () => {
    expect(days(knownTime(searched('1949/1999'), begin, ['1998/..', '1950-05']))).toEqual([
      '1950-05-01/1950-05-31',
      '1998-01-01/1999-12-31',
    ]);
    expect(knownTime(searched('1949/1999'), begin, ['2016'])).toEqual([]);
  });
});
