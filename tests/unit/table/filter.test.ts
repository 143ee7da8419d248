import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterEvents, NO_FILTERS, typeCounts } from '../../../src/core/table/filter.ts';
import { buildTable } from '../../../src/core/table/table.ts';
import { type EventTuple, eventsOf, randomTuples, tableOf, TYPES } from '../support/events.ts';

const of = (...types: string[]) => tableOf(types.map((type, i): EventTuple => [String(2000 + i), 'x', { type }]));

describe('filterEvents', () => {
  const table = of('visit', 'trade', 'visit', 'crisis');

  it('keeps every event where nothing is chosen', () => {
    expect([...filterEvents(table, NO_FILTERS)]).toEqual([0, 1, 2, 3]);
    expect([...filterEvents(table, { types: [] })]).toEqual([0, 1, 2, 3]);
  });

  it('keeps the events of the chosen types, in time order', () => {
    expect([...filterEvents(table, { types: ['visit'] })]).toEqual([0, 2]);
    expect([...filterEvents(table, { types: ['crisis', 'visit'] })]).toEqual([0, 2, 3]);
  });

  it('keeps none of a type that has none, or that is not known', () => {
    expect([...filterEvents(table, { types: ['statement'] })]).toEqual([]);
    expect([...filterEvents(table, { types: ['weather', 'constructor'] })]).toEqual([]);
    expect([...filterEvents(table, { types: ['weather', 'trade'] })]).toEqual([1]);
  });

  it('keeps nothing of an empty table', () => {
    expect(filterEvents(of(), { types: ['visit'] })).toHaveLength(0);
  });

  it('equals a naive filter over the events themselves', () => {
    const ids = [...TYPES.map((type) => type.id), 'weather'];
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 150 }), fc.subarray(ids), (seed, n, types) => {
        const events = eventsOf(randomTuples(n, seed, 'spread'));
        const some = buildTable({ events, types: [...TYPES] });
        const kept = [...filterEvents(some, { types })];
        const naive = events
          .filter((event) => types.length === 0 || types.includes(event.type))
          .map((event) => event.id);
        expect(kept.map((row) => some.id[row]).sort()).toEqual(naive.sort());
        expect(kept).toEqual([...kept].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });
});

describe('typeCounts', () => {
  it('counts every type, in the dataset’s order, none at 0 left out', () => {
    expect([...typeCounts(of('visit', 'trade', 'visit', 'crisis'))]).toEqual([
      ['visit', 2],
      ['trade', 1],
      ['sanctions', 0],
      ['crisis', 1],
      ['statement', 0],
    ]);
  });

  it('says what choosing that type alone would show', () => {
    const table = tableOf(randomTuples(120, 3, 'spread'));
    const counts = typeCounts(table);
    for (const [id, count] of counts) expect(filterEvents(table, { types: [id] })).toHaveLength(count);
    expect([...counts.values()].reduce((a, b) => a + b)).toBe(120);
  });
});
