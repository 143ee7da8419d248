import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_SOURCE_FILTERS, type SourceFilters } from '../../../src/core/table/filter.ts';
import { SOURCE_KINDS } from '../../../src/core/model/vocabulary.ts';
import { filterSources, kindCounts, publisherCounts, sourceRows } from '../../../src/core/evidence/citedSources.ts';
import { buildTable } from '../../../src/core/table/table.ts';
import { eventsOf, TYPES } from '../support/events.ts';
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
const TABLE = buildTable({ events: EVENTS, types: [...TYPES] });
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
    const rows = sourceRows(indexed(events, SOURCES), buildTable({ events, types: [...TYPES] }), Uint32Array.of(0));
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
    const table = buildTable({ events, types: [...TYPES] });
    expect(ids(sourceRows(indexed(events, twins), table, Uint32Array.of(0)))).toEqual(['x', 'y']);
  });

  it('are those that something kept rests on', () => {
    // The rows are in time order: e1, e2, e0, e3.
    expect(ids(rowsOf(Uint32Array.of(0)))).toEqual(['c', 'a']);
    expect(ids(rowsOf(Uint32Array.of()))).toEqual([]);
  });
});

describe('the filters', () => {
  const filtered = (filters: Partial<SourceFilters>) =>
    ids(filterSources(rowsOf(), { ...NO_SOURCE_FILTERS, ...filters }));

  it('let all through where none is set', () => {
    expect(filtered({})).toEqual(['a', 'c', 'b', 'z']);
  });

  it('keep a kind, several kinds, a publisher, and both', () => {
    expect(filtered({ kinds: ['primary'] })).toEqual(['c']);
    expect(filtered({ kinds: ['primary', 'research'] })).toEqual(['c', 'b']);
    expect(filtered({ publisher: 'Yonhap' })).toEqual(['a', 'b']);
    expect(filtered({ publisher: 'Yonhap', kinds: ['news'] })).toEqual(['a']);
    expect(filtered({ publisher: 'Yonhap', kinds: ['primary'] })).toEqual([]);
  });

  it('count what each value would show, and skip their own filter', () => {
    expect([...kindCounts(rowsOf(), { kinds: ['primary'], publisher: 'Yonhap' })]).toEqual([
      ['primary', 0],
      ['news', 1],
      ['research', 1],
      ['reference', 0],
    ]);
    expect([...publisherCounts(rowsOf(), { kinds: ['news'], publisher: 'Yonhap' })]).toEqual([
      ['apa', 1],
      ['Yonhap', 1],
    ]);
    // In the order of their names, whatever the case.
    expect([...publisherCounts(rowsOf(), NO_SOURCE_FILTERS).keys()]).toEqual(['apa', 'KCNA', 'Yonhap']);
  });

  it('offer the publisher that is chosen, even where nothing of it is left', () => {
    expect(publisherCounts(rowsOf(), { kinds: ['primary'], publisher: 'Yonhap' }).get('Yonhap')).toBe(0);
  });

  it('show as many as the counts say', () => {
    const publishers = ['Yonhap', 'KCNA', 'apa', 'Reuters'];
    const filters = fc.record({
      kinds: fc.subarray([...SOURCE_KINDS]),
      publisher: fc.option(fc.constantFrom(...publishers)),
    });
    fc.assert(
      fc.property(filters, (chosen) => {
        const shown = filterSources(rowsOf(), chosen);
        const counts = kindCounts(rowsOf(), chosen);
        const wanted: readonly string[] = chosen.kinds.length ? chosen.kinds : SOURCE_KINDS;
        expect(shown.length).toBe(wanted.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0));
        const byPublisher = publisherCounts(rowsOf(), chosen);
        if (chosen.publisher !== null) expect(shown.length).toBe(byPublisher.get(chosen.publisher));
        else expect(shown.length).toBe([...byPublisher.values()].reduce((sum, count) => sum + count, 0));
      }),
    );
  });
});
