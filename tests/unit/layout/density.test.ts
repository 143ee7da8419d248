import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bin, density } from '../../../src/core/layout/density.ts';
import { boundsOf } from '../../../src/core/table/extent.ts';
import { runs } from '../support/profile.ts';
import { type EventTuple, randomTable, tableOf } from '../support/events.ts';
import { allRows } from '../support/layout.ts';

const countOf = (bins: readonly Bin[]) =>
  bins.reduce((sum, bin) => sum + bin.cooperation + bin.strain + bin.neutral, 0);

const table = tableOf([
  ['2017-12-22', 'One', { tone: 'strain' }],
  ['2017-12-31', 'Two', { tone: 'strain' }],
  ['2018-01-01', 'Three', { tone: 'cooperation' }],
  ['2018-01-31/2018-06-01', 'Four', { tone: 'neutral' }],
  ['../2018-03-09', 'Five', { tone: 'cooperation' }],
  ['2018-12', 'Six', { tone: 'strain' }],
] satisfies EventTuple[]);
const extent = { start: Date.UTC(2017, 11, 1), end: Date.UTC(2018, 11, 1) };

describe('density', () => {
  it('counts by month and tone where an event begins, or ends where no start is known', () => {
    const bins = density(table, allRows(table), { start: extent.start, end: Date.UTC(2019, 0, 1) }, 300, 9);
    expect(
      bins.map((bin) => [new Date(bin.start).toISOString().slice(0, 7), bin.cooperation, bin.strain, bin.neutral]),
    ).toEqual([
      ['2017-12', 0, 2, 0],
      ['2018-01', 1, 0, 1],
      ['2018-03', 1, 0, 0],
      ['2018-12', 0, 1, 0],
    ]);
    expect(bins.map((bin) => new Date(bin.end).toISOString().slice(0, 10))).toEqual([
      '2018-01-01',
      '2018-02-01',
      '2018-04-01',
      '2019-01-01',
    ]);
  });

  it('counts only what is kept', () => {
    expect(countOf(density(table, Uint32Array.of(0, 3), extent, 300, 9))).toBe(2);
    expect(density(table, new Uint32Array(), extent, 300, 9)).toEqual([]);
  });

  it('has nothing to say in no width', () => {
    expect(density(table, allRows(table), extent, 0, 9)).toEqual([]);
  });

  const cases = fc.tuple(
    fc.integer({ min: 1, max: 300 }),
    fc.nat(),
    fc.constantFrom('spread' as const, 'clumped' as const),
    fc.integer({ min: 20, max: 1600 }),
    fc.integer({ min: 3, max: 20 }),
  );

  it('counts every kept event inside the extent once, and few outside it', () => {
    fc.assert(
      fc.property(cases, fc.double({ min: 0, max: 0.4, noNaN: true }), ([n, seed, pattern, width, least], cut) => {
        const events = randomTable(n, seed, pattern);
        const kept = allRows(events).filter((row) => row % 5 !== seed % 5);
        const bounds = boundsOf(events, null);
        expect(countOf(density(events, kept, bounds, width, least))).toBe(kept.length);
        const span = bounds.end - bounds.start;
        const inner = { start: bounds.start + cut * span, end: bounds.end - cut * span };
        const times = [...kept].map(
          (row) => (Number.isFinite(events.start[row]) ? events.start[row] : events.end[row]) ?? NaN,
        );
        const bins = density(events, kept, inner, width, least);
        const inside = (from: number, to: number) => times.filter((time) => time >= from && time < to).length;
        expect(countOf(bins)).toBeGreaterThanOrEqual(inside(inner.start, inner.end));
        for (const bin of bins) expect(bin.cooperation + bin.strain + bin.neutral).toBe(inside(bin.start, bin.end));
      }),
      { numRuns: runs(60) },
    );
  });

  it('gives as many bins as the width allows, in order and apart', () => {
    fc.assert(
      fc.property(cases, ([n, seed, pattern, width, least]) => {
        const events = randomTable(n, seed, pattern);
        const bounds = boundsOf(events, null);
        const bins = density(events, allRows(events), bounds, width, least);
        // A February is a twelfth shorter than the month the width reckons with; some bins stand outside on either side.
        expect(bins.length).toBeLessThanOrEqual(width / (least * 0.9) + 4);
        const pixel = (bounds.end - bounds.start) / width;
        bins.forEach((bin, i) => {
          expect(bin.end - bin.start).toBeGreaterThanOrEqual(least * pixel * (28 / 30.44));
          expect(bin.end).toBeLessThanOrEqual(bins[i + 1]?.start ?? Infinity);
        });
      }),
      { numRuns: runs(60) },
    );
  });
});
