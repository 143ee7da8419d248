import type { Attendee, Source, TimelineEvent } from '../model/dataset.ts';
import type { EventRecord, SourceRecord } from '../model/schema.ts';

/**
 * An event as its file has it, so that reading it gives the same event again.
 * @param events those that are in the file: what refers to another would be told as a fault when it is read.
 */
export function eventRecord(event: TimelineEvent, events: ReadonlySet<string>): EventRecord {
  const { when: _, layer: __, people, relations, distinctFrom, ...rest } = event;
  const related = relations?.filter((relation) => events.has(relation.event));
  const distinct = distinctFrom?.filter((id) => events.has(id));
  return {
    ...rest,
    ...(people.length > 0 && { people: people.map(personRecord) }),
    ...(related && { relations: related }),
    ...(distinct && { distinctFrom: distinct }),
  };
}

/** A source as its file has it. */
export function sourceRecord(source: Source): SourceRecord {
  const { publishedOn: _, speaksFor, ...rest } = source;
  const [only, ...others] = speaksFor;
  if (only === undefined) return rest;
  return { ...rest, speaksFor: others.length > 0 ? [...speaksFor] : only };
}

function personRecord({ id, name, as }: Attendee): string | { person: string; as?: string } {
  if (as !== undefined) return { person: id, as };
  return id === name ? name : { person: id };
}
