import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningsOf } from '../../../src/core/compare/beginnings.ts';
import { binsOf, edgesBy, sumOf } from '../../../src/core/compare/bins.ts';
import { multiples } from '../../../src/core/compare/multiples.ts';
import { TONES } from '../../../src/core/model/vocabulary.ts';
import { facetOf, type FacetEvent } from '../../../src/core/table/facets.ts';
import { PARAMS } from '../../../src/core/view/params.ts';
import { BIN_UNITS } from '../../../src/core/time/calendar.ts';
import { decodeTime } from '../../../src/core/time/interval.ts';
import { buildTable } from '../../../src/core/table/table.ts';
import { eventsOf, randomTuples, tableOf, VOCABULARY } from '../support/events.ts';
import { allRows } from '../support/layout.ts';
import { runs } from '../support/profile.ts';

describe('small multiples', () => {
  const table = tableOf([
    ['2016-03-02', 'One', { type: 'sanctions', tone: 'strain', actors: ['UNSC', 'CHN'] }],
    ['2016-11-30?', 'Two', { type: 'sanctions', tone: 'strain', actors: ['UNSC'] }],
    ['2017', 'Three', { type: 'visit' }],
    ['2017-07', 'Four', { type: 'visit', tone: 'neutral' }],
    ['2015/2018', 'Five', { type: 'trade' }],
    ['../2017-01-01', 'Six', { type: 'trade' }],
    // It lasted into the time, and began before.
    ['2014-05/2017', 'Seven', { type: 'trade', actors: [] }],
  ]);
  const of = (unit: 'year' | 'month', facet: 'type' | 'actor' | 'level') =>
    multiples(table, allRows(table), beginningsOf(table), facet, edgesBy(unit, decodeTime('2016/2017')!));

  it('have one row for each value, those with most events first, and say what they leave out', () => {
    const result = of('year', 'type');
    expect(result.rows.map(({ value, n, tones }) => [value, n, tones])).toEqual([
      ['visit', 2, [1, 0, 1]],
      ['sanctions', 2, [0, 2, 0]],
    ]);
    expect(result).toMatchObject({ n: 4, spread: 0, marked: 1, without: 0, unknown: 1, outside: 2 });
  });

  it('share a year over its months and say so, and count a month as a whole', () => {
    const result = of('month', 'type');
    const visits = result.rows[0]!.cells!;
    expect(sumOf(visits, 0, 24, 0)).toEqual({ whole: 0, spread: expect.closeTo(1, 9) });
    expect(sumOf(visits, 18, 19, 2)).toEqual({ whole: 1, spread: 0 });
    expect(result).toMatchObject({ n: 4, spread: 1 });
  });

  it('count an event in the row of each of its values, and once in all', () => {
    expect(of('year', 'actor').rows.map(({ value, n }) => [value, n])).toEqual([
      ['CHN', 3],
      ['UNSC', 2],
    ]);
    expect(of('year', 'actor').n).toBe(4);
    expect(of('year', 'level')).toMatchObject({ n: 4, without: 4, rows: [] });
  });

  it('count as one does by hand', () => {
    const facets = fc.constantFrom(...PARAMS.by.values);
    const cases = fc.tuple(
      fc.integer({ min: 1, max: 120 }),
      fc.nat(),
      facets,
      fc.constantFrom(...BIN_UNITS.slice(0, 3)),
    );
    let counted = 0;
    fc.assert(
      fc.property(cases, fc.subarray(['1949/1999', '2016', '2000/2026']), ([n, seed, facet, unit], during) => {
        const events = eventsOf(randomTuples(n, seed, 'spread'));
        const random = buildTable({ events, ...VOCABULARY });
        const edges = edgesBy(unit, decodeTime(during[0] ?? '1949/2026')!);
        const result = multiples(random, allRows(random), beginningsOf(random), facet, edges);
        const inside = events.filter(({ when }) => {
          const part = when.kind === 'date' ? when.date : when.start;
          return typeof part !== 'string' && part.earliest < edges.at(-1)! && part.latest >= edges[0]!;
        });
        expect(result.n).toBe(inside.length);
        expect(result.n + result.outside + result.unknown).toBe(n);
        const read = facetOf(facet).read as (event: FacetEvent) => readonly string[];
        for (const { value, n: count, tones, cells } of result.rows) {
          const having = inside.filter((event) => read(event).includes(value));
          expect(count).toBe(having.length);
          expect(tones).toEqual(TONES.map((tone) => having.filter((event) => event.tone === tone).length));
          TONES.forEach((_, tone) => {
            const { whole, spread } = sumOf(cells!, 0, binsOf(cells!), tone);
            // What reaches beyond the bins is shared, and its part beyond is lost.
            expect(whole + spread).toBeLessThanOrEqual(tones[tone]! + 1e-9);
            expect(whole + spread).toBeGreaterThan(tones[tone]! - result.spread - 1e-9);
          });
          counted += count;
        }
      }),
      { numRuns: runs(100) },
    );
    expect(counted).toBeGreaterThan(0);
  });
});
