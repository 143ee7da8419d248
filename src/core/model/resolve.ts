import { parseEdtf } from '../time/edtf.ts';
import type { Attendee, Dataset, Source, TimelineEvent } from './dataset.ts';
import type { Issue, IssueCode } from './issue.ts';
import { shown } from './jsonValue.ts';
import type { DatasetFile, EventRecord, EventType, Person, SourceRecord } from './schema.ts';
import { GLYPHS } from './vocabulary.ts';

/** What the events' file and the dataset's own say, while nothing is known of the sources. */
export interface EventsPart extends Omit<Dataset, 'sourceById'> {
  issues: readonly Issue[];
}

/**
 * Makes events of records that fit their schema: their dates are read, and what names a type or an actor that there is
 * not is set aside. What they cite is not asked for yet.
 * @param issues what is known to be wrong already; what is found here comes after it.
 */
export function resolveEvents(
  meta: DatasetFile | null,
  records: readonly EventRecord[],
  issues: readonly Issue[],
): EventsPart {
  const found = [...issues];
  const types = meta?.types ?? typesOf(records);
  const known: Known = {
    types: new Set(types.map((type) => type.id)),
    actors: meta && new Set(meta.actors.map((actor) => actor.id)),
    people: meta?.people ? new Map(meta.people.map((person) => [person.id, person])) : null,
  };
  const events = records.flatMap((record) => resolveEvent(record, known, found) ?? []);
  return {
    meta,
    types,
    actors: new Map((meta?.actors ?? []).map((actor) => [actor.id, actor])),
    people: known.people ?? new Map(),
    events,
    eventById: new Map(events.map((event) => [event.id, event])),
    issues: found,
  };
}

/**
 * Adds the sources, and sets aside what cites a source, or is related to an event, that there is not. Only an event that
 * loses something by it is another object than before; where none does, so are the events and their index, and nothing
 * derived from them is out of date.
 * @param records null where the file could not be had: then nothing is said of what is cited.
 */
export function resolveSources(
  part: EventsPart,
  records: readonly SourceRecord[] | null,
  issues: readonly Issue[] = part.issues,
): { dataset: Dataset; issues: Issue[] } {
  const found = [...issues];
  const sourceById = new Map((records ?? []).map((record) => [record.id, readSource(record)]));
  const events = part.events.map((event) => resolveReferences(event, records && sourceById, part.eventById, found));
  const same = events.every((event, i) => event === part.events[i]);
  const { issues: _, ...rest } = part;
  const changed = same ? {} : { events, eventById: new Map(events.map((event) => [event.id, event])) };
  return { dataset: { ...rest, ...changed, sourceById }, issues: found };
}

/** An event without what refers to what there is not; the same object where there is none. */
function resolveReferences(
  event: TimelineEvent,
  sources: ReadonlyMap<string, unknown> | null,
  events: ReadonlyMap<string, unknown>,
  issues: Issue[],
): TimelineEvent {
  const resolves = (
    ids: ReadonlyMap<string, unknown> | null,
    id: string | undefined,
    code: IssueCode,
    field: string,
  ) => {
    if (id === undefined || !ids || ids.has(id)) return true;
    issues.push({ file: 'events', record: event.id, code, field, value: shown(id), setAside: 'part' });
    return false;
  };
  const citations = event.citations.filter((citation, i) =>
    resolves(sources, citation.source, 'unknown-source', `citations.${i}.source`),
  );
  const relations = event.relations?.filter(
    (relation, i) =>
      resolves(events, relation.event, 'unknown-event', `relations.${i}.event`) &&
      resolves(sources, relation.source, 'unknown-source', `relations.${i}.source`),
  );
  const lost = citations.length < event.citations.length || (relations?.length ?? 0) < (event.relations?.length ?? 0);
  return lost ? { ...event, citations, ...(relations && { relations }) } : event;
}

interface Known {
  types: ReadonlySet<string>;
  /** null: the file that lists them is not there, so nothing can be said. */
  actors: ReadonlySet<string> | null;
  /** null: the dataset lists none, and each is called by what the event calls them. */
  people: ReadonlyMap<string, Person> | null;
}

function resolveEvent(record: EventRecord, known: Known, issues: Issue[]): TimelineEvent | null {
  const about = { file: 'events', record: record.id } as const;
  if (!known.types.has(record.type)) {
    issues.push({ ...about, code: 'unknown-type', field: 'type', value: shown(record.type), setAside: 'record' });
    return null;
  }
  const date = parseEdtf(record.date);
  if (!date.ok) return null;
  const resolves = (
    ids: { has(id: string): boolean } | null,
    id: string | undefined,
    code: IssueCode,
    field: string,
  ) => {
    if (id === undefined || !ids || ids.has(id)) return true;
    issues.push({ ...about, code, field, value: shown(id), setAside: 'part' });
    return false;
  };
  const actors = (field: 'actors' | 'toward') =>
    (record[field] ?? []).filter((id, i) => resolves(known.actors, id, 'unknown-actor', `${field}.${i}`));
  const toward = actors('toward');
  const { people = [], toward: _, ...rest } = record;
  return {
    ...rest,
    when: date.date,
    actors: actors('actors'),
    ...(toward.length > 0 && { toward }),
    people: people.flatMap((one, i): Attendee[] => {
      if (typeof one === 'string') return [{ id: one, name: one }];
      if (!resolves(known.people, one.person, 'unknown-person', `people.${i}.person`)) return [];
      const name = known.people?.get(one.person)?.name ?? one.person;
      return [{ id: one.person, name, ...(one.as !== undefined && { as: one.as }) }];
    }),
  };
}

/** Types for a dataset whose own list is missing: named by their ids, told apart by glyph as far as glyphs go. */
function typesOf(records: readonly EventRecord[]): EventType[] {
  const ids = [...new Set(records.map((record) => record.type))].sort();
  return ids.map((id, i) => ({
    id,
    label: id,
    glyph: GLYPHS[i % GLYPHS.length] ?? 'circle',
    plover: '',
    definition: '',
  }));
}

function readSource(record: SourceRecord): Source {
  const published = record.published === null ? null : parseEdtf(record.published);
  const speaksFor = record.speaksFor === undefined ? [] : [record.speaksFor].flat();
  return { ...record, speaksFor, publishedOn: published?.ok ? published.date : null };
}
