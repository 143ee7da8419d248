import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { memoryAddress } from '../src/app/address.ts';
import { createExplorer, type Explorer } from '../src/app/explorer.ts';
import { filesOf } from '../src/app/files.ts';
import { type PictureFrame, USUAL_FRAME } from '../src/app/pictures/asked.ts';
import { pictureOf } from '../src/app/pictures/pictures.ts';
import { estimateText } from '../src/core/draw/estimateText.ts';
import { PALETTES } from '../src/core/draw/palettes.ts';
import { svgOf } from '../src/core/draw/svg.ts';
import { FILTER_KEYS } from '../src/core/export/filterKeys.ts';
import { filterWords } from '../src/core/export/filterWords.ts';
import { EXPORT_FORMATS, exportText } from '../src/core/export/formats.ts';
import type { Taken } from '../src/core/export/taken.ts';
import { parseDataset } from '../src/core/model/parse.ts';
import { createSearch } from '../src/app/createSearch.ts';
import { EVENT_FACETS } from '../src/core/table/facets.ts';
import { recordsAt } from '../src/core/table/table.ts';
import type { Notice } from '../src/core/view/param.ts';
import { PARAMS, RESERVED } from '../src/core/view/params.ts';
import { INITIAL_STATE, paramOf } from '../src/core/view/viewState.ts';
import { DATA, readJson } from './files.ts';
import { t } from './translate.ts';

/** The flags that are the script’s own, and no parameters of the address. */
const OWN = ['format', 'raw', 'bom', 'width', 'height', 'address', 'folder', 'help'] as const;
/** What is written by `core/export`, and what by `core/draw`. A PNG needs what draws, which a shell has not. */
const FORMATS = [...EXPORT_FORMATS, 'svg'] as const;

const FILTERS = FILTER_KEYS.map((key) => paramOf(key).name);

/**
 * npm run query -- [--PARAMETER VALUE]… [--format FORMAT]
 * Writes the events that the address’s own parameters choose to the standard output: the explorer of the page, without a
 * page. What it does not know it refuses, and says what there is; exit code 2 then.
 */
export function main(args: string[]): number {
  try {
    const { own, query } = asked(args);
    if (own.has('help')) {
      console.log(t('query.usage', { filters: listed(FILTERS), formats: listed(FORMATS) }));
      return 0;
    }
    const format = formatOf(own.get('format') ?? EXPORT_FORMATS[0]);
    if (format !== 'svg') refuseWhere(query, own);
    const explorer = explorerOf(resolve(own.get('folder') ?? resolve(DATA, 'china-dprk')), query);
    const faults = explorer.notices().map((notice) => faultOf(notice, explorer));
    if (faults.length > 0) throw new Refused(faults.join('\n'));
    const options = { raw: own.has('raw'), bom: own.has('bom') };
    const taken = takenFrom(explorer, own.get('address') ?? '');
    const text = format === 'svg' ? pictureFrom(explorer, taken, frameOf(own)) : exportText(format, taken, t, options);
    process.stdout.write(withEnd(text));
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return error instanceof Refused ? 2 : 1;
  }
}

/** What was asked for and cannot be; its message says so in words. */
class Refused extends Error {}

/** The script’s own flags, and all others as the query of an address, for the address’s own reader. */
function asked(args: string[]): { own: ReadonlyMap<string, string>; query: string } {
  const flags = new Set(['raw', 'bom', 'help']);
  const own = new Map<string, string>();
  const query = new URLSearchParams();
  const options = Object.fromEntries([...flags].map((name) => [name, { type: 'boolean' as const }]));
  const { tokens } = parseArgs({ args: joined(args, flags), options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') throw new Refused(t('query.positional', { value: token.value }));
    const { name, value } = token;
    const isOwn = (OWN as readonly string[]).includes(name);
    if (!isOwn) checkName(name);
    if (!flags.has(name) && !value) throw new Refused(t('query.no-value', { name }));
    if (isOwn) own.set(name, value ?? '');
    else query.append(name, value ?? '');
  }
  return { own, query: query.toString() };
}

/** `--name value` as `--name=value`, so that a value may begin with a hyphen, as a year before 1 does. */
function joined(args: readonly string[], flags: ReadonlySet<string>): string[] {
  const result: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const [arg = '', next] = [args[i], args[i + 1]];
    const takes = /^--[^=]+$/.test(arg) && !flags.has(arg.slice(2)) && next !== undefined && !next.startsWith('--');
    result.push(takes ? `${arg}=${next}` : arg);
    if (takes) i++;
  }
  return result;
}

