import { describe, expect, it } from 'vitest';
import { jsonLd } from '../../../src/core/export/jsonLd.ts';
import { parseDataset } from '../../../src/core/model/parse.ts';
import { shippedData } from '../support/citations.ts';
import { eventsOf } from '../support/events.ts';
import { type Json, SIX } from '../support/six.ts';
import { takenOf } from '../support/taken.ts';
import { t } from '../support/translate.ts';

const six = parseDataset(SIX).dataset;

function graphOf(taken: Parameters<typeof jsonLd>[0]): Json[] {
  return JSON.parse(jsonLd(taken, t))['@graph'];
}

describe('events as JSON-LD', () => {
  it('are schema.org events with what cites them', () => {
    const graph = graphOf(takenOf(six, six.events));
    const event = graph.find((node) => node.identifier === 'zhao-leji-visit-2024');
    const record = six.eventById.get('zhao-leji-visit-2024')!;
    expect(event).toMatchObject({
      '@type': 'Event',
      '@id': 'https://example.org/?event=zhao-leji-visit-2024',
      name: record.title,
      description: record.summary,
      edtf: record.date,
      organizer: { '@type': 'Organization', identifier: 'CHN', name: 'China' },
    });
    expect(event.subjectOf).toHaveLength(record.citations.length);
    const quoted = record.citations.findIndex(({ quote }) => quote);
    expect(event.subjectOf[quoted]).toMatchObject({
      '@type': 'Quotation',
      text: record.citations[quoted]?.quote?.exact,
      citation: { '@id': `https://example.org/?source=${record.citations[quoted]?.source}` },
    });
  });

  it.each([
    ['addresses', undefined],
    ['names within the file', () => null],
  ])('name by %s only what is in the file', (_, addressOf) => {
    const dataset = shippedData();
    const graph = graphOf(takenOf(dataset, dataset.events.slice(0, 40), addressOf && { addressOf }));
    const ids = graph.flatMap((node) => node['@id'] ?? []);
    expect(new Set(ids).size).toBe(graph.length - 1);
    const referred: string[] = [];
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const entries = Object.entries(value);
      if (entries.length === 1 && entries[0]?.[0] === '@id') referred.push(entries[0][1] as string);
      else entries.forEach(([, inner]) => walk(inner));
    };
    walk(graph);
    expect(referred.length).toBeGreaterThan(100);
    expect(referred.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each([
    ['2024-07-09', '2024-07-09', undefined],
    ['2024-07', '2024-07', undefined],
    ['2024', '2024', undefined],
    ['2024-07~', '2024-07-01', '2024-07-31'],
    ['198X', '1980-01-01', '1989-12-31'],
    ['2016/2018-03', '2016', '2018-03'],
    ['2016-03?/..', '2016-03-01', undefined],
    ['/2018', undefined, '2018'],
  ])('have %s no finer than it is, or within its bounds', (date, startDate, endDate) => {
    const events = eventsOf([[date]]);
    const event = graphOf(takenOf(six, events))[1];
    expect([event.edtf, event.startDate, event.endDate]).toEqual([date, startDate, endDate]);
  });

  it('tell what was chosen, and who disputes it', () => {
    const [whole] = graphOf(takenOf(six, six.events));
    expect(whole.description).toBe('All 6 events of the dataset.');
    const graph = graphOf(takenOf(six, six.events.slice(0, 1)));
    expect(graph[0].description).toBe('1 event of 6, chosen by type: Visit.');
    const said = graphOf(takenOf(six, six.events)).flatMap((node) => node.subjectOf ?? []);
    const disputing = six.events.flatMap(({ citations }) => citations).filter(({ stance }) => stance === 'disputes');
    expect(said.filter(({ abstract }) => abstract)).toHaveLength(disputing.length);
    expect(disputing.length).toBeGreaterThan(0);
  });
});
