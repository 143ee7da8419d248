import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { codeRange } from '../../../src/core/table/codes.ts';
import type { EventFacetId } from '../../../src/core/table/facets.ts';
import {
  buildTable,
  columnOf,
  type EventTable,
  hasFlag,
  isLandmark,
  QUOTED as QUOTED_FLAG,
  toneOf,
  UNCONFIRMED,
  UNSURE_END,
  UNSURE_START,
  valueOf,
} from '../../../src/core/table/table.ts';
import { runs } from '../support/profile.ts';
import { type EventTuple, eventsOf, QUOTED, randomTuples, tableOf, TYPES, VOCABULARY } from '../support/events.ts';

const idsOf = ({ length, names }: EventTable) => Array.from({ length }, (_, row) => names.id(row));
/** All of a table that can be compared. */
const columnsOf = ({ names, ...columns }: EventTable) => ({ ...columns, ids: idsOf({ names, ...columns }) });

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
    expect(idsOf(table)).toEqual(['e6', 'e1', 'e5', 'e3', 'e4', 'e2', 'e0']);
  });

  it('puts what has no start before all, and what has no end before what has one', () => {
    const table = tableOf([['0001'], ['../2020'], ['../2021'], ['/2019'], ['0001/..'], ['0001/']]);
    expect(idsOf(table)).toEqual(['e2', 'e1', 'e3', 'e4', 'e5', 'e0']);
    expect(table.start.slice(0, 3)).toEqual(Float64Array.of(-Infinity, -Infinity, -Infinity));
    expect(table.end.slice(3, 5)).toEqual(Float64Array.of(Infinity, Infinity));
  });

  it('does not depend on the file, nor change it', () => {
    const events = eventsOf(randomTuples(60, 7, 'clumped'));
    const once = buildTable({ events, ...VOCABULARY });
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        const before = [...shuffled];
        const table = buildTable({ events: shuffled, ...VOCABULARY });
        expect(columnsOf(table)).toEqual(columnsOf(once));
        expect(shuffled).toEqual(before);
      }),
      { numRuns: runs(30) },
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
          expect(new Set(idsOf(table)).size).toBe(n);
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
      { numRuns: runs(40) },
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
  const table = buildTable({ events, ...VOCABULARY });

  it('say of every event what the event says', () => {
    expect(table.length).toBe(4);
    for (const event of events) {
      const row = table.names.rowOf(event.id) ?? NaN;
      const own = (facet: EventFacetId) => {
        const column = columnOf(table, facet);
        const [from, to] = codeRange(column, row);
        return Array.from(column.codes.slice(from, to), (code) => column.values[code]);
      };
      expect({
        id: table.names.id(row),
        label: table.names.label(row),
        start: table.start[row],
        end: table.end[row],
        type: own('type'),
        tone: own('tone'),
        status: own('status'),
        weight: table.weight[row],
        actor: own('actor'),
      }).toEqual({
        id: event.id,
        label: event.label ?? event.title,
        start: event.when.earliest,
        end: event.when.latest,
        type: [event.type],
        tone: [event.tone],
        status: [event.status],
        weight: event.weight,
        actor: event.actors,
      });
      expect(toneOf(table, row)).toBe(event.tone);
    }
  });

  it('are written out for one event', () => {
    expect(table.names.id(0)).toBe('e1');
    expect([table.start[0], table.end[0]]).toEqual([Date.UTC(2017, 11, 22), Date.UTC(2017, 11, 23) - 1]);
    expect([valueOf(table, 'type', 0), toneOf(table, 0), valueOf(table, 'status', 0)]).toEqual([
      'sanctions',
      'strain',
      'confirmed',
    ]);
    expect([table.names.label(0), table.names.label(1)]).toEqual(['Resolution', 'The border']);
    expect([isLandmark(table, 0), isLandmark(table, 1)]).toEqual([false, true]);
  });

  it('flag what is quoted and what is not confirmed', () => {
    const rows = [0, 1, 2, 3];
    expect(rows.map((row) => hasFlag(table, row, QUOTED_FLAG))).toEqual([true, false, false, false]);
    expect(rows.map((row) => hasFlag(table, row, UNCONFIRMED))).toEqual([false, false, true, true]);
  });

  it('keep the dataset’s order of types, and have what is not declared after it, by name', () => {
    expect(columnOf(table, 'type').values).toEqual(TYPES.map((type) => type.id));
    const actors = new Map([['ZZZ', { id: 'ZZZ', label: 'Last' }]]);
    expect(columnOf(buildTable({ events, ...VOCABULARY, actors }), 'actor').values).toEqual([
      'ZZZ',
      'CHN',
      'PRK',
      'UNSC',
    ]);
  });

  it('say how far all rows up to each one reach', () => {
    const reaching = tableOf([['2000/2010'], ['2001'], ['2020'], ['2015/..'], ['2021']]);
    expect([...reaching.reach]).toEqual([...reaching.end].map((_, i) => Math.max(...reaching.end.slice(0, i + 1))));
  });

  it('count a value once, however often a record names it', () => {
    const twice = tableOf([['2024', 'x', { actors: ['CHN', 'PRK', 'CHN'] }]]);
    expect([...columnOf(twice, 'actor').codes]).toHaveLength(2);
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
    expect((tableOf([[date]]).flags[0] ?? 0) & (UNSURE_START | UNSURE_END)).toBe(bits);
  });

  it('are empty for no events', () => {
    const empty = tableOf([]);
    expect([empty.length, empty.names.rowOf('e0'), empty.names.id(0)]).toEqual([0, undefined, '']);
    expect(empty.start).toHaveLength(0);
  });
});