/** What every refusal of a flag names. */
const KNOWN = { filters: listed(FILTERS), own: listed(OWN) };

/** Refuses a flag that is no parameter of the address. */
function checkName(name: string): void {
  const isParameter = Object.values(PARAMS).some((param) => param.name === name);
  if (!isParameter && !(RESERVED as readonly string[]).includes(name))
    throw new Refused(t('query.unknown-flag', { name, ...KNOWN }));
}

/** Refuses what says how events are shown where they are not drawn. */
function refuseWhere(query: string, own: ReadonlyMap<string, string>): void {
  const shown = [...new URLSearchParams(query).keys(), ...['width', 'height'].filter((name) => own.has(name))];
  const name = shown.find((one) => !FILTERS.includes(one) && !(RESERVED as readonly string[]).includes(one));
  if (name !== undefined) throw new Refused(t('query.of-picture', { name, ...KNOWN }));
}

function formatOf(text: string): (typeof FORMATS)[number] {
  const format = FORMATS.find((one) => one === text);
  if (!format) throw new Refused(t('query.unknown-format', { value: text, formats: listed(FORMATS) }));
  return format;
}

/** How large the drawing in a picture is. */
function frameOf(own: ReadonlyMap<string, string>): PictureFrame {
  const size = (name: 'width' | 'height') => {
    const text = own.get(name);
    if (text === undefined) return USUAL_FRAME[name];
    if (!/^\d{3,4}$/.test(text)) throw new Refused(t('query.bad-size', { name, value: text }));
    return Number(text);
  };
  return { ...USUAL_FRAME, width: size('width'), height: size('height') };
}

/** What the page would draw, in letters whose widths are estimated, since nothing measures them here. */
function pictureFrom(explorer: Explorer, taken: Taken, frame: PictureFrame): string {
  const explored = explorer.explored();
  if (!explored) throw new Error(t('query.nothing'));
  const state = explorer.store.get();
  const list = pictureOf({ state, explored, taken, frame, t, now: explorer.now, measureText: estimateText });
  return svgOf(list, PALETTES[state.theme === 'dark' ? 'dark' : 'light']);
}

/** The page’s explorer over a folder’s files. */
function explorerOf(folder: string, query: string): Explorer {
  const [dataset, events, sources] = ['dataset', 'events', 'sources'].map((name) =>
    readJson(resolve(folder, `${name}.json`)),
  );
  const { dataset: read, issues } = parseDataset({ dataset, events, sources });
  // What is set aside is not in the file that is written: whoever pipes it on is told.
  if (issues.length > 0) console.error(t('query.issues', { count: issues.length, folder }));
  return createExplorer({
    files: filesOf(read, issues),
    address: memoryAddress(`?${query}`),
    translate: t,
    now: Date.now(),
    measureText: estimateText,
    search: createSearch(),
  });
}

function faultOf({ code, parameter, value }: Notice, explorer: Explorer): string {
  if (code === 'reserved') return t('query.reserved', { name: parameter, filters: listed(FILTERS) });
  if (code === 'repeated') return t('query.repeated', { name: parameter, value });
  const facet = EVENT_FACETS.find(({ id }) => id === parameter);
  const dataset = explorer.explored()?.dataset;
  const values = (dataset && facet?.values(dataset)) ?? [];
  return values.length > 0
    ? t('query.unknown-value', { name: parameter, value, values: listed(values) })
    : t('query.bad-value', { name: parameter, value });
}

/** What the explorer keeps, in time order. */
function takenFrom(explorer: Explorer, page: string): Taken {
  const explored = explorer.explored();
  if (!explored) throw new Error(t('query.nothing'));
  const { dataset, table, kept, during } = explored;
  const addressOf = (shown: object) => (page === '' ? null : page + explorer.href({ ...INITIAL_STATE, ...shown }));
  return {
    dataset,
    events: recordsAt(kept, table, dataset.eventById),
    filter: filterWords(explorer.store.get(), dataset, t),
    during,
    page: {
      title: dataset.meta?.title ?? t('app.untitled'),
      version: dataset.meta?.version ?? null,
      project: t('app.untitled'),
      permalink: addressOf(explorer.store.get()),
      accessed: new Date(explorer.now).toISOString().slice(0, 10),
    },
    addressOf,
  };
}

function listed(names: readonly string[]): string {
  return names.join(', ');
}

/** A shell’s prompt would stand on the last line of a file without an end. */
function withEnd(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
