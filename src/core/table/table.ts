import type { Dataset, TimelineEvent } from '../model/dataset.ts';
import { uncertainEnds } from '../time/edtf.ts';
import { STATUSES, TONES, type Tone } from '../model/vocabulary.ts';
import type { Milliseconds } from '../time/units.ts';

/**
 * The events as columns, sorted by start: what filters and layout read, so that a frame touches numbers and not
 * objects. A row's number is an event's place in time.
 */
export interface EventTable {
  length: number;
  /** Earliest and latest millisecond; ±Infinity for open and unknown ends. */
  start: Float64Array;
  end: Float64Array;
  /** Index into `types`. */
  type: Uint16Array;
  /** Index into TONES. */
  tone: Uint8Array;
  /** Index into STATUSES. */
  status: Uint8Array;
  /** 1–3. */
  weight: Uint8Array;
  /** Index into `actors` of the one who acted, the first that the event names. */
  actor: Uint16Array;
  /** Bit 0: the start is less than sure. Bit 1: the end is. */
  unsure: Uint8Array;
  /** 1 where a citation quotes its source. */
  quoted: Uint8Array;
  id: string[];
  /** What the drawing calls it: the event's label, or its title. */
  label: string[];
  /** Ids of the types, in the dataset's order. */
  types: string[];
  /** Codes of the acting actors, most events first. */
  actors: string[];
  rowById: ReadonlyMap<string, number>;
}

export const UNSURE_START = 1;
export const UNSURE_END = 2;

/** Builds the columns. Sorted by start, then the longer first, then by id, so that the order never depends on the file. */
export function buildTable(dataset: Pick<Dataset, 'events' | 'types'>): EventTable {
  const events = [...dataset.events].sort(byTime);
  const types = dataset.types.map((type) => type.id);
  const actors = actorsByCount(events);
  const column = <T>(read: (event: TimelineEvent) => T) => events.map(read);
  return {
    length: events.length,
    start: Float64Array.from(column((event) => event.when.earliest)),
    end: Float64Array.from(column((event) => event.when.latest)),
    type: Uint16Array.from(column((event) => types.indexOf(event.type))),
    tone: Uint8Array.from(column((event) => TONES.indexOf(event.tone))),
    status: Uint8Array.from(column((event) => STATUSES.indexOf(event.status))),
    weight: Uint8Array.from(column((event) => event.weight)),
    actor: Uint16Array.from(column((event) => actors.indexOf(event.actors[0] ?? ''))),
    unsure: Uint8Array.from(column(unsureBits)),
    quoted: Uint8Array.from(column((event) => (event.citations.some((citation) => citation.quote) ? 1 : 0))),
    id: column((event) => event.id),
    label: column((event) => event.label ?? event.title),
    types,
    actors,
    rowById: new Map(events.map((event, row) => [event.id, row])),
  };
}

/** The tone of a row. */
export function toneOf(table: EventTable, row: number): Tone {
  return TONES[table.tone[row] ?? 2] ?? 'neutral';
}

function byTime(a: TimelineEvent, b: TimelineEvent): number {
  return compare(a.when.earliest, b.when.earliest) || compare(b.when.latest, a.when.latest) || (a.id < b.id ? -1 : 1);
}

/** Not a subtraction: Infinity − Infinity is no number. */
function compare(a: Milliseconds, b: Milliseconds): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function actorsByCount(events: readonly TimelineEvent[]): string[] {
  const counts = new Map<string, number>();
  for (const event of events) {
    const actor = event.actors[0] ?? '';
    counts.set(actor, (counts.get(actor) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([actor]) => actor);
}

function unsureBits(event: TimelineEvent): number {
  const unsure = uncertainEnds(event.when);
  return (unsure.start ? UNSURE_START : 0) | (unsure.end ? UNSURE_END : 0);
}
