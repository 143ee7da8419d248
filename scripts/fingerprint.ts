import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { countedBy, fingerprint } from '../src/core/evidence/fingerprint.ts';
import { passagesIn, passageWindows } from '../src/core/evidence/findPassage.ts';
import { placedUnits } from '../src/core/evidence/units.ts';
import type { Citation, Fingerprint } from '../src/core/model/schema.ts';
import { DATA, readJson } from './files.ts';

const USAGE = `usage: npm run fingerprint -- SOURCE-ID TEXT-FILE [--until WORDS] [--note TEXT] [--folder FOLDER]
       npm run fingerprint -- --passage EVENT-ID SOURCE-ID TEXT-FILE [--until WORDS] [--folder FOLDER]
  --passage  find the passages of the event's citations of the source in the text, and keep their windows
  --until    read the text only up to these words (what follows is not the source's)
  --note     what the text is and what was left out of it; shown to readers beside each proof`;

interface Values {
  passage?: string | undefined;
  until?: string | undefined;
  note?: string | undefined;
}

/**
 * Stores the fingerprint of a source's text in sources.json, so that quotes can be proved without the text; or, with
 * `--passage`, the windows of passages in events.json, so that they are found again in a text that a reader has.
 */
export function main(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      passage: { type: 'string' },
      until: { type: 'string' },
      note: { type: 'string' },
      folder: { type: 'string' },
    },
  });
  const [id, file] = positionals;
  if (!id || !file) return fail(USAGE, 2);
  const folder = resolve(values.folder ?? resolve(DATA, 'china-dprk'));
  const store = values.passage === undefined ? storeFingerprint : storePassages;
  return store(folder, id, file, values);
}

function fail(message: string, code = 1): number {
  console.error(message);
  return code;
}

/** The text of a file, up to the words after which it is not the source's; null where these are not in it. */
function readText(file: string, until: string | undefined): string | null {
  const whole = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const end = until ? whole.indexOf(until) : whole.length;
  return end < 0 ? null : whole.slice(0, end);
}

function write(path: string, json: unknown): void {
  writeFileSync(path, `${JSON.stringify(json, null, 2)}\n`);
}

function storeFingerprint(folder: string, id: string, file: string, { until, note }: Values): number {
  const path = resolve(folder, 'sources.json');
  const json = readJson(path) as { sources: { id: string; fingerprint?: Fingerprint }[] };
  const source = json.sources.find((one) => one.id === id);
  if (!source) return fail(`${path}: no source has the id ${id}`);
  const text = readText(file, until);
  if (text === null) return fail(`${file}: the words “${until}” are not in it`);
  source.fingerprint = fingerprint(text, note ?? source.fingerprint?.text ?? 'The whole text.');
  write(path, json);
  const counted = countedBy(source.fingerprint) === 'words' ? 'words' : 'words and characters';
  console.log(`${id}: ${source.fingerprint.words} ${counted}`);
  return 0;
}

/** All of the event's passages in the source are found, or nothing is written. */
function storePassages(folder: string, id: string, file: string, { passage: record, until }: Values): number {
  const path = resolve(folder, 'events.json');
  const json = readJson(path) as { events: { id: string; citations: Citation[] }[] };
  const event = json.events.find((one) => one.id === record);
  if (!event) return fail(`${path}: no event has the id ${record}`);
  const passages = event.citations.flatMap(({ source, passage }) => (source === id && passage ? [passage] : []));
  if (passages.length === 0)
    return fail(`${path}: ${record} has no citation of ${id} with a passage; write its first and last words`);
  const text = readText(file, until);
  if (text === null) return fail(`${file}: the words “${until}” are not in it`);
  const units = placedUnits(text);
  const found = passages.map((passage) => {
    const named = passage.last === undefined ? `“${passage.first}”` : `“${passage.first}” to “${passage.last}”`;
    const [run, ...others] = passagesIn(text, units, passage);
    if (!run) return { fault: `${file}: no passage from ${named}; write the words as they stand there` };
    if (others.length > 0)
      return {
        fault: `${file}: ${others.length + 1} passages from ${named}; choose first words that stand there once`,
      };
    const windows = passageWindows(units, run);
    if (windows === '')
      return { fault: `${file}: the passage from ${named} has fewer than six words; none need be kept of it` };
    return { passage, windows, said: `${record}, ${id}: ${run.end - run.first} words or characters from ${named}` };
  });
  const faults = found.flatMap(({ fault }) => fault ?? []);
  if (faults.length > 0) return fail(faults.join('\n'));
  for (const { passage, windows, said } of found) {
    if (passage) passage.windows = windows;
    console.log(said);
  }
  write(path, json);
  return 0;
}
