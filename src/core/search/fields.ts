import type { Dataset, TimelineEvent } from '../model/dataset.ts';

/** Where in an event something was found. Each is a message of the catalogue, but those that are shown beside it: `search.in-<place>`. */
export type Place = 'title' | 'summary' | 'label' | 'person' | 'actor' | 'quotation' | 'claim' | 'source';

/** What an event has for itself and shares with no other: the texts of each place, as they are written. */
export const OWN: readonly { readonly place: Place; texts(event: TimelineEvent): readonly (string | undefined)[] }[] = [
  { place: 'title', texts: ({ title }) => [title] },
  { place: 'summary', texts: ({ summary }) => [summary] },
  { place: 'label', texts: ({ label }) => [label] },
  // The office is of this event: the same person had others.
  { place: 'person', texts: ({ people }) => people.map((one) => one.as) },
  { place: 'quotation', texts: ({ citations }) => citations.map(({ quote }) => quote?.exact) },
  { place: 'claim', texts: ({ citations }) => citations.map(({ claim }) => claim) },
];

/** What of a dataset is searched besides its events. */
export type Lists = Pick<Dataset, 'people' | 'actors' | 'sourceById'>;

/** What several events name: by its id, and the texts of it that are searched. */
export const SHARED: readonly {
  readonly place: Place;
  readonly list: keyof Lists;
  ids(event: TimelineEvent): readonly string[];
  texts(id: string, lists: Lists): readonly string[];
}[] = [
  {
    place: 'person',
    list: 'people',
    ids: ({ people }) => people.map(({ id }) => id),
    // Where the dataset lists no such person, the id is the name.
    texts: (id, { people }) => namesOfPerson(people.get(id)) ?? [id],
  },
  {
    place: 'actor',
    list: 'actors',
    ids: ({ actors, toward = [] }) => [...actors, ...toward],
    texts: (id, { actors }) => namesOfActor(actors.get(id)) ?? [id],
  },
  {
    place: 'source',
    list: 'sourceById',
    ids: ({ citations }) => citations.map(({ source }) => source),
    // Where the sources have not come, nothing is known of them.
    texts(id, { sourceById }) {
      const source = sourceById.get(id);
      return source ? [source.title, source.publisher] : [];
    },
  },
];

type Of<Map> = Map extends ReadonlyMap<string, infer Value> ? Value : never;

export function namesOfPerson(person: Of<Dataset['people']> | undefined): readonly string[] | undefined {
  return person && [person.name, ...(person.aliases ?? [])];
}

export function namesOfActor(actor: Of<Dataset['actors']> | undefined): readonly string[] | undefined {
  return actor && [actor.label, ...(actor.aliases ?? [])];
}
