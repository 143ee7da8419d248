import type { Dataset, Source, TimelineEvent } from '../../../src/core/model/dataset.ts';
import type { Citation, EventRecord, SourceRecord } from '../../../src/core/model/schema.ts';
import { byId, sourceOf as record } from './citations.ts';

/** A source by its id, which is its publisher too; the rest is filled in. */
export function sourceOf(id: string, more: Partial<SourceRecord> = {}): Source {
  return record({ id, publisher: id, ...more });
}

/** Citations that make a claim, by the ids of their sources. */
export function claims(...ids: string[]): Pick<EventRecord, 'citations'> {
  return { citations: ids.map((source): Citation => ({ source, stance: 'supports', claim: 'It says so.' })) };
}

/** What the dataset's indexes hold of events and sources. */
export function indexed(
  events: readonly TimelineEvent[],
  sources: readonly Source[],
): Pick<Dataset, 'eventById' | 'sourceById'> {
  return { eventById: new Map(events.map((event) => [event.id, event])), sourceById: byId(...sources) };
}
