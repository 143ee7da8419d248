import type { TimelineEvent } from '../model/dataset.ts';
import { LANDMARK, type Tone, TONES } from '../model/vocabulary.ts';
import { type EdtfDate, uncertainEnds } from '../time/edtf.ts';
import { compareTimes } from '../time/units.ts';
import { type CodeLists, type Codes, facetColumns, type FacetTable, firstCode } from './codes.ts';
import {
  EVENT_FACETS,
  type EventFacetId,
  type FacetSource,
  SOURCE_FACETS,
  type SourceFacetId,
  type Vocabulary,
} from './facets.ts';

/** A place in time order in one table. Never shown, and never in an address. */
export type Row = number;

/**
 * The events as columns, sorted by start: what filters and layout read, so that a frame touches numbers and not
 * objects. Strings are asked for.
 */
export interface EventTable extends FacetTable<EventFacetId> {
  /** Earliest and latest millisecond; ±Infinity for open and unknown ends. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** The largest end up to each row: what still reaches into a stretch of time is found by bisection. */
  readonly reach: Float64Array;
  /** 1–3; LANDMARK is the heaviest. */
  readonly weight: Uint8Array;
  /** UNSURE_START, UNSURE_END, QUOTED, UNCONFIRMED and LAYERED, added up. */
  readonly flags: Uint8Array;
  readonly names: {
    id(row: Row): string;
    /** What the drawing calls it: the event’s label, or its title; after the letter of its file, where it is of one. */
    label(row: Row): string;
    when(row: Row): EdtfDate | undefined;
    rowOf(id: string): Row | undefined;
  };
}

/** The start, or the end, is less than sure. */
export const UNSURE_START = 1;
export const UNSURE_END = 2;
/** A citation quotes its source. */
export const QUOTED = 4;
/** Reported, planned or disputed. */
export const UNCONFIRMED = 8;
/** From a file of the reader’s. */
export const LAYERED = 16;

/** Builds the columns. Sorted by start, then the longer first, then by id, so that the order never depends on the file. */
export function buildTable({
  events: given,
  ...vocabulary
}: { events: readonly TimelineEvent[] } & Vocabulary): EventTable {
  const events = [...given].sort(byTime);
  const rows = new Map(events.map((event, row) => [event.id, row]));
  const signs = new Map(vocabulary.layers?.map(({ id, sign }) => [id, sign]));
  const end = Float64Array.from(events, (event) => event.when.latest);
  const reach = Float64Array.from(end);
  for (let row = 1; row < reach.length; row++) reach[row] = Math.max(reach[row] ?? 0, reach[row - 1] ?? 0);
  return {
    length: events.length,
    start: Float64Array.from(events, (event) => event.when.earliest),
    end,
    reach,
    weight: Uint8Array.from(events, (event) => event.weight),
    flags: Uint8Array.from(events, flagsOf),
    facets: facetColumns(
      events,
      EVENT_FACETS,
      (id) => EVENT_FACETS.find((facet) => facet.id === id)?.values(vocabulary) ?? null,
    ),
    names: {
      id: (row) => events[row]?.id ?? '',
      label(row) {
        const { label, title = '', layer } = events[row] ?? {};
        const sign = layer === undefined ? undefined : signs.get(layer);
        return sign === undefined ? (label ?? title) : `[${sign}] ${label ?? title}`;
      },
      when: (row) => events[row]?.when,
      rowOf: (id) => rows.get(id),
    },
  };
}

/** The facets of sources as columns, in the order given. */
export function sourceTable(sources: readonly FacetSource[], vocabulary: Vocabulary): FacetTable<SourceFacetId> {
  const valuesOf = (id: SourceFacetId) => SOURCE_FACETS.find((facet) => facet.id === id)?.values(vocabulary) ?? null;
  return { length: sources.length, facets: facetColumns(sources, SOURCE_FACETS, valuesOf) };
}

/** A facet’s column. */
export function columnOf(table: EventTable, facet: EventFacetId): Codes | CodeLists {
  return table.facets.get(facet) ?? { values: [], codes: new Uint32Array(table.length) };
}

/** A row’s value in a facet that every event has. */
export function valueOf(table: EventTable, facet: EventFacetId, row: Row): string {
  const column = columnOf(table, facet);
  return column.values[firstCode(column, row)] ?? '';
}

/** What rows stand for, by its ids, in their order; a row whose record is not there is passed over. */
export function recordsAt<T>(rows: Iterable<Row>, table: EventTable, byId: ReadonlyMap<string, T>): T[] {
  return [...rows].flatMap((row) => byId.get(table.names.id(row)) ?? []);
}

/** The tone of a row. */
export function toneOf(table: EventTable, row: Row): Tone {
  return TONES.find((tone) => tone === valueOf(table, 'tone', row)) ?? 'neutral';
}

export function hasFlag(table: EventTable, row: Row, flag: number): boolean {
  return ((table.flags[row] ?? 0) & flag) !== 0;
}

export function isLandmark(table: EventTable, row: Row): boolean {
  return table.weight[row] === LANDMARK;
}

function flagsOf(event: TimelineEvent): number {
  const unsure = uncertainEnds(event.when);
  const quoted = event.citations.some((citation) => citation.quote);
  const flags: readonly [boolean, number][] = [
    [unsure.start, UNSURE_START],
    [unsure.end, UNSURE_END],
    [quoted, QUOTED],
    [event.status !== 'confirmed', UNCONFIRMED],
    [event.layer !== undefined, LAYERED],
  ];
  return flags.reduce((sum, [is, flag]) => sum + (is ? flag : 0), 0);
}

function byTime(a: TimelineEvent, b: TimelineEvent): number {
  return (
    compareTimes(a.when.earliest, b.when.earliest) ||
    compareTimes(b.when.latest, a.when.latest) ||
    (a.id < b.id ? -1 : 1)
  );
}
