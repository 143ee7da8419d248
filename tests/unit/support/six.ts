import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

// Data is taken apart in ways that no type of the project describes.
export type Json = any;

export const SIX_FOLDER = resolve(import.meta.dirname, '../../fixtures/six');

const read = (name: string): Json => JSON.parse(readFileSync(resolve(SIX_FOLDER, `${name}.json`), 'utf8'));

/** Six events in which the check finds no fault. To be cloned before it is changed. */
export const SIX: Record<'dataset' | 'events' | 'sources' | 'retired', Json> = {
  dataset: read('dataset'),
  events: read('events'),
  sources: read('sources'),
  retired: undefined,
};
