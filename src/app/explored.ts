import { type Citing, citingIndex } from '../core/evidence/citing.ts';
import { threadOf } from '../core/evidence/thread.ts';
import type { Dataset } from '../core/model/dataset.ts';
import { boundsOf, isRowInView } from '../core/table/extent.ts';
import type { Found, Search } from '../core/search/search.ts';
import { type FacetId, FACETS, type Filter } from '../core/table/facets.ts';
import { keep, type Kept } from '../core/table/keep.ts';
import { buildTable, type EventTable, type Row } from '../core/table/table.ts';
import { isWithin, stretchesOf, type Within } from '../core/time/during.ts';
import { decodeTime, intersection } from '../core/time/interval.ts';
import type { Milliseconds } from '../core/time/units.ts';
import { clampViewport, type Viewport } from '../core/time/viewport.ts';
import type { ViewState } from '../core/view/viewState.ts';
import type { FilesState } from './files.ts';
import { memo } from './memo.ts';

/** What is derived from the data and the filter; each part once for each change of what it is derived from. */
export interface Explored {
  readonly dataset: Dataset;
  /** Which files could be read: of what is in the others nothing may be said. */
  readonly here: FilesState['here'];
  readonly table: EventTable;
  /** Rows that pass the filter and were found, in time order. */
  readonly kept: Uint32Array;
  /** What is searched for, as it was found; null where nothing is, or the search has not come yet. */
  readonly found: Found | null;
  /** The stretches of time that events are filtered by; none: all time. */
  readonly during: readonly Viewport[];
  /** How many events each value of a facet would show; of those in view, where they are counted so. */
  counts(facet: FacetId): ReadonlyMap<string, number>;
  /** What rests on a source. */
  citing(source: string): Citing;
  /** The thread that is followed, in time order; null where none is, or where the open event is not of it. */
  followed(state: ViewState): readonly Row[] | null;
  /** What stands out while the rest fades: what rests on the open source, else the thread; null where nothing does. */
  strong(state: ViewState): ReadonlySet<Row> | null;
  readonly bounds: Viewport;
  /** The view at first. */
  readonly opening: Viewport;
  /** The time in view in a state. */
  viewportOf(state: ViewState): Viewport;
}

/** Derives all that is shown; asked again with what has not changed, it gives the same objects. */
export function createDerivation(): (
  files: FilesState & { dataset: Dataset },
  state: ViewState,
  search: Search | null,
) => Explored {
  const base = memo(baseOf);
  const filter = memo((...values: readonly (readonly string[])[]): Filter => filterOf(values));
  const found = memo(
    (
      search: Search | null,
      q: string,
      table: EventTable,
      eventById: Dataset['eventById'],
      people: Dataset['people'],
      actors: Dataset['actors'],
      sourceById: Dataset['sourceById'],
    ): Found | null => (q && search ? search({ table, eventById, people, actors, sourceById }, q) : null),
  );
  const kept = memo((table: EventTable, wanted: Filter, among: Uint8Array | null): Kept => keep(table, wanted, among));
  const during = memo(stretchesOf);
  const within = memo(rowsWithin);
  const seen = memo(rowsInView);
  const counted = memo((table: EventTable, wanted: Filter, among: Uint8Array | null): Kept =>
    keep(table, wanted, among),
  );
  const both = memo(bothOf);
  const bothSeen = memo(bothOf);
  const citing = memo((eventById: Dataset['eventById'], table: EventTable) => citingIndex({ eventById }, table));
  const thread = memo(threadFollowed);
  const setOf = memo((rows: readonly Row[]): ReadonlySet<Row> => new Set(rows));
  const lens = memo(restingOn);
  const whole = memo(
    (
      dataset: Dataset,
      here: FilesState['here'],
      parts: ReturnType<typeof baseOf>,
      hits: Found | null,
      result: Kept,
      counts: Kept['counts'],
      stretches: readonly Viewport[],
    ): Explored => ({
      dataset,
      here,
      ...parts,
      kept: result.rows,
      found: hits,
      during: stretches,
      counts,
      citing: (source) => citing(dataset.eventById, parts.table)(source),
      followed: (state) => thread(dataset.events, dataset.eventById, parts.table, state.thread, state.event),
      strong(state) {
        if (state.source !== null) return lens(citing(dataset.eventById, parts.table), parts.table, state.source);
        const rows = thread(dataset.events, dataset.eventById, parts.table, state.thread, state.event);
        return rows && setOf(rows);
      },
    }),
  );
  return ({ dataset, here }, state, search) => {
    // Not of the dataset as a whole: sources that come later change nothing of the table.
    const { events, types, layers } = dataset;
    const parts = base(events, types, dataset.actors, dataset.people, layers, dataset.meta?.opening);
    const wanted = filter(...EVENT_FACET_IDS.map((id) => state[id]));
    const { eventById, people, actors, sourceById } = dataset;
    const hits = found(search, state.q, parts.table, eventById, people, actors, sourceById);
    const stretches = during(state.during);
    const among = both(hits?.rows ?? null, within(parts.table, stretches, state.within));
    const result = kept(parts.table, wanted, among);
    let { counts } = result;
    if (state.count === 'view') {
      const view = parts.viewportOf(state);
      ({ counts } = counted(parts.table, wanted, bothSeen(among, seen(parts.table, view.start, view.end))));
    }
    return whole(dataset, here, parts, hits, result, counts, stretches);
  };
}

