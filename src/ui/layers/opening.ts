import type { Explorer } from '../../app/explorer.ts';
import { createLayers, type Layers, type OpenLayer } from '../../app/layers.ts';
import { guessMapping, type Mapping } from '../../core/import/guess.ts';
import { jsonEvents } from '../../core/import/jsonEvents.ts';
import { layerOf } from '../../core/import/layer.ts';
import { type ReadFile, readJson, readTable, recordsIn } from '../../core/import/readLayer.ts';
import { type Cells, delimiterOf, rowsOf } from '../../core/import/records.ts';
import { readWork, type Work } from '../../core/import/work.ts';
import type { LineIssue } from '../../core/import/lineIssue.ts';
import { decodedAs, type LayerEncoding, type LayerFault, layerText } from '../../load/layerFile.ts';
import { inSlices } from './inSlices.ts';

/** How many rows a file may have: what is more would make each change of a filter slow. */
export const MOST_ROWS = 50_000;
/** Of how many rows a mapping is guessed. */
const LOOKED_AT = 500;

/** Why a file is not opened; `detail` is what a program said of it. */
export interface Fault {
  readonly code: LayerFault | 'too-many' | 'not-json' | 'no-events' | 'no-rows' | 'unexpected';
  readonly detail: string;
}

/** What the reader is asked, or what goes on. */
export type Step =
  | { readonly at: 'reading'; readonly name: string }
  | { readonly at: 'encoding'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly at: 'mapping'; readonly name: string; readonly rows: readonly Cells[]; readonly mapping: Mapping }
  | { readonly at: 'making'; readonly name: string; readonly done: number; readonly of: number };

/** What came of a file. */
export type Outcome =
  | { readonly kind: 'loaded'; readonly id: string; readonly name: string }
  /** Nothing could be read: then the file is not open, and what is wrong with it stands here. */
  | { readonly kind: 'nothing'; readonly name: string; readonly issues: readonly LineIssue[] }
  | { readonly kind: 'fault'; readonly name: string; readonly fault: Fault }
  | { readonly kind: 'work'; readonly name: string; readonly count: number }
  | { readonly kind: 'newer'; readonly name: string }
  | { readonly kind: 'removed'; readonly name: string };

export interface OpeningState {
  readonly step: Step | null;
  /** Of what was given last, in order. */
  readonly outcomes: readonly Outcome[];
}

/** A file whose text is here. */
interface Given {
  readonly name: string;
  readonly text: string;
  readonly address: string | null;
  /** The layer that it takes the place of. */
  readonly instead: string | null;
}

/** Opening files one after the other: what is asked on the way, and what came of each. */
export interface Opening {
  readonly layers: Layers;
  get(): OpeningState;
  subscribe(listener: () => void): () => void;
  /** Opens files. What was told of those before goes. */
  take(files: readonly File[]): void;
  /** Opens what an address gave, by the mapping that is guessed. @returns what came of it. */
  takeText(name: string, text: string, address: string): Promise<Outcome>;
  readAs(encoding: LayerEncoding): void;
  load(mapping: Mapping): void;
  /** Gives up the file that is being opened, and goes on with the next. */
  giveUp(): void;
  /** Asks anew what the columns of an open file are. */
  correct(layer: OpenLayer): void;
  remove(layer: OpenLayer): void;
}

const openings = new WeakMap<Explorer, Opening>();

/** The one of an explorer. */
export function openingOf(explorer: Explorer): Opening {
  const opening = openings.get(explorer) ?? createOpening(explorer);
  openings.set(explorer, opening);
  return opening;
}

