import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { STATUSES, TONES } from '../../../src/core/model/vocabulary.ts';
import { buildTable, toneOf, UNSURE_END, UNSURE_START } from '../../../src/core/table/table.ts';
import { type EventTuple, eventsOf, QUOTED, randomTuples, tableOf, TYPES } from '../support/events.ts';

describe('the order', () => {
  it('is by start, then the longer first, then by id', () => {
    const table = tableOf([
      ['2024-04-11'], // e0
      ['2017-12-22'], // e1
      ['2024-04'], // e2: begins before e0
      ['2024'], // e3
      ['2024-01-01'], // e4: with e3, but shorter
      ['2017-12-22'], // e5: as e1
      ['-0500'], // e6
    ]);
    expect(table.id).toEqual(['e6', 'e1', 'e5', 'e3', 'e4', 'e2', 'e0']);
  });

  it('puts what has no start before all, and what has no end before what has one', () => {
    const table = tableOf([['0001'], ['../2020'], ['../2021'], ['/2019'], ['0001/..'], ['0001/']]);
    expect(table.id).toEqual(['e2', 'e1', 'e3', 'e4', 'e5', 'e0']);
    expect(table.start.slice(0, 3)).toEqual(Float64Array.of(-Infinity, -Infinity, -Infinity));
    expect(table.end.slice(3, 5)).toEqual(Float64Array.of(Infinity, Infinity));
  });

  it('does not depend on the file, nor change it', () => {
    const events = eventsOf(randomTuples(60, 7, 'clumped'));
    const once = buildTable({ events, types: [...TYPES] });
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        const before = [...shuffled];
        const table = buildTable({ events: shuffled, types: [...TYPES] });
        expect(table).toEqual(once);
        expect(shuffled).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it('holds for any events', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 0, max: 200 }),
        fc.constantFrom('spread' as const, 'clumped' as const),
        (seed, n, pattern) => {
          const table = tableOf(randomTuples(n, seed, pattern));
          expect(table.length).toBe(n);
          expect(new Set(table.id).size).toBe(n);
          for (let row = 1; row < n; row++) {
            const [before = 0, start = 0, endBefore = 0, end = 0] = [
              table.start[row - 1],
              table.start[row],
              table.end[row - 1],
              table.end[row],
            ];
            expect(before < start || (before === start && endBefore >= end)).toBe(true);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the columns', () => {
  const tuples: EventTuple[] = [
    [
      '2020-01-22?/2023-08-26?',
      'Border',
      { type: 'crisis', tone: 'neutral', weight: 3, actors: ['PRK', 'CHN'], label: 'The border' },
    ],
    ['2017-12-22', 'Resolution', { type: 'sanctions', tone: 'strain', actors: ['UNSC', 'CHN'], ...QUOTED }],
    ['2024', 'Year', { type: 'statement', status: 'planned', weight: 1 }],
    ['2025', 'Nobody', { status: 'disputed', actors: [] }],
  ];
  const events = eventsOf(tuples);
  const table = buildTable({ events, types: [...TYPES] });

  it('say of every event what the event says', () => {
    expect(table.length).toBe(4);
    for (const event of events) {
      const row = table.rowById.get(event.id) ?? NaN;
      expect({
        id: table.id[row],
        label: table.label[row],
        start: table.start[row],
        end: table.end[row],
        type: table.types[table.type[row] ?? NaN],
        tone: TONES[table.tone[row] ?? NaN],
        status: STATUSES[table.status[row] ?? NaN],
        weight: table.weight[row],
        actor: table.actors[table.actor[row] ?? NaN],
      }).toEqual({
        id: event.id,
        label: event.label ?? event.title,
        start: event.when.earliest,
        end: event.when.latest,
        type: event.type,
        tone: event.tone,
        status: event.status,
        weight: event.weight,
        actor: event.actors[0] ?? '',
      });
      expect(toneOf(table, row)).toBe(event.tone);
    }
  });

  it('are written out for one event', () => {
    expect(table.id[0]).toBe('e1');
    expect([table.start[0], table.end[0]]).toEqual([Date.UTC(2017, 11, 22), Date.UTC(2017, 11, 23) - 1]);
    expect([table.type[0], table.tone[0], table.status[0], table.weight[0]]).toEqual([2, 1, 0, 2]);
    expect([table.label[0], table.label[1]]).toEqual(['Resolution', 'The border']);
  });

  it('mark what is quoted', () => {
    expect([...table.quoted]).toEqual([1, 0, 0, 0]);
  });

  it('keep the dataset’s order of types', () => {
    expect(table.types).toEqual(TYPES.map((type) => type.id));
  });

  it('name those who acted, most events first, then by code', () => {
    const of = (...actors: string[]) =>
      tableOf(actors.map((actor): EventTuple => ['2024', 'x', { actors: [actor, 'ZZZ'] }])).actors;
    expect(of('USA', 'PRK', 'CHN', 'PRK')).toEqual(['PRK', 'CHN', 'USA']);
    expect(of('USA', 'PRK', 'CHN')).toEqual(['CHN', 'PRK', 'USA']);
  });

  test.each([
    ['2024-01-01', 0],
    ['2024?', UNSURE_START | UNSURE_END],
    ['2024~/2025', UNSURE_START],
    ['2024/2025%', UNSURE_END],
    ['2024?/2025?', UNSURE_START | UNSURE_END],
    ['2024/..', 0],
    ['2024/', UNSURE_END],
    ['/2024', UNSURE_START],
  ])('mark the unsure ends of %s: %i', (date, bits) => {
    expect([...tableOf([[date]]).unsure]).toEqual([bits]);
  });

  it('are empty for no events', () => {
    const empty = tableOf([]);
    expect(empty).toMatchObject({ length: 0, id: [], actors: [] });
    expect(empty.start).toHaveLength(0);
  });
});
