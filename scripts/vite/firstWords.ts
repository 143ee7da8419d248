import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** What an `import` or `export … from` names, but for types: those are no part of a script. */
const STATIC = /^(?:import|export)\s(?!type\s)(?:[^'"();]*?\sfrom\s)?\s*['"](\.[^'"]+\.tsx?)['"]/gm;
const LITERAL = /['"`]([a-z][a-z0-9.-]*)['"`]/g;
/** The beginning of an id that is put together: a template’s words before its first value. */
const BEGINNING = /`([a-z][a-z0-9.-]*[.-])\$\{/g;

/** Parts that nobody has to ask for: they come by themselves, and so their words must be there. */
const UNASKED = [
  'main.tsx',
  'ui/detail/About.tsx',
  'ui/page/Paper.tsx',
  'ui/navigation/Matches.tsx',
  'ui/timeline/Bands.tsx',
  'ui/timeline/plot/EventCard.tsx',
  'ui/timeline/plot/Ties.tsx',
];

/** The files whose words the first load brings. @param src the folder of the sources, absolute. */
export const filesUnasked = (src: string) => filesWith(...UNASKED.map((file) => resolve(src, file)));

/**
 * The files that come with some, since they import one another and not only by `import()`.
 * @param entries paths, absolute.
 */
export function filesWith(...entries: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const open = [...entries];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path) || !existsSync(path)) continue;
    const text = readFileSync(path, 'utf8');
    found.set(path, text);
    for (const [, to] of text.matchAll(STATIC)) open.push(resolve(dirname(path), to ?? ''));
  }
  return found;
}

/**
 * Parts a catalogue into what the first load may say and what only late parts say. A message belongs to the first load if
 * its id stands in one of its files, whole or by the beginning of a template, whatever it stands there for: so a word
 * too many comes at first, and never one too few.
 * @param ids all of a catalogue.
 * @param texts the first load’s files.
 */
export function firstWords(ids: Iterable<string>, texts: Iterable<string>): ReadonlySet<string> {
  const literals = new Set<string>();
  const beginnings = new Set<string>();
  for (const text of texts) {
    for (const [, literal = ''] of text.matchAll(LITERAL)) literals.add(literal);
    for (const [, beginning = ''] of text.matchAll(BEGINNING)) beginnings.add(beginning);
  }
  const isFirst = (id: string) => literals.has(id) || [...beginnings].some((beginning) => id.startsWith(beginning));
  return new Set([...ids].filter(isFirst));
}
