import { parseEdtf } from '../time/edtf.ts';
import type { Dataset, TimelineEvent } from './dataset.ts';
import { seenTexts } from './jsonValue.ts';
import type { Actor, DatasetFile, EventRecord, EventType, Person } from './schema.ts';

/**
 * What the first picture needs of a dataset, in one small file: what it is, its types, and of each event what is drawn,
 * with its quotations and without all else. Made by the build of data that the check has passed, so nothing is
 * validated here; the whole files, which are, take its place as soon as they have come. Only what nobody would see is
 * taken out, since that needs no validator.
 */
export interface Picture {
  dataset: DatasetFile;
  events: PictureEvent[];
}

/** The fields of an event that a picture has: see scripts/data/pageFiles.mjs. */
export type PictureEvent = Pick<
  EventRecord,
  | 'id'
  | 'title'
  | 'label'
  | 'type'
  | 'tone'
  | 'status'
  | 'weight'
  | 'date'
  | 'actors'
  | 'toward'
  | 'level'
  | 'citations'
> & {
  /** Only where it is not `stated`. */
  dateBasis?: EventRecord['dateBasis'];
  /** Persons of the dataset by their ids, or names. */
  people?: readonly string[];
};

/** A dataset as far as a picture knows it; null where the picture is none. Never throws. */
export function readPicture(json: unknown): Dataset | null {
  try {
    const { dataset: meta, events: records } = seenTexts(json, () => undefined) as Picture;
    const people = new Map((meta.people ?? []).map((person) => [person.id, person]));
    const events = records.map((record) => readEvent(record, people));
    const types: EventType[] = meta.types;
    return {
      meta,
      types,
      actors: new Map(meta.actors.map((actor: Actor) => [actor.id, actor])),
      people,
      events,
      eventById: new Map(events.map((event) => [event.id, event])),
      sourceById: new Map(),
    };
  } catch {
    return null;
  }
}

function readEvent({ people = [], ...record }: PictureEvent, names: ReadonlyMap<string, Person>): TimelineEvent {
  const date = parseEdtf(record.date);
  if (!date.ok) throw new Error(`${record.id}: ${date.error}`);
  return {
    toneWhy: '',
    summary: '',
    dateBasis: { kind: 'stated', why: '' },
    ...record,
    people: people.map((id) => ({ id, name: names.get(id)?.name ?? id })),
    when: date.date,
  };
}
