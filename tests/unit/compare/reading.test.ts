import { describe, expect, it, test } from 'vitest';
import { beginningsOf } from '../../../src/core/compare/beginnings.ts';
import { readWhole } from '../../../src/core/compare/reading.ts';
import { type ReadingTable, tableRows } from '../../../src/core/compare/readingTable.ts';
import { flat } from '../../../src/core/draw/displayList.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { columnOf, buildTable } from '../../../src/core/table/table.ts';
import { keep } from '../../../src/core/table/keep.ts';
import { PARAMS } from '../../../src/core/view/params.ts';
import { readUrl } from '../../../src/core/view/url.ts';
import { eventsOf, randomTuples } from '../support/events.ts';
import { shippedData } from '../support/citations.ts';
import { t } from '../support/translate.ts';

const shipped = shippedData();
const size = { width: 900, rem: 16, measureText: (text: string, letters: number) => text.length * letters * 0.55, t };

function read(query: string, dataset: Dataset = shipped) {
  const table = buildTable(dataset);
  const { state } = readUrl(query);
  const { rows: kept } = keep(table, { type: state.type });
  return readWhole({ state, dataset, table, kept, begin: beginningsOf(table), t });
}
const named = (tables: readonly ReadingTable[], name: string) => tables.find((table) => table.name === name)!;

describe('a reading', () => {
  const queries = PARAMS.reading.values.flatMap((reading) =>
    ['', '&type=visit', '&during=2016/2018', '&span=24&days=30'].map((more) => `?reading=${reading}${more}`),
  );

  test.each(queries)('%s says its n, and every row of its tables has all columns', (query) => {
    const reading = read(query);
    expect(reading.title).toMatch(/n = \d+|\d+ of \d+/);
    expect(reading.notes.length).toBeGreaterThan(1);
    for (const table of reading.tables) {
      const [head, ...rows] = tableRows(table);
      expect(new Set(head).size).toBe(head!.length);
      for (const row of rows) expect(row).toHaveLength(head!.length);
    }
  });

  test.each(queries)('%s draws all within its picture', (query) => {
    const picture = read(query).picture?.(size);
    if (!picture) return;
    expect(picture.width).toBeGreaterThanOrEqual(size.width);
    for (const item of flat(picture.items)) {
      if (item.kind === 'line') expect(Math.max(item.y1, item.y2)).toBeLessThanOrEqual(picture.height + 1);
      if (item.kind === 'text') expect(item.y).toBeLessThanOrEqual(picture.height + 1);
      if (item.kind === 'path') expect(item.d).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('counts each event of the shipped data once by year', () => {
    const { tables } = read('?by=tone');
    const [, ...rows] = tableRows(named(tables, 'tone-by-year'));
    const sum = rows.reduce(
      (total, [, , , , ...counts]) => total + counts.reduce((all, one) => all + Number(one), 0),
      0,
    );
    expect(sum).toBeCloseTo(shipped.events.length, 3);
  });

  it('says which units are too fine, and counts by the finest that is not where one of them is asked for', () => {
    const { notes, tables } = read('?unit=day');
    expect(notes[0]).toBe('It is counted by month: days would be too many to draw from 6 October 1949 to 8 June 2026.');
    expect(notes.at(-1)).toMatch(/^2 finer units are not offered: weeks and days would be too many/);
    expect(tables[1]!.name).toBe('type-by-month');
    expect(read('?unit=day&during=2017').tables[1]!.name).toBe('type-by-day');
  });

  it('draws one bar for each count of its table', () => {
    const reading = read('?unit=year');
    const [, ...rows] = tableRows(reading.tables[1]!);
    const bars = flat(reading.picture!(size).items).flatMap((item) =>
      item.kind === 'path' && item.fill ? (item.d.match(/M/g) ?? []) : [],
    );
    const counts = rows.flatMap((row) => row.slice(4)).filter((count) => Number(count) > 0);
    expect(bars).toHaveLength(counts.length);
  });

  it('leads from a bar to its time', () => {
    const picture = read('?unit=year&type=visit').picture!(size);
    const [link] = picture.links;
    expect(link).toMatchObject({ link: { to: 'value', facet: 'type', value: 'visit' } });
    // 77 years from 1950 on, as there is no visit before.
    expect(picture.at?.(size.width - 1, link!.y + link!.height + 10)).toEqual({ to: 'during', time: '2026' });
    expect(picture.at?.(1, 1)).toBeNull();
  });

  it('finds the days that come again', () => {
    const [, first] = tableRows(read('?reading=anniversaries').tables[0]!);
    expect(first!.slice(0, 2)).toEqual(['XXXX-10-09', '5']);
  });
});

test('20,000 events are read without going through all for each', () => {
  const events = eventsOf(randomTuples(20_000, 7, 'spread'));
  const dataset = {
    ...shipped,
    events,
    eventById: new Map(events.map((event) => [event.id, event])),
    types: ['visit', 'trade', 'sanctions', 'crisis', 'statement'].map((id) => ({
      ...shipped.types[0]!,
      id,
      label: id,
    })),
  };
  const table = buildTable(dataset);
  const begin = beginningsOf(table);
  const kept = Uint32Array.from({ length: table.length }, (_, row) => row);
  expect(columnOf(table, 'type').values).toHaveLength(5);
  for (const reading of PARAMS.reading.values) {
    const { state } = readUrl(`?reading=${reading}&unit=month&after=sanctions&follow=visit&anchor=sanctions`);
    const result = readWhole({ state, dataset, table, kept, begin, t });
    const picture = result.picture!(size);
    // As many items as there are rows and lines, and not as many as there are events.
    expect(flat(picture.items).length).toBeLessThan(500);
  }
});
