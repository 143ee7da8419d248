import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** The file beside the page that names what it is made of. */
export const LICENCES = 'licences.txt';

/** Minifying takes the packages' own notices away. */
const NOTE = `/*! What this is made of, with the licences: ${LICENCES} */\n`;

const RULE = `\n\n${'-'.repeat(80)}\n\n`;

const require = createRequire(import.meta.url);
const VITE = require.resolve('vite/package.json');

/** Helpers that the tools write into what they build: how their names begin, and which tool's they are. */
const HELPERS: readonly (readonly [start: string, folder: string])[] = [
  ['\0vite/', dirname(VITE)],
  ['\0rolldown/', dirname(createRequire(VITE).resolve('rolldown/package.json'))],
];

interface Package {
  readonly name: string;
  readonly version: string;
  /** As its package.json has it: an SPDX expression. */
  readonly licence: string;
  /** All that it asks to be handed on. */
  readonly text: string;
}

/**
 * Writes `licences.txt` beside the page: each package of which there is something in the scripts, styles and fonts, with
 * the text of its licence. Vite's own `build.license` sees neither the fonts nor `whole.js`, and lets a package without a
 * text pass.
 *
 * @returns `collect`, for each build of which something is handed out, and `write`, for the one that writes the page. The
 * build fails, and names the package, where one has no licence or no text of it.
 */
export function licences(): { collect: () => Plugin; write: () => Plugin } {
  const found = new Map<string, Package>();
  return {
    collect() {
      let root = '';
      return {
        name: 'licences-collect',
        apply: 'build',
        configResolved: (config) => void (root = config.root),
        generateBundle(_, bundle) {
          // One classic script keeps empty shells of modules too: a package too many is named rather than one too few.
          const files = Object.values(bundle).flatMap((file) =>
            file.type === 'chunk'
              ? Object.keys(file.modules)
              : file.originalFileNames.map((name) => resolve(root, name)),
          );
          for (const id of files) {
            const folder = packageFolder(id);
            if (folder !== null && !found.has(folder)) found.set(folder, readPackage(folder));
          }
          for (const file of Object.values(bundle)) {
            if (file.type === 'chunk' && file.isEntry) file.code = NOTE + file.code;
          }
        },
      };
    },
    write: () => ({
      name: 'licences',
      apply: 'build',
      enforce: 'post',
      generateBundle() {
        this.emitFile({ type: 'asset', fileName: LICENCES, source: inWords([...found.values()]) });
      },
      transformIndexHtml: (html) => html.replace('<html ', `<html data-licences="${LICENCES}" `),
    }),
  };
}

/** The folder of the package that a module, or a file, is of; null for what is made by the build. */
function packageFolder(id: string): string | null {
  const helper = HELPERS.find(([start]) => id.startsWith(start));
  if (helper) return helper[1];
  if (id.startsWith('\0') || id.startsWith('virtual:')) return null;
  for (let folder = dirname(id.replace(/\?.*$/, '')); folder !== dirname(folder); folder = dirname(folder)) {
    // A folder inside of a package may have a package.json that only says how its files are to be read.
    const { name, version } = packageJson(folder);
    if (name && version) return folder;
  }
  throw new Error(`${id} is handed out, and is of no package`);
}

function packageJson(folder: string): { name?: string; version?: string; license?: unknown } {
  const file = resolve(folder, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : {};
}

function readPackage(folder: string): Package {
  const { name = '', version = '', license } = packageJson(folder);
  const text = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)\b/i.test(file))
    .sort()
    .map((file) => ownPart(readFileSync(resolve(folder, file), 'utf8')))
    .filter((part) => part !== '')
    .join('\n\n');
  const lacks = typeof license !== 'string' ? 'names no licence' : text === '' ? 'has no text of its licence' : null;
  if (lacks) throw new Error(`${name} ${version} is handed out and ${lacks}`);
  return { name, version, licence: String(license), text };
}

/** Vite's file goes on with what works inside of Vite alone, of which nothing is handed out. */
function ownPart(text: string): string {
  return (text.split(/^# Licenses of bundled dependencies$/m)[0] ?? '').replaceAll('\r\n', '\n').trim();
}

/** Our own first, then by name. */
function inWords(packages: readonly Package[]): string {
  const isOurs = ({ name }: Package) => name === 'relations-timeline';
  const ordered = [...packages].sort(
    (a, b) => Number(isOurs(b)) - Number(isOurs(a)) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
  const parts = ordered.map(({ name, version, licence, text }) => `${name} ${version}\nLicence: ${licence}\n\n${text}`);
  const head =
    'What this page is made of: its own program, the packages and the fonts in it, each with its licence.\n' +
    'The data have a licence of their own, in the file LICENSE beside this one; quotations belong to their publishers.';
  // A byte order mark: no host says of a text in which letters it is written.
  return `\uFEFF${[head, ...parts].join(RULE)}\n`;
}
