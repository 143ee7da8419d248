import type { Dataset, LayerInfo, Source, TimelineEvent } from '../model/dataset.ts';
import type { Actor, EventType, Person } from '../model/schema.ts';

/** A file of the reader’s, its records named so that none is taken for one of ours. */
export interface Layer extends LayerInfo {
  /** Beside ours: types that are none of ours, actors and people that ours do not have. */
  readonly types: readonly EventType[];
  readonly actors: ReadonlyMap<string, Actor>;
  readonly people: ReadonlyMap<string, Person>;
  readonly events: readonly TimelineEvent[];
  readonly sourceById: ReadonlyMap<string, Source>;
}

/** What all ids of readers’ files begin with. None of ours may: a check of the data holds it. */
export const LAYER_PREFIX = 'file-';

/** The id of a layer, after its file’s name; with a number where that is taken. */
export function layerId(name: string, taken: ReadonlySet<string>): string {
  const words = name
    .replace(/\.(csv|tsv|txt|json)$/i, '')
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const stem = words?.join('-').slice(0, 40).replace(/-$/, '') || 'events';
  // None may begin with another: then a record of the one could be called as one of the other.
  const isFree = (id: string) =>
    [...taken].every((other) => !`${other}-`.startsWith(`${id}-`) && !`${id}-`.startsWith(`${other}-`));
  for (let i = 1; ; i++) {
    const id = LAYER_PREFIX + (i === 1 ? stem : `${i}-${stem}`);
    if (isFree(id)) return id;
  }
}

/** The letter of a layer: the first that no other has; beyond Z all have the last. */
export function layerSign(taken: ReadonlySet<string>): string {
  for (let code = 65; code <= 90; code++) {
    const sign = String.fromCharCode(code);
    if (!taken.has(sign)) return sign;
  }
  return 'Z';
}

/**
 * Makes a layer of what a file says. Its events, sources and people are called by the layer’s id and their own, so none
 * is taken for one of ours. A type of one id and one label with ours is ours; an actor’s code is an actor’s code (ISO 3166)
 * in any file. What it cites or names beside its own may be ours, and keeps its id.
 */
export function layerOf(info: LayerInfo, file: Dataset, ours: Pick<Dataset, 'types' | 'people'>): Layer {
  const named = (id: string) => `${info.id}-${id}`;
  const ourTypes = new Map(ours.types.map((type) => [type.id, type]));
  // A file that declares none names its types by their ids.
  const isOurs = ({ id, label }: EventType) =>
    ourTypes.has(id) && (file.meta === null || ourTypes.get(id)?.label === label);
  const typeIds = new Map(file.types.map((type) => [type.id, isOurs(type) ? type.id : named(type.id)]));
  const isOurPerson = (id: string) => ours.people.has(id) && file.people.get(id)?.name === ours.people.get(id)?.name;
  // A name that is given alone, or an id that the file does not declare, stays.
  const person = (id: string) => (isOurPerson(id) || !file.people.has(id) ? id : named(id));
  const nameOf = (id: string, name: string) => (file.people.has(id) ? name : (ours.people.get(id)?.name ?? name));
  const source = (id: string) => (file.sourceById.has(id) ? named(id) : id);
  const event = (id: string) => (file.eventById.has(id) ? named(id) : id);
  return {
    ...info,
    types: file.types.filter((type) => !isOurs(type)).map((type) => ({ ...type, id: named(type.id) })),
    actors: file.actors,
    people: new Map(
      [...file.people.values()]
        .filter(({ id }) => !isOurPerson(id))
        .map((one) => [named(one.id), { ...one, id: named(one.id) }]),
    ),
    events: file.events.map((one) => ({
      ...one,
      id: named(one.id),
      layer: info.id,
      type: typeIds.get(one.type) ?? one.type,
      people: one.people.map((each) => ({ ...each, id: person(each.id), name: nameOf(each.id, each.name) })),
      citations: one.citations.map((citation) => ({ ...citation, source: source(citation.source) })),
      ...(one.distinctFrom && { distinctFrom: one.distinctFrom.map(event) }),
      ...(one.relations && {
        relations: one.relations.map((relation) => ({
          ...relation,
          event: event(relation.event),
          ...(relation.source !== undefined && { source: source(relation.source) }),
        })),
      }),
    })),
    sourceById: new Map([...file.sourceById.values()].map((one) => [named(one.id), { ...one, id: named(one.id) }])),
  };
}

/** A dataset with layers beside it; the same object where there are none. */
export function withLayers(ours: Dataset, layers: readonly Layer[]): Dataset {
  if (layers.length === 0) return ours;
  const types = [...ours.types, ...layers.flatMap((layer) => layer.types)];
  const actors = united([...layers.map((layer) => layer.actors), ours.actors], ours.actors);
  const people = united([ours.people, ...layers.map((layer) => layer.people)]);
  const sourceById = united([ours.sourceById, ...layers.map((layer) => layer.sourceById)]);
  const events = [...ours.events, ...layers.flatMap((layer) => layer.events.map(resolved))];
  const eventById = new Map(events.map((event) => [event.id, event]));
  return {
    meta: ours.meta && {
      ...ours.meta,
      types,
      actors: [...actors.values()],
      ...((ours.meta.people ?? people.size > 0) && { people: [...people.values()] }),
    },
    types,
    actors,
    people,
    events,
    eventById,
    sourceById,
    layers: layers.map(({ id, name, sign }) => ({ id, name, sign })),
  };

  /** A file without sources may cite ours; what it cites beside them is not there. */
  function resolved(event: TimelineEvent): TimelineEvent {
    if (event.citations.length === 0 || ours.sourceById.size === 0) return event;
    const citations = event.citations.filter(({ source }) => sourceById.has(source));
    return citations.length === event.citations.length ? event : { ...event, citations };
  }
}

/** Several maps as one; where two have a key, the later stays, in the place of `first`, whose keys come first. */
function united<T>(
  maps: readonly ReadonlyMap<string, T>[],
  first: ReadonlyMap<string, T> = new Map(),
): ReadonlyMap<string, T> {
  return new Map([...first, ...maps.flatMap((map) => [...map])]);
}
