import { memoryAddress } from '../../src/app/address.ts';
import type { Explored } from '../../src/app/explored.ts';
import { createExplorer, type Explorer } from '../../src/app/explorer.ts';
import { filesOf } from '../../src/app/files.ts';
import { USUAL_FRAME } from '../../src/app/pictures/asked.ts';
import { pictureOf } from '../../src/app/pictures/pictures.ts';
import { toldNotices } from '../../src/app/told.ts';
import { CITATION_FORMATS, formatCitations, shortForms } from '../../src/core/cite/formats.ts';
import { citeEvent, citeSource, citeView, type CslItem } from '../../src/core/cite/reference.ts';
import { PALETTES } from '../../src/core/draw/palettes.ts';
import { svgOf } from '../../src/core/draw/svg.ts';
import { accountsOf } from '../../src/core/evidence/accounts.ts';
import { keepSources, offered, sourceRows } from '../../src/core/evidence/citedSources.ts';
import { coverage } from '../../src/core/evidence/coverage.ts';
import { evidenceOf } from '../../src/core/evidence/evidence.ts';
import { proveQuote } from '../../src/core/evidence/fingerprint.ts';
import { linksOf } from '../../src/core/evidence/relations.ts';
import { searchedTimes, unsearchedTimes } from '../../src/core/evidence/searched.ts';
import { textFragmentUrl } from '../../src/core/evidence/textFragment.ts';
import { threadLinks, threadOf } from '../../src/core/evidence/thread.ts';
import { filterWords } from '../../src/core/export/filterWords.ts';
import { layoutAtRest } from '../../src/core/layout/atRest.ts';
import { density } from '../../src/core/layout/density.ts';
import { metricsFor } from '../../src/core/layout/metrics.ts';
import { cutScene, type Scene, type SceneInput } from '../../src/core/layout/scene.ts';
import { isInView, moveStop, stopsOf } from '../../src/core/layout/stops.ts';
import { cutTies, tiesOf } from '../../src/core/layout/ties/ties.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import type { Issue } from '../../src/core/model/issue.ts';
import { parseDataset } from '../../src/core/model/parse.ts';
import { shownAddress } from '../../src/core/model/webAddress.ts';
import { fit, inViewCounter, isRowInView, yearsOf } from '../../src/core/table/extent.ts';
import { FACETS, LANE_FACETS } from '../../src/core/table/facets.ts';
import { wanted } from '../../src/core/table/terms.ts';
import { pan, reveal, spanOf, type Viewport, zoom } from '../../src/core/time/viewport.ts';
import { embedCode } from '../../src/core/view/embedCode.ts';
import { readUrl, writeUrl } from '../../src/core/view/url.ts';
import { changedKeys, INITIAL_STATE } from '../../src/core/view/viewState.ts';
import { dateWords } from '../../src/core/words/dateWords.ts';
import { basisWords, eventLine } from '../../src/core/words/eventWords.ts';
import { issueWords } from '../../src/core/words/issueWords.ts';
import { bylineWords, titleWords } from '../../src/core/words/sourceWords.ts';
import { contextWords, ticksFor, yearWords } from '../../src/core/words/tickWords.ts';
import { METRICS } from '../unit/support/layout.ts';
import { readXml } from '../unit/support/readXml.ts';
import { t } from '../unit/support/translate.ts';
import type { FilesJson } from './mutations.ts';

const NOW = Date.UTC(2026, 0, 1);
const SIZE = { width: 820, height: 500 };
const BASE = 'https://example.org/timeline/';
/** Longer than any line that the page has of its own; what a link or a fault in the data adds is cut. */
const LONGEST_LINE = 400;

/** The dataset and the issues of files, as the page has them. */
export type Read = ReturnType<typeof parseDataset>;

/** Reads files as the page does. */
export const readFiles = (files: FilesJson): Read => parseDataset(files);

/**
 * Makes all that the page shows of a dataset at an address, without drawing it: every view, layout, filter and detail,
 * each move in time, every citation and link. Throws where something throws, where a number is none, where an address
 * does not lead back to its view, and where a line is too long or turns its neighbours’ words round.
 * @param turn which of the many events, sources and values are looked at: another few each time.
 */
export function showEverything({ dataset, issues }: Read, query: string, turn = 0): void {
  for (const issue of issues) isPlainLine(issueWords(issue, t));
  const explorer = createExplorer({
    files: filesOf(dataset, issues),
    address: memoryAddress(query, BASE),
    translate: t,
    now: NOW,
    measureText: (text, size, bold) => (METRICS.measureText(text, bold) * size) / 13,
  });
  tellNotices(explorer);
  showView(explorer);
  const asked = explorer.store.get();
  for (const group of LANE_FACETS) {
    explorer.store.update({ group });
    showTimeline(explorer);
  }
  moveInTime(explorer, turn);
  explorer.store.update({ ...asked });
  takePicture(explorer);
  filterBySome(explorer, issues, turn);
  showDetails(explorer, turn);
  for (const view of ['list', 'table', 'sources'] as const) {
    explorer.store.update({ view });
    showView(explorer);
  }
  explorer.store.update({ ...INITIAL_STATE });
  showView(explorer);
  explorer.close();
}

