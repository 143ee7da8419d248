import { describe, expect, it } from 'vitest';
import type { Filter } from '../../../src/core/table/facets.ts';
import { keepSources, offered, sourceRows } from '../../../src/core/evidence/citedSources.ts';
import { buildTable } from '../../../src/core/table/table.ts';
import { eventsOf, VOCABULARY } from '../support/events.ts';
import { claims, indexed, sourceOf } from '../support/sourced.ts';

/*
  e0 2020   a a b      a: Yonhap, news      c: KCNA, primary
  e1 2010   a c gone   b: Yonhap, research  d: nobody cites it
  e2 2015   a b c      z: apa, news
*/
const EVENTS = eventsOf([
  ['2020', 'Late', claims('a', 'a', 'b')],
  ['2010', 'Early', claims('a', 'c', 'gone')],
  ['2015', 'Between', claims('a', 'b', 'c')],
  ['2021', 'Last', claims('z')],
]);
const SOURCES = [
  sourceOf('d', { publisher: 'Reuters' }),
  sourceOf('c', { publisher: 'KCNA', kind: 'primary' }),
  sourceOf('z', { publisher: 'apa' }),
  sourceOf('b', { publisher: 'Yonhap', kind: 'research' }),
  sourceOf('a', { publisher: 'Yonhap' }),
];
const TABLE = buildTable({ events: EVENTS, ...VOCABULARY });
const rowsOf = (kept = Uint32Array.from({ length: TABLE.length }, (_, i) => i)) =>
  sourceRows(indexed(EVENTS, SOURCES), TABLE, kept);
const ids = (rows: ReturnType<typeof rowsOf>) => rows.map((row) => row.source.id);

describe('the sources of the events that are kept', () => {
  it('have their events in time order, each once; what is cited most comes first', () => {
    expect(rowsOf().map((row) => [row.source.id, row.events.map(({ event }) => event.id)])).toEqual([
      ['a', ['e1', 'e2', 'e0']],
      ['c', ['e1', 'e2']],
      ['b', ['e2', 'e0']],
      ['z', ['e3']],
    ]);
  });

  it('say of which events they only dispute what is said', () => {
    const stance = (source: string, ...stances: ('supports' | 'disputes')[]) =>
      stances.map((one) => ({ source, stance: one, claim: 'So.' }));
    const events = eventsOf([
      [
        '2020',
        'Denied',
        {
          citations: [
            ...stance('a', 'disputes', 'disputes'),
            ...stance('b', 'disputes', 'supports'),
            ...stance('c', 'supports'),
          ],
        },
      ],
    ]);
    const rows = sourceRows(indexed(events, SOURCES), buildTable({ events, ...VOCABULARY }), Uint32Array.of(0));
    expect(new Map(rows.map((row) => [row.source.id, row.events[0]?.disputes]))).toEqual(
      new Map([
        ['c', false],
        ['a', true],
        ['b', false],
      ]),
    );
  });

  it('of one publisher stand in the order of their ids', () => {
    const twins = [sourceOf('y', { publisher: 'X' }), sourceOf('x', { publisher: 'X' })];
    const events = eventsOf([['2020', 'One', claims('y', 'x')]]);
    const table = buildTable({ events, ...VOCABULARY });
    expect(ids(sourceRows(indexed(events, twins), table, Uint32Array.of(0)))).toEqual(['x', 'y']);
  });

  it('are those that something kept rests on', () => {
    // The rows are in time order: e1, e2, e0, e3.
    expect(ids(rowsOf(Uint32Array.of(0)))).toEqual(['c', 'a']);
    expect(ids(rowsOf(Uint32Array.of()))).toEqual([]);
  });
});

describe('the filters', () => {
  const kept = (filter: Filter) => keepSources(rowsOf(), filter, VOCABULARY);
  const filtered = (filter: Filter) => ids(kept(filter).shown);
  const publishers = (filter: Filter) => offered(kept(filter).counts('publisher'), filter.publisher ?? []);

  it('let all through where none is set', () => {
    expect(filtered({})).toEqual(['a', 'c', 'b', 'z']);
  });

  it('keep a kind, several kinds, a publisher, several publishers, and both', () => {
    expect(filtered({ kind: ['primary'] })).toEqual(['c']);
    expect(filtered({ kind: ['primary', 'research'] })).toEqual(['c', 'b']);
    expect(filtered({ publisher: ['Yonhap'] })).toEqual(['a', 'b']);
    expect(filtered({ publisher: ['Yonhap', 'apa'] })).toEqual(['a', 'b', 'z']);
    expect(filtered({ publisher: ['Yonhap'], kind: ['news'] })).toEqual(['a']);
    expect(filtered({ publisher: ['Yonhap'], kind: ['primary'] })).toEqual([]);
  });

  it('count what each value would show, and skip their own filter', () => {
    expect([...kept({ kind: ['primary'], publisher: ['Yonhap'] }).counts('kind')]).toEqual([
      ['primary', 0],
      ['news', 1],
      ['research', 1],
      ['reference', 0],
    ]);
    expect(publishers({ kind: ['news'], publisher: ['Yonhap'] })).toEqual([
      ['apa', 1],
      ['Yonhap', 1],
    ]);
    // In the order of their names, whatever the case.
    expect(publishers({}).map(([name]) => name)).toEqual(['apa', 'KCNA', 'Yonhap']);
  });

  it('offer what is chosen, even where nothing of it is left', () => {
    expect(publishers({ kind: ['primary'], publisher: ['Yonhap', 'Nobody'] })).toEqual([
      ['KCNA', 1],
      ['Nobody', 0],
      ['Yonhap', 0],
    ]);
  });
});
