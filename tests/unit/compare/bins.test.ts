import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { at, binsOf, edgesBy, MOST_BINS, noCells, place, sumOf, unitsFor } from '../../../src/core/compare/bins.ts';
import { BIN_UNITS, type BinUnit, monthsFrom } from '../../../src/core/time/calendar.ts';
import { utc } from '../../../src/core/time/edtf.ts';
import { DAY } from '../../../src/core/time/units.ts';

const day = (time: number) => new Date(time).toISOString().slice(0, 10);
const stretches = fc
  .tuple(fc.integer({ min: utc(1900, 1, 1) / DAY, max: utc(2100, 1, 1) / DAY }), fc.integer({ min: 1, max: 900 }))
  .map(([start, days]) => ({ start: start * DAY, end: (start + days) * DAY }));

describe('the bins of a unit', () => {
  test.each<[unit: BinUnit, edges: string[]]>([
    ['year', ['2017-01-01', '2018-01-01']],
    ['quarter', ['2017-10-01', '2018-01-01']],
    ['month', ['2017-12-01', '2018-01-01']],
    // 22 December 2017 was a Friday.
    ['week', ['2017-12-18', '2017-12-25', '2018-01-01']],
    ['day', ['2017-12-22', '2017-12-23', '2017-12-24', '2017-12-25', '2017-12-26']],
  ])('%s', (unit, edges) => {
    expect(edgesBy(unit, { start: utc(2017, 12, 22), end: utc(2017, 12, 26) }).map(day)).toEqual(edges);
  });

  it('cover a stretch, touch one another, and reach no further than they must', () => {
    fc.assert(
      fc.property(stretches, fc.constantFrom(...BIN_UNITS), (extent, unit) => {
        const edges = edgesBy(unit, extent);
        expect(edges.length).toBeGreaterThan(1);
        expect(edges[0]).toBeLessThanOrEqual(extent.start);
        expect(edges[1]).toBeGreaterThan(extent.start);
        expect(edges.at(-1)).toBeGreaterThanOrEqual(extent.end);
        expect(edges.at(-2)).toBeLessThan(extent.end);
        for (const edge of edges) {
          const [, month, date] = day(edge).split('-').map(Number);
          if (unit !== 'day' && unit !== 'week') expect(date).toBe(1);
          if (unit === 'year') expect(month).toBe(1);
          if (unit === 'quarter') expect((month! - 1) % 3).toBe(0);
          if (unit === 'week') expect(new Date(edge).getUTCDay()).toBe(1);
        }
      }),
    );
  });

  it('are offered as far as they can be drawn', () => {
    expect(unitsFor({ start: utc(2017, 1, 1), end: utc(2018, 1, 1) })).toEqual([...BIN_UNITS]);
    expect(unitsFor({ start: utc(1949, 1, 1), end: utc(2027, 1, 1) })).toEqual(['year', 'quarter', 'month']);
    expect(unitsFor({ start: utc(-100_000, 1, 1), end: utc(2027, 1, 1) })).toEqual([]);
    expect(edgesBy('month', { start: utc(1949, 1, 1), end: utc(2027, 1, 1) }).length).toBeLessThan(MOST_BINS);
  });
});

describe('a beginning', () => {
  const edges = edgesBy('month', { start: utc(2017, 1, 1), end: utc(2018, 1, 1) });
  const placed = (from: number, to: number) => {
    const cells = noCells(edges.length - 1);
    const is = place(cells, edges, from, to, 1);
    return { is, all: Array.from({ length: binsOf(cells) }, (_, bin) => at(cells, bin, 1)) };
  };

  it('that one bin holds counts there as a whole', () => {
    expect(placed(utc(2017, 3, 31), utc(2017, 4, 1)).all[2]).toEqual({ whole: 1, spread: 0 });
    expect(placed(utc(2017, 3, 1), utc(2017, 4, 1)).all[2]).toEqual({ whole: 1, spread: 0 });
  });

  it('of a year is shared by months, as long as they are', () => {
    const { all } = placed(utc(2017, 1, 1), utc(2018, 1, 1));
    expect(all[1]!.spread).toBeCloseTo(28 / 365, 12);
    expect(all[2]!.spread).toBeCloseTo(31 / 365, 12);
    expect(all.every(({ whole }) => whole === 0)).toBe(true);
  });

  it('counts once, as far as it lies within', () => {
    fc.assert(
      fc.property(stretches, (stretch) => {
        const from = utc(2016, 6, 1) + (stretch.start % (700 * DAY));
        const to = from + (stretch.end - stretch.start);
        const inside = Math.max(Math.min(to, edges.at(-1)!) - Math.max(from, edges[0]!), 0) / (to - from);
        const { is, all } = placed(from, to);
        const sum = all.reduce((total, { whole, spread }) => total + whole + spread, 0);
        expect(sum).toBeCloseTo(inside, 9);
        expect(is).toBe(inside > 0);
      }),
    );
  });

  it('is counted with its own tone alone', () => {
    const cells = noCells(2);
    place(cells, [0, DAY, 2 * DAY], 0, DAY, 0);
    place(cells, [0, DAY, 2 * DAY], 0, 2 * DAY, 2);
    expect([0, 1, 2].map((tone) => sumOf(cells, 0, 2, tone))).toEqual([
      { whole: 1, spread: 0 },
      { whole: 0, spread: 0 },
      { whole: 0, spread: 1 },
    ]);
  });
});

test.each<[from: string, months: number, to: string]>([
  ['2017-01-31', 1, '2017-02-28'],
  ['2016-01-31', 1, '2016-02-29'],
  ['2017-01-31', 2, '2017-03-31'],
  ['2017-03-31', -1, '2017-02-28'],
  ['2017-11-15', 3, '2018-02-15'],
  ['2017-01-15', -12, '2016-01-15'],
  ['2016-02-29', -12, '2015-02-28'],
])('%s and %i months is %s', (from, months, to) => {
  expect(day(monthsFrom(Date.parse(from), months))).toBe(to);
});
