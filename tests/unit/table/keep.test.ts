import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FacetTable } from '../../../src/core/table/codes.ts';
import { EVENT_FACETS, type EventFacetId, type Filter } from '../../../src/core/table/facets.ts';
import { excluded, readTerm, wanted } from '../../../src/core/table/terms.ts';
import { keep } from '../../../src/core/table/keep.ts';
import { buildTable } from '../../../src/core/table/table.ts';
import { type EventTuple, eventsOf, randomTuples, tableOf, TYPES, VOCABULARY } from '../support/events.ts';

const of = (...types: string[]) => tableOf(types.map((type, i): EventTuple => [String(2000 + i), 'x', { type }]));

describe('keep', () => {
  const table = of('visit', 'trade', 'visit', 'crisis');
  const rows = (filter: Filter) => [...keep(table, filter).rows];

  it('keeps every row where nothing is chosen', () => {
    expect(rows({})).toEqual([0, 1, 2, 3]);
    expect(rows({ type: [] })).toEqual([0, 1, 2, 3]);
  });

  it('keeps the rows with any of the chosen values, in order', () => {
    expect(rows({ type: ['visit'] })).toEqual([0, 2]);
    expect(rows({ type: ['crisis', 'visit'] })).toEqual([0, 2, 3]);
  });

  it('keeps none of a value that no row has, or that is not known', () => {
    expect(rows({ type: ['statement'] })).toEqual([]);
    expect(rows({ type: ['weather', 'constructor'] })).toEqual([]);
    expect(rows({ type: ['weather', 'trade'] })).toEqual([1]);
  });

  it('keeps what has none of the values that are shut out, and says of them what they would show', () => {
    expect(rows({ type: ['!visit'] })).toEqual([1, 3]);
    expect(rows({ type: ['!visit', '!crisis'] })).toEqual([1]);
    expect(rows({ type: ['!weather'] })).toEqual([0, 1, 2, 3]);
    expect(
      keep(table, { type: ['!visit'] })
        .counts('type')
        .get('visit'),
    ).toBe(2);
    expect(
      keep(table, { type: ['!visit'] })
        .counts('tone')
        .get('cooperation'),
    ).toBe(2);
    const some = tableOf([
      ['2000', 'x', { actors: ['CHN', 'PRK'] }],
      ['2001', 'x', { actors: ['PRK', 'RUS'] }],
      ['2002', 'x', { actors: ['USA'] }],
    ]);
    expect([...keep(some, { actor: ['!RUS', 'PRK'] }).rows]).toEqual([0]);
  });

  it('keeps and counts only among the rows that it is given', () => {
    const kept = keep(table, { type: ['visit'] }, Uint8Array.of(0, 1, 1, 0));
    expect([...kept.rows]).toEqual([2]);
    expect([...kept.counts('type').values()]).toEqual([1, 1, 0, 0, 0]);
  });

  it('asks every facet, and passes over what is none of the table', () => {
    const some = tableOf([
      ['2000', 'x', { type: 'visit', tone: 'strain', actors: ['CHN', 'PRK'] }],
      ['2001', 'x', { type: 'visit', tone: 'cooperation', actors: ['PRK'] }],
      ['2002', 'x', { type: 'trade', tone: 'strain', actors: ['CHN'] }],
    ]);
    expect([...keep(some, { type: ['visit'], tone: ['strain'] }).rows]).toEqual([0]);
    expect([...keep(some, { actor: ['PRK'] }).rows]).toEqual([0, 1]);
    expect([...keep(some, { publisher: ['Xinhua'] } as Filter).rows]).toEqual([0, 1, 2]);
  });

  it('counts what choosing a further value would show, and has those with none', () => {
    const counts = (filter: Filter, facet: EventFacetId) => [...keep(table, filter).counts(facet)];
    const all = [
      ['visit', 2],
      ['trade', 1],
      ['sanctions', 0],
      ['crisis', 1],
      ['statement', 0],
    ];
    expect(counts({}, 'type')).toEqual(all);
    // A facet's counts skip its own filter.
    expect(counts({ type: ['visit'] }, 'type')).toEqual(all);
    expect(counts({ type: ['visit'] }, 'tone')).toEqual([
      ['cooperation', 2],
      ['strain', 0],
      ['neutral', 0],
    ]);
    expect(counts({ tone: ['strain'] }, 'type').every(([, count]) => count === 0)).toBe(true);
  });
});

