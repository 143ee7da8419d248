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
  /** The reader’s file that it is from; absent in our own. */
  layer?: string;
}

/** A file of the reader’s beside our own data. */
export interface LayerInfo {
  /** What the ids of its records begin with; no id of ours does. */
  readonly id: string;
  /** The file’s name. */
  readonly name: string;
  /** A letter, by which the drawing and the lists tell its events from others. */
  readonly sign: string;
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
  /** The reader’s own files, whose records are among the others; absent where there are none. */
  layers?: readonly LayerInfo[];
}