function createOpening(explorer: Explorer): Opening {
  const layers = createLayers(explorer.store);
  explorer.giveLayers(layers);
  const listeners = new Set<() => void>();
  let state: OpeningState = { step: null, outcomes: [] };
  let queue: readonly File[] = [];
  let running = new AbortController();
  /** What the mapping that is asked is of. */
  let asked: Given | null = null;
  const set = (next: Partial<OpeningState>) => {
    state = { ...state, ...next };
    listeners.forEach((listener) => listener());
  };
  const tell = (outcome: Outcome) => set({ step: null, outcomes: [...state.outcomes, outcome] });
  const fault = (name: string, code: Fault['code'], detail = '') =>
    ({ kind: 'fault', name, fault: { code, detail } }) as const;
  const ours = () => {
    const dataset = explorer.files.get().dataset;
    if (!dataset) throw new Error('opened before there is anything beside it');
    return dataset;
  };

  /** Goes on with the next file, if there is one. */
  const next = async () => {
    const [file, ...rest] = queue;
    if (!file) return;
    queue = rest;
    running = new AbortController();
    const { signal } = running;
    set({ step: { at: 'reading', name: file.name } });
    const read = await layerText(file);
    if (signal.aborted) return;
    if ('bytes' in read) return set({ step: { at: 'encoding', name: file.name, bytes: read.bytes } });
    if ('fault' in read) return goOn(fault(file.name, read.fault));
    await prepare({ name: file.name, text: read.text, address: null, instead: null }, signal);
  };
  const goOn = (outcome: Outcome) => {
    tell(outcome);
    void next();
  };
  /** Tells of what a program says went wrong, and never leaves the reader waiting. */
  const held = async (name: string, signal: AbortSignal, work: () => Promise<Outcome | null>) => {
    let outcome: Outcome | null;
    try {
      outcome = await work();
    } catch (error) {
      outcome = fault(name, 'unexpected', (error as Error).message);
    }
    if (outcome && !signal.aborted) goOn(outcome);
  };

  /** A JSON is opened; for a table it is asked what its columns are. */
  const prepare = (given: Given, signal: AbortSignal) =>
    held(given.name, signal, async () => {
      await pause();
      if (isJson(given)) return openJson(given, signal);
      const rows = await rowsIn(given.text, signal);
      if (rows === null || signal.aborted) return null;
      if ('code' in rows) return { kind: 'fault', name: given.name, fault: rows };
      const mapping = guessMapping(rows.slice(0, LOOKED_AT).map(({ cells }) => cells));
      if (mapping.header && rows.length < 2) return fault(given.name, 'no-rows');
      asked = given;
      set({ step: { at: 'mapping', name: given.name, rows, mapping } });
      return null;
    });

  const openJson = async (given: Given, signal: AbortSignal): Promise<Outcome | null> => {
    let json: unknown;
    try {
      json = JSON.parse(given.text.replace(/^\uFEFF/, ''));
    } catch (error) {
      return fault(given.name, 'not-json', (error as Error).message);
    }
    const work = readWork(json);
    if (work === 'newer') return { kind: 'newer', name: given.name };
    if (work) return openWork(given.name, work, signal);
    const events = jsonEvents(given.text, json);
    if (!events) return fault(given.name, 'no-events');
    if (recordsIn(events) > MOST_ROWS) return fault(given.name, 'too-many');
    return keep(given, readJson(events, explorer.t), null);
  };

  const openTable = async (
    given: Given,
    rows: readonly Cells[],
    mapping: Mapping,
    signal: AbortSignal,
  ): Promise<Outcome | null> => {
    const of = mapping.header ? rows.length - 1 : rows.length;
    const told = (done: number) => set({ step: { at: 'making', name: given.name, done, of } });
    told(0);
    const read = await inSlices(readTable(rows, mapping, given.name, ours(), explorer.t), told, signal);
    return read && keep(given, read, mapping);
  };

  const openWork = async (name: string, work: Work, signal: AbortSignal): Promise<Outcome | null> => {
    for (const file of work.files) {
      // What is open already is not opened twice.
      if (layers.open().some((one) => one.file.name === file.name && one.file.text === file.text)) continue;
      const given: Given = { ...file, address: null, instead: null };
      const opened = isJson(given) ? await openJson(given, signal) : await openKept(given, file.mapping, signal);
      if (opened === null) return null;
      if (opened.kind !== 'loaded') set({ outcomes: [...state.outcomes, opened] });
    }
    explorer.show(work.view);
    return { kind: 'work', name, count: work.files.length };
  };

  const openKept = async (given: Given, mapping: Mapping | null, signal: AbortSignal): Promise<Outcome | null> => {
    const rows = await rowsIn(given.text, signal);
    if (rows === null) return null;
    if ('code' in rows) return { kind: 'fault', name: given.name, fault: rows };
    const guessed = mapping ?? guessMapping(rows.slice(0, LOOKED_AT).map(({ cells }) => cells));
    return openTable(given, rows, guessed, signal);
  };

  /** Shows what was read beside ours. */
  const keep = (
    { name, text, address, instead }: Given,
    { dataset, issues }: ReadFile,
    mapping: Mapping | null,
  ): Outcome => {
    if (dataset.events.length === 0) return { kind: 'nothing', name, issues };
    const before = layers.open().find(({ layer }) => layer.id === instead)?.layer;
    const info = before ?? layers.next(name);
    const layer = layerOf({ id: info.id, name: info.name, sign: info.sign }, dataset, ours());
    const open: OpenLayer = { layer, issues, file: { name, text, mapping }, address };
    if (before) layers.replaceLayer(before.id, open);
    else layers.addLayer(open);
    return { kind: 'loaded', id: layer.id, name };
  };

  return {
    layers,
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    take(files) {
      running.abort();
      queue = files;
      set({ step: null, outcomes: [] });
      void next();
    },
    async takeText(name, text, address) {
      const given: Given = { name, text, address, instead: null };
      const { signal } = new AbortController();
      try {
        const outcome = isJson(given) ? await openJson(given, signal) : await openKept(given, null, signal);
        set({ step: null });
        return outcome ?? fault(name, 'unexpected');
      } catch (error) {
        return fault(name, 'unexpected', (error as Error).message);
      }
    },
    readAs(encoding) {
      if (state.step?.at !== 'encoding') return;
      const { name, bytes } = state.step;
      set({ step: { at: 'reading', name } });
      void prepare({ name, text: decodedAs(bytes, encoding), address: null, instead: null }, running.signal);
    },
    load(mapping) {
      if (state.step?.at !== 'mapping' || !asked) return;
      const { rows, name } = state.step;
      const given = asked;
      const { signal } = running;
      void held(name, signal, () => openTable(given, rows, mapping, signal));
    },
    giveUp() {
      running.abort();
      set({ step: null });
      void next();
    },
    correct({ layer, file, address }) {
      running.abort();
      running = new AbortController();
      queue = [];
      const { signal } = running;
      const given: Given = { name: file.name, text: file.text, address, instead: layer.id };
      set({ step: { at: 'reading', name: file.name }, outcomes: [] });
      void held(file.name, signal, async () => {
        const rows = await rowsIn(file.text, signal);
        if (rows === null || 'code' in rows || !file.mapping) return null;
        asked = given;
        set({ step: { at: 'mapping', name: file.name, rows, mapping: file.mapping } });
        return null;
      });
    },
    remove({ layer }) {
      layers.removeLayer(layer.id);
      set({ outcomes: [{ kind: 'removed', name: layer.name }] });
    },
  };
}

/** Whether a text is JSON by its first sign, or by its file’s name. */
function isJson({ name, text }: Given): boolean {
  return /\.json$/i.test(name) || /^\uFEFF?\s*[{[]/.test(text);
}

/** All rows of a table; why they are not read, or null where that was called off. */
async function rowsIn(text: string, signal: AbortSignal): Promise<Cells[] | Fault | null> {
  const rows: Cells[] = [];
  function* steps(): Generator<number, boolean> {
    for (const row of rowsOf(text, delimiterOf(text))) {
      rows.push(row);
      if (rows.length > MOST_ROWS + 1) return false;
      yield rows.length;
    }
    return true;
  }
  const all = await inSlices(steps(), () => undefined, signal);
  if (all === null) return null;
  if (!all) return { code: 'too-many', detail: '' };
  return rows.length > 0 ? rows : { code: 'empty', detail: '' };
}

/** Lets the page say what it is about to do. */
const pause = () => new Promise((resolve) => setTimeout(resolve));
