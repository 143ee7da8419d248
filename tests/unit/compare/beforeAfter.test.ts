import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundEdges, beforeAfter } from '../../../src/core/compare/beforeAfter.ts';
import { beginningsOf } from '../../../src/core/compare/beginnings.ts';
import { type Cells, sumOf } from '../../../src/core/compare/bins.ts';
import { TONES } from '../../../src/core/model/vocabulary.ts';
import { valueOf } from '../../../src/core/table/table.ts';
import { utc } from '../../../src/core/time/edtf.ts';
import { monthsFrom } from '../../../src/core/time/calendar.ts';
import { decodeTime } from '../../../src/core/time/interval.ts';
import { DAY } from '../../../src/core/time/units.ts';
import { randomTable, tableOf } from '../support/events.ts';
import { allRows } from '../support/layout.ts';
import { runs } from '../support/profile.ts';

const KNOWN = [decodeTime('2000/2026')!];
const counts = (cells: Cells, months: number) =>
  [
    [0, months],
    [months, months + 1],
    [months + 1, 2 * months + 1],
  ].map(([from, to]) =>
    TONES.map((_, tone) => {
      const { whole, spread } = sumOf(cells, from!, to!, tone);
      return Math.round((whole + spread) * 1000) / 1000;
    }),
  );

describe('before and after', () => {
  const table = tableOf([
    ['2016-03-02', 'Anchor', { type: 'sanctions', tone: 'strain' }],
    ['2016-01-05', 'Before', { type: 'visit' }],
    ['2016-03-02', 'The same day', { type: 'statement', tone: 'neutral' }],
    ['2016-03-03', 'The day after', { type: 'statement', tone: 'strain' }],
    ['2016-09-02', 'The last day', { type: 'visit' }],
    ['2016-09-03', 'Too late', { type: 'visit' }],
    ['2015-01-10', 'A year earlier', { type: 'visit' }],
    ['2016-05', 'Some day in May', { type: 'trade' }],
    ['2020', 'Anchor of a year', { type: 'sanctions' }],
    ['2001-02-01', 'Anchor too early', { type: 'sanctions' }],
    ['2026-12-01', 'Anchor too late', { type: 'sanctions' }],
  ]);
  const rowsOf = (type: string) => [...allRows(table)].filter((row) => valueOf(table, 'type', row) === type);
  const result = beforeAfter(table, allRows(table), beginningsOf(table), rowsOf('sanctions'), 6, KNOWN);

  it('is counted round the anchors whose day is known and whose time is known on both sides', () => {
    expect(result.anchors.map(({ row }) => table.names.label(row))).toEqual(['Anchor']);
    expect(result.left).toEqual({ coarse: 1, cut: 2 });
    expect(result.meets).toBe(false);
  });

  it('has the day itself apart, and the anchor in none', () => {
    expect(result.rows.map(({ type }) => type)).toEqual([null, 'visit', 'trade', 'statement']);
    const [all, visits] = result.rows;
    expect(counts(all!.cells, 6)).toEqual([
      [1, 0, 0],
      [0, 0, 1],
      [2, 1, 0],
    ]);
    expect(counts(visits!.cells, 6)).toEqual([
      [1, 0, 0],
      [0, 0, 0],
      [1, 0, 0],
    ]);
    expect(counts(visits!.baseline, 6)).toEqual([
      [1, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(result).toMatchObject({ events: 5, countings: 5, baseline: { events: 1, countings: 1 } });
  });

  it('marks windows that overlap, and counts what lies in two of them twice', () => {
    const two = tableOf([
      ['2016-03-02', 'One', { type: 'sanctions' }],
      ['2016-05-02', 'Two', { type: 'sanctions' }],
      ['2019-01-01', 'Three', { type: 'sanctions' }],
      ['2016-04-01', 'Between', { type: 'visit' }],
    ]);
    const anchors = [...allRows(two)].filter((row) => valueOf(two, 'type', row) === 'sanctions');
    const found = beforeAfter(two, allRows(two), beginningsOf(two), anchors, 3, KNOWN);
    expect(found.anchors.map(({ overlaps }) => overlaps)).toEqual([true, true, false]);
    // What lies between, twice, and each of the two in the other’s window.
    expect(found).toMatchObject({ events: 3, countings: 4 });
    expect(beforeAfter(two, allRows(two), beginningsOf(two), anchors, 7, KNOWN).meets).toBe(true);
  });

  it('counts as one does by hand', () => {
    const cases = fc.tuple(fc.integer({ min: 1, max: 150 }), fc.nat(), fc.integer({ min: 1, max: 14 }));
    let counted = 0;
    fc.assert(
      fc.property(cases, ([n, seed, months]) => {
        const random = randomTable(n, seed, 'spread');
        const begin = beginningsOf(random);
        const anchors = [...allRows(random)].filter((row) => valueOf(random, 'type', row) === 'sanctions');
        const found = beforeAfter(random, allRows(random), begin, anchors, months, [decodeTime('1949/2026')!]);
        expect(found.anchors.length + found.left.coarse + found.left.cut).toBe(anchors.length);
        const sums = [0, 0];
        for (const { day, row } of found.anchors) {
          for (const [which, at] of [day, monthsFrom(day, -12)].entries()) {
            const [start, end] = [monthsFrom(at, -months), monthsFrom(at + DAY, months)];
            for (const other of allRows(random)) {
              const [from, to] = [begin.from[other]!, begin.to[other]!];
              if (other === row || !(from < end && to > start)) continue;
              sums[which]! += (Math.min(to, end) - Math.max(from, start)) / (to - from);
            }
          }
        }
        const total = (cells: Cells) =>
          TONES.reduce((sum, _, tone) => {
            const { whole, spread } = sumOf(cells, 0, 2 * months + 1, tone);
            return sum + whole + spread;
          }, 0);
        const [all, ...types] = found.rows;
        expect(total(all!.cells)).toBeCloseTo(sums[0]!, 6);
        expect(total(all!.baseline)).toBeCloseTo(sums[1]!, 6);
        expect(types.reduce((sum, { cells }) => sum + total(cells), 0)).toBeCloseTo(sums[0]!, 6);
        counted += found.countings;
      }),
      { numRuns: runs(100) },
    );
    expect(counted).toBeGreaterThan(0);
  });
});

it('has its bins one after another, whatever the day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 30 }), (days, months) => {
      const edges = aroundEdges(utc(1949, 1, 1) + days * DAY, months);
      expect(edges).toHaveLength(2 * months + 2);
      for (let i = 1; i < edges.length; i++) expect(edges[i]).toBeGreaterThan(edges[i - 1]!);
      expect(edges[months]).toBe(utc(1949, 1, 1) + days * DAY);
      expect(edges[months + 1]! - edges[months]!).toBe(DAY);
    }),
  );
});