const EVENT_FACET_IDS = FACETS.filter((facet) => facet.of === 'event').map((facet) => facet.id);

/** 1 for each row in the stretches of time that events are filtered by; null where there are none. */
function rowsWithin(
  { length, start, end }: EventTable,
  stretches: readonly Viewport[],
  within: Within,
): Uint8Array | null {
  if (stretches.length === 0) return null;
  return Uint8Array.from({ length }, (_, row) => (isWithin(start[row] ?? 0, end[row] ?? 0, stretches, within) ? 1 : 0));
}

/** 1 for each row that is in view. */
function rowsInView(table: EventTable, start: Milliseconds, end: Milliseconds): Uint8Array {
  return Uint8Array.from({ length: table.length }, (_, row) => Number(isRowInView(table, row, { start, end })));
}

/** The rows that two conditions let through; null lets all. */
function bothOf(one: Uint8Array | null, other: Uint8Array | null): Uint8Array | null {
  return one && other ? one.map((is, row) => is & (other[row] ?? 0)) : (one ?? other);
}

function filterOf(values: readonly (readonly string[])[]): Filter {
  return Object.fromEntries(EVENT_FACET_IDS.map((id, i) => [id, values[i] ?? []]));
}

function baseOf(
  events: Dataset['events'],
  types: Dataset['types'],
  actors: Dataset['actors'],
  people: Dataset['people'],
  layers: Dataset['layers'],
  openingText: string | undefined,
) {
  const table = buildTable({ events, types, actors, people, ...(layers && { layers }) });
  const asked = openingText === undefined ? null : decodeTime(openingText);
  const bounds = boundsOf(table, asked && finite(asked));
  const opening = (asked && intersection(asked, bounds)) ?? bounds;
  return { table, bounds, opening, viewportOf: (state: ViewState) => viewport(state.time ?? opening, bounds) };
}

/** An end that is open reaches as far as the events do, so it asks for nothing beyond them. */
function finite(asked: Viewport): Viewport | null {
  return Number.isFinite(asked.start) && Number.isFinite(asked.end) ? asked : null;
}

function viewport(wanted: Viewport, bounds: Viewport): Viewport {
  return clampViewport(intersection(wanted, bounds) ?? wanted, bounds);
}

function threadFollowed(
  events: Dataset['events'],
  eventById: Dataset['eventById'],
  table: EventTable,
  id: string | null,
  open: string | null,
): readonly Row[] | null {
  const event = eventById.get(id ?? '');
  const rows = event && threadOf(event, { events, eventById }, table);
  return rows && (open === null || rows.includes(table.names.rowOf(open) ?? -1)) ? rows : null;
}

/** The rows that a source says something of, itself or how they connect. */
function restingOn(citing: (source: string) => Citing, table: EventTable, source: string): ReadonlySet<Row> {
  const { said, connections } = citing(source);
  return new Set([...said, ...connections].flatMap(({ event }) => table.names.rowOf(event.id) ?? []));
}