/** A few of many, others at each turn. */
function some<T>(all: readonly T[], most: number, turn: number): T[] {
  const from = all.length > most ? (turn * most) % all.length : 0;
  return [...all.slice(from), ...all.slice(0, from)].slice(0, most);
}

function need(explorer: Explorer): Explored {
  const explored = explorer.explored();
  if (!explored) throw new Error('nothing to draw');
  return explored;
}

function tellNotices(explorer: Explorer): void {
  const lines = toldNotices(explorer.notices(), t);
  if (new Set(lines).size < lines.length) throw new Error(`a notice twice: ${lines.join(' | ')}`);
  lines.forEach(isPlainLine);
}

/** What the header, the status and Share say. */
function showView(explorer: Explorer): void {
  const { dataset, table, kept, viewportOf, bounds } = need(explorer);
  const state = explorer.store.get();
  const years = yearsOf(table);
  if (years) isPlain(yearWords(years.first, t) + yearWords(years.last, t));
  isTime(bounds);
  isTime(viewportOf(state));
  isFinite(inViewCounter(table, kept)(viewportOf(state)));
  leadsBack(explorer);
  const full = explorer.href({ ...state, ui: 'full' });
  const title = dataset.meta?.title ?? '';
  isWellFormed(embedCode(explorer.href({ ...state, ui: 'compact' }), full, t('share.frame-title', { title }), title));
  cite(citeTheView(explorer));
  if (state.view === 'sources') showSources(explorer);
}

/** The address of a state leads to the same state. */
function leadsBack(explorer: Explorer): void {
  const state = explorer.store.get();
  const query = writeUrl(state);
  const read = readUrl(query);
  const differ = changedKeys(state, read.state).filter((key) => key !== 'theme' && key !== 'time');
  if (differ.length > 0 || read.notices.length > 0)
    throw new Error(`the address ${query} does not lead back: ${differ.join()} ${JSON.stringify(read.notices)}`);
  if (state.time && read.state.time) {
    isTime(read.state.time);
    // It is written no finer than can be seen.
    const off = Math.abs(read.state.time.start - state.time.start) + Math.abs(read.state.time.end - state.time.end);
    if (off > spanOf(state.time) * 0.01 + 3 * 366 * 86_400_000)
      throw new Error(`the address ${query} leads to another time`);
  } else if (state.time) throw new Error(`the address ${query} loses its time`);
}

function sceneInput(explorer: Explorer): SceneInput {
  const { dataset, table, kept, bounds } = need(explorer);
  const metrics = metricsFor(16, explorer.store.get().ui === 'compact', explorer.measureText);
  const unsearched = unsearchedTimes(dataset, { start: bounds.start, end: Math.min(NOW, bounds.end) });
  return { table, kept, bounds, size: SIZE, group: explorer.store.get().group, metrics, now: NOW, t, unsearched };
}

/** The drawing at rest, what can be chosen in it, the lines of the open event, the overview and the coverage. */
function showTimeline(explorer: Explorer): void {
  const { dataset, table, kept, bounds, viewportOf } = need(explorer);
  const input = sceneInput(explorer);
  const view = viewportOf(explorer.store.get());
  const world = layoutAtRest(input, view);
  const scene = cutScene(world, view);
  isDrawable(scene);
  if (kept.length > 0 && world.marks.length + world.clusters.length === 0) throw new Error('nothing is drawn');
  const clustered = world.clusters.reduce((sum, { count }) => sum + count, 0);
  if (world.marks.length + clustered !== kept.length)
    throw new Error(`${world.marks.length} marks and ${clustered} in groups of ${kept.length} events`);
  const stops = stopsOf(world).filter((stop) => isInView(stop, view, world));
  for (const stop of stops.slice(0, 3)) for (const move of ['next', 'up', 'down'] as const) moveStop(stops, stop, move);
  isPlain(contextWords(view.start, scene.pixelsPerMillisecond, 72, t));
  const event = dataset.eventById.get(explorer.store.get().event ?? dataset.events[0]?.id ?? '');
  const row = event && table.names.rowOf(event.id);
  if (event && row !== undefined) {
    const ties = cutTies(tiesOf(world, row, linksOf(event, dataset)), scene);
    for (const { path } of ties) if (/NaN|Infinity/.test(path)) throw new Error(`no path: ${path}`);
  }
  for (const bin of density(table, kept, bounds, SIZE.width, 9)) isTime(bin);
  const ticks = ticksFor(bounds, SIZE.width / spanOf(bounds), 56, t);
  if (ticks.length === 0) throw new Error('the overview has no ticks');
  isPlain(ticks.map(({ text }) => text).join());
  for (const { year } of coverage(dataset, table)) isFinite(year);
  for (const { time } of searchedTimes(dataset)) isTime(time);
}

