import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { parseDataset } from '../../src/core/model/parse.ts';

/** The shipped dataset. */
export function readDataset(): Dataset {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(resolve(import.meta.dirname, `../../data/china-dprk/${name}.json`), 'utf8'));
  return parseDataset({
    dataset: read('dataset'),
    events: read('events'),
    sources: read('sources'),
  }).dataset;
}
