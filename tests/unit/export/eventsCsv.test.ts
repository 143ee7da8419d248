import { describe, expect, it } from 'vitest';
import { CSV_COLUMNS, eventsCsv } from '../../../src/core/export/eventsCsv.ts';
import { parseDataset } from '../../../src/core/model/parse.ts';
import { shippedData } from '../support/citations.ts';
import { type EventTuple, eventsOf } from '../support/events.ts';
import { readCsv } from '../support/readCsv.ts';
import { SIX } from '../support/six.ts';

type Line = Record<string, string>;

function linesOf(text: string): Line[] {
  const [head = [], ...rows] = readCsv(text);
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

const six = parseDataset(SIX).dataset;

describe('events as CSV', () => {
  it('have stable columns', () => {
    expect(CSV_COLUMNS.join(',')).toBe(
      'id,title,type,tone,status,date,earliest,latest,precision,date_basis,actors,toward,people,level,plover,summary,source_count,sources,source_urls,share_within,layer',
    );
    expect(eventsCsv({ dataset: six, events: [], during: [] })).toBe(`${CSV_COLUMNS.join(',')}\r\n`);
  });

  it('say of an event what its record says', () => {
    const line = linesOf(eventsCsv({ dataset: six, events: six.events, during: [] })).find(
      ({ id }) => id === 'unsc-2397',
    );
    const record = SIX.events.events.find(({ id }: { id: string }) => id === 'unsc-2397');
    const sources = [...new Set(record.citations.map(({ source }: { source: string }) => source))] as string[];
    expect(line).toMatchObject({
      title: record.title,
      type: record.type,
      tone: record.tone,
      status: record.status,
      date: '2017-12-22',
      earliest: '2017-12-22',
      latest: '2017-12-22',
      precision: 'day',
      date_basis: record.dateBasis.kind,
      actors: record.actors.join('; '),
      plover: SIX.dataset.types.find(({ id }: { id: string }) => id === record.type).plover,
      summary: record.summary,
      source_count: String(sources.length),
      sources: sources.join('; '),
    });
    expect(sources.length).toBeGreaterThan(1);
    expect(line?.['source_urls']?.split(' ')[0]).toMatch(/^https?:/);
  });

  it('have every shipped event once, whole, in the order given', () => {
    const dataset = shippedData();
    const lines = linesOf(eventsCsv({ dataset, events: dataset.events, during: [] }, { raw: true }));
    expect(lines.map(({ id }) => id)).toEqual(dataset.events.map(({ id }) => id));
    expect(lines.map(({ title }) => title)).toEqual(dataset.events.map(({ title }) => title));
    expect(lines.map(({ summary }) => summary)).toEqual(dataset.events.map(({ summary }) => summary));
    for (const { earliest = '', latest = '' } of lines) expect(earliest <= latest || latest === '').toBe(true);
    expect(new Set(lines.map(({ precision }) => precision)).size).toBeGreaterThan(2);
  });

  it.each([
    ['2024-07-09', '2024-07-09', '2024-07-09', 'day'],
    ['2024-07', '2024-07-01', '2024-07-31', 'month'],
    ['2024-07~', '2024-07-01', '2024-07-31', 'month'],
    ['1956-22', '1956-06-01', '1956-08-31', 'season'],
    ['198X', '1980-01-01', '1989-12-31', 'decade'],
    ['2016/2018-03', '2016-01-01', '2018-03-31', 'year/month'],
    ['2016-03-02/..', '2016-03-02', '', 'day/open'],
    ['/2018', '', '2018-12-31', 'unknown/year'],
    ['-0044-03-15', '-000044-03-15', '-000044-03-15', 'day'],
    // 9 July there, and still 8 July in UTC: the day is the source’s.
    ['2024-07-09T01:00:00+09:00', '2024-07-09', '2024-07-09', 'second'],
  ])('give %s as days', (date, earliest, latest, precision) => {
    const tuples: EventTuple[] = [[date]];
    const text = eventsCsv({ dataset: six, events: eventsOf(tuples), during: [] }, { raw: true });
    expect(linesOf(text)[0]).toMatchObject({ date, earliest, latest, precision });
  });
});
