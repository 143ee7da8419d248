import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DATA_FILES, pageFiles } from '../../../scripts/data/pageFiles.mjs';
import { manyEvents } from './many.mjs';

const SIX = resolve(import.meta.dirname, '../../fixtures/six');

/** The kinds of file that a built site has. */
export const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.woff2': 'font/woff2',
};

/** The data files of the six events, or of as many as are asked for, by name: the JSON, and what the page reads of it. */
export function smallFiles(count = 0, checked = false) {
  const read = (name) => {
    const file = join(SIX, `${name}.json`);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const six = Object.fromEntries(DATA_FILES.map((name) => [name, read(name)]));
  const texts = count ? { ...six, events: JSON.stringify(manyEvents(count)) } : six;
  const plain = Object.fromEntries(DATA_FILES.map((name) => [`${name}.json`, texts[name]]));
  return { ...plain, ...pageFiles(texts, checked) };
}
