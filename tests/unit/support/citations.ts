import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { OurPage } from '../../../src/core/cite/reference.ts';
import type { Dataset, Source } from '../../../src/core/model/dataset.ts';
import { parseEdtf } from '../../../src/core/time/edtf.ts';
import type { SourceRecord } from '../../../src/core/model/schema.ts';
import { parseDataset } from '../../../src/core/model/parse.ts';

export const OURS: OurPage = {
  title: 'China–DPRK relations',
  version: '0.2.0',
  project: 'Relations Timeline',
  permalink: 'https://example.org/sub/?time=2016%2F2025&event=visit_1~a#top',
  accessed: '2026-11-03',
};

/** A source with what a test says of it; the rest is filled in. */
export function sourceOf(more: Partial<SourceRecord> = {}): Source {
  const record: SourceRecord = {
    id: 's',
    title: 'A title',
    publisher: 'A publisher',
    published: '2024-04-11',
    url: 'https://example.org/s',
    language: 'en',
    kind: 'news',
    ...more,
  };
  const published = record.published === null ? null : parseEdtf(record.published);
  if (published && !published.ok) throw new Error(`"${record.published}" is no date`);
  return { ...record, speaksFor: [record.speaksFor ?? []].flat(), publishedOn: published?.date ?? null };
}

export const byId = (...sources: Source[]): ReadonlyMap<string, Source> =>
  new Map(sources.map((source) => [source.id, source]));

/** The data as they are shipped. */
export function shippedData(): Dataset {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(resolve(import.meta.dirname, `../../../data/china-dprk/${name}.json`), 'utf8'));
  return parseDataset({ dataset: read('dataset'), events: read('events'), sources: read('sources') }).dataset;
}
