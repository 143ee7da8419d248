import { describe, expect, it } from 'vitest';
import { linksOf, nextRelated } from '../../../src/core/evidence/relations.ts';
import { eventsOf } from '../support/events.ts';

describe('linksOf', () => {
  const events = eventsOf([
    ['2000-01-01'],
    [
      '2001-01-01',
      'An event',
      {
        relations: [
          { kind: 'follows-from', event: 'e0', source: 's' },
          { kind: 'part-of', event: 'e0' },
          { kind: 'responds-to', event: 'nowhere' },
        ],
      },
    ],
    ['2002-01-01', 'An event', { relations: [{ kind: 'hindered-by', event: 'e1' }] }],
  ]);
  const dataset = { events, eventById: new Map(events.map((event) => [event.id, event])) };
  const linksFrom = (at: number) =>
    linksOf(events[at] ?? expect.unreachable(), dataset).map(({ relation, other, inverse }) => [
      relation.kind,
      other.id,
      inverse,
    ]);

  it('gives an event’s own relations, then those of others, and leaves out what leads nowhere', () => {
    expect(linksFrom(1)).toEqual([
      ['follows-from', 'e0', false],
      ['part-of', 'e0', false],
      ['hindered-by', 'e2', true],
    ]);
    expect(linksFrom(0)).toEqual([
      ['follows-from', 'e1', true],
      ['part-of', 'e1', true],
    ]);
    expect(linksFrom(2)).toEqual([['hindered-by', 'e1', false]]);
  });
});

describe('nextRelated', () => {
  it.each<[rows: number[], from: number, way: 1 | -1, to: number | undefined]>([
    [[2, 5, 9], 5, 1, 9],
    [[2, 5, 9], 5, -1, 2],
    [[2, 5, 9], 6, 1, 9],
    [[2, 5, 9], 6, -1, 5],
    [[2, 5, 9], 9, 1, 2],
    [[2, 5, 9], 2, -1, 9],
    [[2], 2, 1, 2],
    [[2], 2, -1, 2],
    [[], 2, 1, undefined],
    [[], 2, -1, undefined],
  ])('among %j from %i by %i is %j', (rows, from, way, to) => {
    expect(nextRelated(rows, from, way)).toBe(to);
  });
});
