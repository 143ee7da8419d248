import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMNS, type Said } from '../../../src/core/columns/columns.ts';
import { placesByDate, sortKeys, sortRows } from '../../../src/core/columns/sorted.ts';
import type { TimelineEvent } from '../../../src/core/model/dataset.ts';
import { COLUMN_IDS, type ColumnId, readSort, type Sort, SORTS } from '../../../src/core/table/columnIds.ts';
import { buildTable } from '../../../src/core/table/table.ts';
import { type EventTuple, eventsOf, randomTuples, VOCABULARY } from '../support/events.ts';
import { claims, sourceOf } from '../support/sourced.ts';
import { byId } from '../support/citations.ts';
import { t } from '../support/translate.ts';

const SAID: Said = {
  dataset: {
    ...VOCABULARY,
    types: [...VOCABULARY.types],
    people: new Map([['zhao-leji', { id: 'zhao-leji', name: 'Zhao Leji' }]]),
    sourceById: byId(sourceOf('a'), sourceOf('b'), sourceOf('c', { publisher: 'a' })),
  },
  t,
};
const { compare } = new Intl.Collator('en');

/** The ids of events in the order of a sort. @param rows the rows of the table that are sorted, or all. */
function sorted(events: readonly TimelineEvent[], sort: Sort, mixed: (rows: number[]) => number[] = (rows) => rows) {
  const table = buildTable({ events, ...VOCABULARY });
  const { column, descending } = readSort(sort);
  const eventById = new Map(events.map((event) => [event.id, event]));
  const keys = sortKeys(table, eventById, column, SAID, compare);
  const rows = Uint32Array.from(mixed(Array.from({ length: table.length }, (_, row) => row)));
  return Array.from(sortRows(rows, keys, placesByDate(table), descending), (row) => table.names.id(row));
}

const idsOf = (tuples: readonly EventTuple[], sort: Sort) => sorted(eventsOf(tuples), sort);