const PEOPLE = ['xi-jinping', 'kim-jong-un', '!nobody'];

/** What is asked of every facet: values that are wanted and shut out, some that there are, some that there are not. */
const filters: fc.Arbitrary<Filter> = fc.record({
  type: terms([...TYPES.map(({ id }) => id), 'weather']),
  tone: terms(['cooperation', 'strain', 'neutral']),
  status: terms(['confirmed', 'reported', 'planned', 'disputed']),
  actor: terms(['CHN', 'PRK', 'UNSC', 'USA', 'NOBODY']),
  toward: terms(['CHN>PRK', 'USA>PRK', 'PRK>CHN']),
  person: terms(PEOPLE),
  level: terms(['minister', 'politburo']),
  basis: terms(['stated', 'inferred']),
});

function terms(values: readonly string[]): fc.Arbitrary<string[]> {
  return fc.subarray([...values.map(wanted), ...values.map(excluded)], { maxLength: 4 });
}

it('filters and counts any events as the plain way does', () => {
  const tables = fc.tuple(fc.integer({ min: 0, max: 80 }), fc.nat()).map(([n, seed]) =>
    eventsOf(
      randomTuples(n, seed, 'spread').map(([date, title, more], i): EventTuple => [
        date,
        title,
        {
          ...more,
          actors: [...(more?.actors ?? []), ...(i % 3 ? ['PRK'] : []), ...(i % 7 ? [] : ['CHN', 'CHN'])],
          ...(i % 4 && { toward: i % 5 ? ['PRK'] : ['PRK', 'CHN'] }),
          people: PEOPLE.filter((_, at) => (i >> at) % 2).map((id) => ({ id, name: id })),
          ...(i % 6 && { level: i % 5 ? 'minister' : 'politburo' }),
          dateBasis: { kind: i % 3 ? 'stated' : 'inferred', why: '' },
        },
      ]),
    ),
  );
  fc.assert(
    fc.property(tables, filters, fc.nat({ max: 3 }), (events, filter, nth) => {
      const table = buildTable({ events, ...VOCABULARY });
      const among = nth === 0 ? null : Uint8Array.from({ length: table.length }, (_, row) => (row % nth === 0 ? 1 : 0));
      const kept = keep(table, filter, among);
      const records = Array.from({ length: table.length }, (_, row) =>
        events.find(({ id }) => id === table.names.id(row))!,
      );
      const passes = (record: (typeof records)[number], facet: (typeof EVENT_FACETS)[number]) => {
        const asked = (filter[facet.id] ?? []).map(readTerm);
        const has = ({ value }: { value: string }) => facet.read(record).includes(value);
        const [out, chosen] = [asked.filter((term) => term.excluded), asked.filter((term) => !term.excluded)];
        return !out.some(has) && (chosen.length === 0 || chosen.some(has));
      };
      const isAmong = (row: number) => !among || among[row] === 1;
      const plain = records.flatMap((record, row) =>
        isAmong(row) && EVENT_FACETS.every((facet) => passes(record, facet)) ? [row] : [],
      );
      expect([...kept.rows]).toEqual(plain);
      for (const facet of EVENT_FACETS) {
        const others = EVENT_FACETS.filter(({ id }) => id !== facet.id);
        const left = records.filter((record, row) => isAmong(row) && others.every((other) => passes(record, other)));
        for (const [value, count] of kept.counts(facet.id)) {
          expect(count, `${facet.id} ${value}`).toBe(
            left.filter((record) => facet.read(record).includes(value)).length,
          );
        }
      }
    }),
  );
});

it('serves any table of codes', () => {
  const table: FacetTable<'letter'> = {
    length: 3,
    facets: new Map([
      ['letter', { values: ['a', 'b'], offsets: Uint32Array.of(0, 2, 2, 3), codes: Uint32Array.of(0, 1, 1) }],
    ]),
  };
  const kept = keep(table, { letter: ['b'] });
  expect([...kept.rows]).toEqual([0, 2]);
  expect([...kept.counts('letter')]).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
});

it('counts nothing of the rows that were not found', () => {
  const table = of('visit', 'trade', 'visit', 'crisis');
  const { rows, counts } = keep(table, { type: ['visit'] }, Uint8Array.of(0, 1, 1, 0));
  expect([...rows]).toEqual([2]);
  expect([...counts('type')].filter(([, count]) => count > 0)).toEqual([
    ['visit', 1],
    ['trade', 1],
  ]);
});
