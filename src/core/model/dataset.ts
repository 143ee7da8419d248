import type { EdtfDate } from '../time/edtf.ts';
import type { Actor, DatasetFile, EventRecord, EventType, SourceRecord } from './schema.ts';

export interface TimelineEvent extends EventRecord {
  /** `date`, read. */
  when: EdtfDate;
}

export interface Source extends SourceRecord {
  /** `published`, read; null where it is not known. */
  publishedOn: EdtfDate | null;
}

export interface Dataset {
  /** null where the file with the title and the types could not be read: types are then named by their ids. */
  meta: DatasetFile | null;
  types: EventType[];
  actors: ReadonlyMap<string, Actor>;
  /** In the order of the file. */
  events: TimelineEvent[];
  eventById: ReadonlyMap<string, TimelineEvent>;
  sourceById: ReadonlyMap<string, Source>;
}