function isDrawable(scene: Scene): void {
  isFinite(scene.left, scene.width, scene.height, scene.offset, scene.pixelsPerMillisecond);
  for (const { x, x0, x1, y, label } of scene.marks) isFinite(x, x0, x1, y, label?.x ?? 0, label?.width ?? 0);
  for (const { x, y, width } of scene.clusters) isFinite(x, y, width);
  for (const { x, text } of scene.ticks) {
    isFinite(x);
    isPlain(text);
  }
}

/** The view as a file of SVG, and in words. */
function takePicture(explorer: Explorer): void {
  const explored = need(explorer);
  const { dataset } = explored;
  const state = explorer.store.get();
  const list = pictureOf({
    state,
    explored,
    taken: { filter: filterWords(state, dataset, t), page: ourPage(explorer, dataset) },
    frame: { ...USUAL_FRAME, ...SIZE },
    t,
    now: NOW,
    measureText: explorer.measureText,
  });
  isPlain(list.title, list.description);
  isFinite(list.width, list.height);
  const svg = svgOf(list, PALETTES.light);
  readXml(svg);
  if (/="[^"]*(?:NaN|Infinity)/.test(svg.replaceAll(/ data-event="[^"]*"/g, '')))
    throw new Error('a part of the picture is nowhere');
}

/** Fit, to the limits of the zoom, to the ends of time, and to each event. */
function moveInTime(explorer: Explorer, turn: number): void {
  const { dataset, table, kept, bounds, viewportOf } = need(explorer);
  const { store } = explorer;
  const go = (time: Viewport) => {
    isTime(time);
    store.update({ time }, 'push');
    isTime(viewportOf(store.get()));
    leadsBack(explorer);
  };
  const view = () => viewportOf(store.get());
  go(fit(table, kept, bounds));
  showTimeline(explorer);
  for (const event of some(dataset.events, 2, turn)) {
    go(zoom(view(), 1e12, Math.min(Math.max(event.when.earliest, view().start), view().end), bounds));
    const row = table.names.rowOf(event.id) ?? 0;
    go(reveal(view(), table.start[row] ?? 0, table.end[row] ?? 0, bounds));
    go(zoom(view(), 0.01, view().end, bounds));
  }
  for (const way of [-1, 1]) {
    go(zoom(fit(table, kept, bounds), 1e9, way < 0 ? bounds.start : bounds.end, bounds));
    for (let i = 0; i < 3; i++) go(pan(view(), way * 1e6, bounds));
    showTimeline(explorer);
  }
  go(zoom(view(), 1e-12, view().start, bounds));
}

/** Chooses values of each facet that the data have. */
function filterBySome(explorer: Explorer, issues: readonly Issue[], turn: number): void {
  const { dataset, table, counts } = need(explorer);
  const all = sourceRows(
    dataset,
    table,
    Uint32Array.from({ length: table.length }, (_, row) => row),
  );
  const ofSources = keepSources(all, {}, dataset).counts;
  for (const facet of FACETS) {
    const values = facet.of === 'event' ? counts(facet.id) : ofSources(facet.id);
    for (const [value, count] of some([...values], 3, turn)) {
      isPlain(t('sources.publisher-count', { publisher: facet.label(value, dataset, t), count }));
      // An event may name no actor; nobody can choose that.
      if (value === '') continue;
      explorer.store.update({ [facet.id]: [wanted(value)] });
      leadsBack(explorer);
      const again = createExplorer({
        ...explorer,
        files: filesOf(dataset, issues),
        address: memoryAddress(writeUrl(explorer.store.get()), BASE),
        translate: t,
      });
      if (!again.store.get()[facet.id].includes(wanted(value)))
        throw new Error(`a link does not choose ${facet.id} ${JSON.stringify(value)}`);
      again.close();
    }
    explorer.store.update({ [facet.id]: [] });
  }
}

function showSources(explorer: Explorer): void {
  const { dataset, table, kept } = need(explorer);
  const rows = sourceRows(dataset, table, kept);
  const { shown, counts } = keepSources(rows, explorer.store.get(), dataset);
  offered(counts('publisher'), explorer.store.get().publisher);
  for (const { source } of shown) isPlain(bylineWords(source, t) + titleWords(source, t) + t.language(source.language));
}

/** All that is told of events and of sources. */
function showDetails(explorer: Explorer, turn: number): void {
  const { dataset, table, citing } = need(explorer);
  const ours = ourPage(explorer, dataset);
  for (const event of some(dataset.events, 3, turn)) {
    explorer.store.update({ event: event.id, source: null, thread: event.id });
    leadsBack(explorer);
    isPlain(
      eventLine(event, dataset, t),
      dateWords(event.when, t, 'short'),
      t('app.event-title', { event: event.title, title: '' }),
    );
    accountsOf(event);
    evidenceOf(event, dataset.sourceById);
    const thread = threadOf(event, dataset, table);
    threadLinks(thread, dataset, table);
    for (const { relation } of linksOf(event, dataset)) isPlain(basisWords(relation, dataset, t));
    for (const { quote, source: id } of event.citations) {
      const source = dataset.sourceById.get(id);
      if (quote && source?.fingerprint) proveQuote(quote, source.fingerprint);
      if (quote && source?.url) isAddress(textFragmentUrl(source.url, quote));
    }
    cite(citeEvent(event, dataset.sourceById, ours, t));
  }
  for (const source of some([...dataset.sourceById.values()], 5, turn)) {
    explorer.store.update({ source: source.id });
    leadsBack(explorer);
    citing(source.id);
    explorer.explored()?.strong(explorer.store.get());
    isPlain(bylineWords(source, t), titleWords(source, t), t.language(source.language), t.list(source.authors ?? []));
    if (source.url !== null) {
      isAddress(source.url);
      isPlain(shownAddress(source.url));
    }
    cite(citeSource(source, ours, t));
  }
  explorer.store.update({ event: null, source: null, thread: null });
}

function ourPage(explorer: Explorer, { meta }: Dataset) {
  const permalink = explorer.href(explorer.store.get());
  return {
    title: meta?.title ?? '',
    version: meta?.version ?? null,
    project: 'Project',
    permalink,
    accessed: '2026-01-01',
  };
}

function citeTheView(explorer: Explorer): CslItem[] {
  const { dataset, table, kept, viewportOf } = need(explorer);
  const view = viewportOf(explorer.store.get());
  const events = [...kept]
    .filter((row) => isRowInView(table, row, view))
    .flatMap((row) => dataset.eventById.get(table.names.id(row)) ?? []);
  return citeView(events, dataset.sourceById, ourPage(explorer, dataset), t);
}

function cite(items: readonly CslItem[]): void {
  for (const format of CITATION_FORMATS) isTaken(formatCitations(items, format));
  isTaken(shortForms(items));
}

function isFinite(...numbers: readonly number[]): void {
  if (!numbers.every(Number.isFinite)) throw new Error(`no number: ${numbers.join()}`);
}

/** A time in view, which begins before it ends and which JavaScript’s dates can hold. */
function isTime({ start, end }: Viewport): void {
  if (!(start < end && Math.abs(start) <= 8.64e15 && Math.abs(end) <= 8.64e15))
    throw new Error(`no time: ${start} to ${end}`);
}

const DECEIVES = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2065\u2067\uFEFF\u{E0000}-\u{E007F}]/u;

