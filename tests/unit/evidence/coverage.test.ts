import { describe, expect, it } from 'vitest';
import { coverage } from '../../../src/core/evidence/coverage.ts';
import { searchedTimes, gapsIn } from '../../../src/core/evidence/searched.ts';
import type { DatasetFile } from '../../../src/core/model/schema.ts';
import { buildTable } from '../../../src/core/table/table.ts';
import { eventsOf, VOCABULARY } from '../support/events.ts';
import { claims, indexed, sourceOf } from '../support/sourced.ts';

const SOURCES = [...['a', 'b', 'c', 'd'].map((id) => sourceOf(id)), sourceOf('x', { speaksFor: 'CHN' })];
const EVENTS = eventsOf([
  ['2020-12-31', 'Two', claims('a', 'b', 'x')],
  ['2020-01', 'A voice', claims('x')],
  ['2020', 'Four', claims('a', 'b', 'c', 'd')],
  ['2018/2021', 'Begins in 2018', claims('a')],
  ['../1950-06', 'Ends in 1950', claims('a', 'b', 'c')],
  ['195X', 'A decade', claims()],
  // The one without a start comes before it in the table, and its year after it.
  ['1940', 'Before', claims()],
]);
const TABLE = buildTable({ events: EVENTS, ...VOCABULARY });

describe('coverage', () => {
  it('counts the events of each year by their independent sources, and leaves years without events out', () => {
    expect(coverage(indexed(EVENTS, SOURCES), TABLE)).toEqual([
      { year: 1940, byIndependent: [1, 0, 0, 0] },
      { year: 1950, byIndependent: [1, 0, 0, 1] },
      { year: 2018, byIndependent: [0, 1, 0, 0] },
      { year: 2020, byIndependent: [1, 0, 1, 1] },
    ]);
  });

  it('does not count who disputes an event among those on whom it rests', () => {
    const [event] = eventsOf([
      [
        '2020',
        'Denied',
        {
          citations: [
            { source: 'a', stance: 'supports', claim: 'Yes.' },
            { source: 'b', stance: 'disputes', claim: 'No.' },
          ],
        },
      ],
    ]);
    expect(coverage(indexed([event!], SOURCES), buildTable({ events: [event!], ...VOCABULARY }))).toEqual([
      { year: 2020, byIndependent: [0, 1, 0, 0] },
    ]);
  });

  it('of nothing is nothing', () => {
    expect(coverage(indexed([], []), buildTable({ events: [], ...VOCABULARY }))).toEqual([]);
  });
});

describe('the time that was searched', () => {
  const meta = (searched: DatasetFile['searched']) => ({ meta: { searched } as DatasetFile });

  it('is read with its words', () => {
    const [first, second] = searchedTimes(
      meta([
        { time: '1949/1989', note: 'One.' },
        { time: '1990/2026-03-30', note: 'Two.' },
      ]),
    );
    expect(first).toMatchObject({ time: { start: Date.UTC(1949, 0, 1), end: Date.UTC(1990, 0, 1) }, note: 'One.' });
    expect(second?.time.end).toBe(Date.UTC(2026, 2, 31));
  });

  it('is not known where the dataset does not say, or says no interval', () => {
    expect(searchedTimes({ meta: null })).toEqual([]);
    expect(searchedTimes(meta(undefined))).toEqual([]);
    expect(searchedTimes(meta([{ time: '1949/..', note: 'No interval.' }]))).toEqual([]);
  });
});

describe('gapsIn', () => {
  const time = (start: number, end: number) => ({ time: { start, end } });

  it.each([
    [
      'between and after',
      [time(0, 10), time(20, 30)],
      { start: 0, end: 40 },
      [
        [10, 20],
        [30, 40],
      ],
    ],
    ['before', [time(10, 20)], { start: 0, end: 20 }, [[0, 10]]],
    ['within what overlaps, in any order', [time(5, 30), time(0, 10)], { start: 0, end: 30 }, []],
    ['beyond the extent', [time(0, 10), time(20, 30)], { start: 2, end: 15 }, [[10, 15]]],
    ['where nobody says what was searched', [], { start: 0, end: 40 }, []],
  ] as const)('finds the stretches %s', (_, searched, extent, expected) => {
    expect(gapsIn(searched, extent).map(({ start, end }) => [start, end])).toEqual(expected);
  });
});
