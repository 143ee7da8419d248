import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningsOf } from '../../../src/core/compare/beginnings.ts';
import { dayAtPlace, placeOfDay, yearDays } from '../../../src/core/compare/yearDay.ts';
import { eventsOf, randomTuples, tableOf, VOCABULARY } from '../support/events.ts';
import { allRows } from '../support/layout.ts';
import { buildTable } from '../../../src/core/table/table.ts';

describe('year by day of the year', () => {
  const table = tableOf([
    ['1949-10-06', 'Ties'],
    ['2009-10-04/2009-10-06', 'A visit that began two days before'],
    ['2019-10-06?', 'Marked', { tone: 'neutral' }],
    // In the zone of the source it is the 6th.
    ['2024-10-06T01:00:00+09:00', 'At night', { tone: 'strain' }],
    ['2024-10', 'In the month'],
    ['../2024-10-06', 'Until'],
    ['2016-02-29', 'A leap day'],
  ]);
  const grid = yearDays(table, allRows(table), beginningsOf(table));

  it('finds the day that comes again, and says how many have no day', () => {
    expect(grid.days[0]).toEqual({ place: placeOfDay(10, 6), years: [1949, 2019, 2024], n: 3, tones: [1, 1, 1] });
    expect(grid).toMatchObject({ first: 1949, last: 2024, n: 5, marked: 1, coarse: 2 });
    expect(grid.cells.map(({ year, place }) => [year, dayAtPlace(place)])).toEqual([
      [1949, { month: 10, day: 6 }],
      [2009, { month: 10, day: 4 }],
      [2016, { month: 2, day: 29 }],
      [2019, { month: 10, day: 6 }],
      [2024, { month: 10, day: 6 }],
    ]);
  });

  it('has one place for each day of a leap year', () => {
    const days = Array.from({ length: 366 }, (_, i) => new Date(Date.UTC(2016, 0, 1 + i)));
    expect(days.map((day) => placeOfDay(day.getUTCMonth() + 1, day.getUTCDate()))).toEqual(days.map((_, i) => i));
    expect(days.map((_, i) => dayAtPlace(i))).toEqual(
      days.map((day) => ({ month: day.getUTCMonth() + 1, day: day.getUTCDate() })),
    );
  });

  it('counts each event with a day once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), (n, seed) => {
        const events = eventsOf(randomTuples(n, seed, 'clumped'));
        const random = buildTable({ events, ...VOCABULARY });
        const found = yearDays(random, allRows(random), beginningsOf(random));
        const byHand = new Map<string, number>();
        for (const { date } of events) {
          const day = /^\d{4}-\d\d-\d\d/.exec(date)?.[0];
          if (day) byHand.set(day, (byHand.get(day) ?? 0) + 1);
        }
        const cells = found.cells.map(({ year, place, rows, tones }) => {
          const { month, day } = dayAtPlace(place);
          expect(tones.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
          return [`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, rows.length];
        });
        expect(new Map(cells as [string, number][])).toEqual(byHand);
        expect(found.n + found.coarse).toBe(n);
        expect(found.days.reduce((sum, day) => sum + day.n, 0)).toBe(found.n);
      }),
    );
  });
});