/** Words that no part of turns its neighbours round: what opens an isolate closes it, and nothing else is there. */
function isPlain(...all: readonly string[]): void {
  for (const words of all) {
    isWellFormed(words);
    if (DECEIVES.test(words)) throw new Error(`deceives the eye: ${JSON.stringify(words)}`);
    let open = 0;
    for (const letter of words) {
      if (letter === '\u2068' || letter === '\u2066') open++;
      if (letter === '\u2069') open--;
      if (open < 0) break;
    }
    if (open !== 0) throw new Error(`an isolate is not closed: ${JSON.stringify(words)}`);
  }
}

function isPlainLine(line: string): void {
  isPlain(line);
  if (line.length > LONGEST_LINE) throw new Error(`a line of ${line.length} characters: ${line.slice(0, 200)}`);
}

/** What is taken into another program has no sign of ours in it that nobody sees. */
function isTaken(text: string): void {
  isPlain(text);
  if (/[\u2066-\u2069]/.test(text)) throw new Error(`an isolate is taken away: ${JSON.stringify(text.slice(0, 200))}`);
}

function isWellFormed(text: string): void {
  if (/\p{Surrogate}/u.test(text)) throw new Error(`half a character: ${JSON.stringify(text.slice(0, 200))}`);
}

function isAddress(url: string): void {
  if (!/^https?:$/.test(new URL(url).protocol)) throw new Error(`no web address: ${url}`);
}