describe('sorting', () => {
  it('goes by the earliest day, then the latest, then the id', () => {
    const dates = ['2017', '2016-05', '2017-01-01', '2016-05', '../2015', '2017'].map((date): EventTuple => [date]);
    expect(idsOf(dates, 'date')).toEqual(['e4', 'e1', 'e3', 'e2', 'e0', 'e5']);
    // The other way round, what is the same in both still goes by id.
    expect(idsOf(dates, '-date')).toEqual(['e0', 'e5', 'e2', 'e1', 'e3', 'e4']);
  });

  it('puts titles in the order that it is handed', () => {
    const titles = ['Zhou', 'élan', 'Éclair', 'eclair', 'a'].map((title): EventTuple => ['2017', title]);
    expect(idsOf(titles, 'title')).toEqual(['e4', 'e3', 'e2', 'e1', 'e0']);
  });

  it('puts what has an order of its own in it', () => {
    const visits: EventTuple[] = [
      ['2017', 'x', { level: 'minister' }],
      ['2018', 'x'],
      ['2016', 'x', { level: 'head-of-state' }],
      ['2015', 'x', { level: 'below' }],
    ];
    // Those with no visitor come last, whichever way round.
    expect(idsOf(visits, 'level')).toEqual(['e3', 'e0', 'e2', 'e1']);
    expect(idsOf(visits, '-level')).toEqual(['e2', 'e0', 'e3', 'e1']);
    const tones = (['neutral', 'strain', 'cooperation'] as const).map((tone): EventTuple => ['2017', 'x', { tone }]);
    expect(idsOf(tones, 'tone')).toEqual(['e2', 'e1', 'e0']);
  });

  it('counts sources, and publishers that are independent', () => {
    const cited: EventTuple[] = [
      ['2017', 'x', claims('a', 'c', 'a')],
      ['2018', 'x', claims('a', 'b')],
      ['2016', 'x', claims('b')],
    ];
    expect(idsOf(cited, '-sources')).toEqual(['e0', 'e1', 'e2']);
    expect(idsOf(cited, '-independent')).toEqual(['e1', 'e2', 'e0']);
  });

  it('is total and stable: the same whatever order the rows come in, by the value first and by date among equals', () => {
    let ties = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...SORTS),
        fc.integer({ min: 10, max: 60 }),
        fc.integer({ min: 0, max: 2 ** 31 }),
        (sort, n, seed) => {
          const more: Partial<TimelineEvent>[] = [{}, { level: 'minister' }, claims('a'), claims('a', 'b', 'c'), {}];
          // Few titles, and each date several times, so that there is much that is the same.
          const events = eventsOf(
            randomTuples(n, seed, 'clumped').map(([date, , rest], i) => [
              date,
              `Title ${(i * 7) % 4}`,
              { ...rest, ...more[(i * 3) % more.length] },
            ]),
          );
          const once = sorted(events, sort);
          expect(sorted(events, sort, (rows) => rows.reverse())).toEqual(once);
          expect([...once].sort()).toEqual(events.map(({ id }) => id).sort());
          const byIds = new Map(events.map((event) => [event.id, event]));
          const { column, descending } = readSort(sort);
          const dates = sorted(events, 'date');
          const value = (id: string) => COLUMNS[column].sorts(byIds.get(id)!, SAID);
          once.slice(1).forEach((id, i) => {
            const before = once[i]!;
            const [one, other] = [value(before), value(id)];
            if (one === other && column !== 'date') {
              ties++;
              expect(dates.indexOf(before)).toBeLessThan(dates.indexOf(id));
            } else if (one === null || other === null) expect(other).toBe(column === 'date' ? other : null);
            else if (typeof one === 'string')
              expect(compare(one, other as string) * (descending ? -1 : 1)).toBeLessThanOrEqual(0);
            else expect(descending ? one >= (other as number) : one <= (other as number)).toBe(true);
          });
        },
      ),
    );
    expect(ties).toBeGreaterThan(0);
  });
});

describe('a column', () => {
  const [event] = eventsOf([
    [
      '2024-04-11/2024-05',
      'A visit',
      {
        ...claims('a', 'b'),
        actors: ['CHN', 'PRK'],
        toward: ['PRK'],
        level: 'politburo',
        people: [
          { id: 'zhao-leji', name: 'Zhao Leji', as: 'Chairman' },
          { id: 'Choe Ryong Hae', name: 'Choe Ryong Hae' },
        ],
      },
    ],
  ]);
  it.each<[ColumnId, string]>([
    ['title', 'A visit'],
    ['date', '11 April 2024 to May 2024'],
    ['earliest', '11 April 2024'],
    ['latest', '31 May 2024'],
    ['precision', 'day to month'],
    ['basis', 'Date as a source states it'],
    ['type', 'visit'],
    ['tone', 'Cooperation'],
    ['status', 'Confirmed'],
    ['actors', 'CHN and PRK'],
    ['toward', 'CHN → PRK'],
    ['people', 'Zhao Leji and Choe Ryong Hae'],
    ['level', 'member of the Politburo, or head of the parliament'],
    ['sources', '2'],
    ['independent', '2'],
  ])('%s says “%s”', (id, words) => {
    expect(COLUMNS[id].words(event!, SAID)).toBe(words);
  });

  it('says nothing where there is nothing', () => {
    const [bare] = eventsOf([['../1950', 'x', { actors: [] }]]);
    const said = { ...SAID, dataset: { ...SAID.dataset, sourceById: new Map() } };
    const empty = COLUMN_IDS.filter((id) => COLUMNS[id].words(bare!, said) === '');
    expect(empty).toEqual(['earliest', 'actors', 'toward', 'people', 'level', 'independent']);
    expect(COLUMNS.precision.words(bare!, said)).toBe('open end to year');
  });
});
