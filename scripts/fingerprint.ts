import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fingerprint } from '../src/core/evidence/fingerprint.ts';
import type { Fingerprint } from '../src/core/model/schema.ts';
import { DATA, readJson } from './files.ts';

const USAGE = `usage: npm run fingerprint -- SOURCE-ID TEXT-FILE [--until WORDS] [--note TEXT] [--folder FOLDER]
  --until   read the text only up to these words (what follows is not the source's)
  --note    what the text is and what was left out of it; shown to readers beside each proof`;

/** Stores the fingerprint of a source's text in sources.json, so that quotes can be proved without the text. */
export function main(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { until: { type: 'string' }, note: { type: 'string' }, folder: { type: 'string' } },
  });
  const [id, file] = positionals;
  if (!id || !file) {
    console.error(USAGE);
    return 2;
  }
  const path = resolve(values.folder ?? resolve(DATA, 'china-dprk'), 'sources.json');
  const json = readJson(path) as { sources: { id: string; fingerprint?: Fingerprint }[] };
  const source = json.sources.find((one) => one.id === id);
  if (!source) {
    console.error(`${path}: no source has the id ${id}`);
    return 1;
  }
  const whole = readFileSync(file, 'utf8');
  const end = values.until ? whole.indexOf(values.until) : whole.length;
  if (end < 0) {
    console.error(`${file}: the words “${values.until}” are not in it`);
    return 1;
  }
  source.fingerprint = fingerprint(whole.slice(0, end), values.note ?? source.fingerprint?.text ?? 'The whole text.');
  writeFileSync(path, `${JSON.stringify(json, null, 2)}\n`);
  console.log(`${id}: ${source.fingerprint.words} words`);
  return 0;
}
