import type { EdtfDate } from '../time/edtf.ts';
import type { Actor, DatasetFile, EventRecord, EventType, Person, SourceRecord } from './schema.ts';

/** Someone who took part in an event. */
export interface Attendee {
  /** A person of the dataset; the name itself where the event gives a name alone. */
  id: string;
  name: string;
  /** The office held at the time. */
  as?: string;
}

export interface TimelineEvent extends Omit<EventRecord, 'people'> {
  /** `date`, read. */
  when: EdtfDate;
  people: readonly Attendee[];
}

export interface Source extends Omit<SourceRecord, 'speaksFor'> {
  /** The states whose voice it is; none where it speaks for itself. */
  speaksFor: readonly string[];
  /** `published`, read; null where it is not known. */
  publishedOn: EdtfDate | null;
}

export interface Dataset {
  /** null where the file with the title and the types could not be read: types are then named by their ids. */
  meta: DatasetFile | null;
  types: EventType[];
  actors: ReadonlyMap<string, Actor>;
  people: ReadonlyMap<string, Person>;
  /** In the order of the file. */
  events: TimelineEvent[];
  eventById: ReadonlyMap<string, TimelineEvent>;
  sourceById: ReadonlyMap<string, Source>;
}
