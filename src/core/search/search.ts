import type { Dataset, TimelineEvent } from '../model/dataset.ts';
import type { EventTable, Row } from '../table/table.ts';
import { type Lists, namesOfActor, namesOfPerson, OWN, type Place, SHARED } from './fields.ts';
import { marksIn, type Stretch } from './marks.ts';
import { hasTerm, namesOf, readQuery, type Term } from './query.ts';
import { joined, ownTexts, sharedTexts, type SharedTexts } from './texts.ts';

/** What a search goes through: a table, and what it was made of. */
export interface Searched extends Lists, Pick<Dataset, 'eventById'> {
  readonly table: EventTable;
}

/** A place that is not shown where an event is listed, so that it is named. */
export type Elsewhere = Exclude<Place, 'title' | 'summary'>;

/** What was found. */
export interface Found {
  /** 1 for each row of the table in which all that is asked was found. */
  readonly rows: Uint8Array;
  /** Where in an event there is what its title and its summary do not have; nothing where they have all of it. */
  places(row: Row): readonly Elsewhere[];
  /** Where in a text, as it is written, there is what is looked for. */
  marks(text: string): readonly Stretch[];
}

/**
 * Finds the events that have all of what is asked, each part anywhere in them.
 * @param asked words, names, and phrases in quotation marks; of any length and with anything in it: the first 200
 * characters count.
 * @returns null where there is no word in it, so that nothing is looked for.
 */
export type Search = (searched: Searched, asked: string) => Found | null;

/** A search that remembers the texts that it went through, normalised, for as long as they are the same. */
export function createSearch(): Search {
  const eventsOf = kept((table: EventTable, byId: Dataset['eventById']) =>
    Array.from({ length: table.length }, (_, row) => byId.get(table.names.id(row))).flatMap((event) => event ?? []),
  );
  const own = kept(ownTexts);
  const names = kept((people: Dataset['people'], actors: Dataset['actors']) =>
    namesOf(
      [...[...people.values()].map(namesOfPerson), ...[...actors.values()].map(namesOfActor)].map((all) => ({
        names: all ?? [],
      })),
    ),
  );
  const shared = SHARED.map((one) => {
    // Of one list alone: sources that come later leave the people as they are.
    const texts = kept((events: readonly TimelineEvent[], list: Lists[keyof Lists]) =>
      sharedTexts(events, one, { ...NOTHING, [one.list]: list }),
    );
    return (events: readonly TimelineEvent[], lists: Lists) => texts(events, lists[one.list]);
  });
  return (searched, asked) => {
    const terms = readQuery(asked, names(searched.people, searched.actors));
    if (terms.length === 0) return null;
    const events = eventsOf(searched.table, searched.eventById);
    return {
      rows: scan(
        terms,
        own(events),
        shared.map((texts) => texts(events, searched)),
      ),
      places: (row) => placesIn(events[row], terms, searched),
      marks: (text) => marksIn(text, terms),
    };
  };
}

const NOTHING: Lists = { people: new Map(), actors: new Map(), sourceById: new Map() };

/** What several events share is searched once; an event has what any of its own has. */
function scan(terms: readonly Term[], own: readonly string[], shared: readonly SharedTexts[]): Uint8Array {
  const rows = new Uint8Array(own.length).fill(1);
  for (const term of terms) {
    const having = shared.map(({ texts, of }) => ({ of, has: texts.map((text) => hasTerm(text, term)) }));
    own.forEach((text, row) => {
      if (rows[row] === 0 || hasTerm(text, term)) return;
      if (!having.some(({ of, has }) => of[row]?.some((place) => has[place]))) rows[row] = 0;
    });
  }
  return rows;
}

function placesIn(event: TimelineEvent | undefined, terms: readonly Term[], lists: Lists): Elsewhere[] {
  if (!event) return [];
  const seen = joined([event.title, event.summary]);
  const elsewhere = terms.filter((term) => !hasTerm(seen, term));
  if (elsewhere.length === 0) return [];
  const places = [
    ...OWN.map(({ place, texts }) => ({ place, text: joined(texts(event)) })),
    ...SHARED.map(({ place, ids, texts }) => ({ place, text: joined(ids(event).flatMap((id) => texts(id, lists))) })),
  ];
  const has = places.filter(({ text }) => elsewhere.some((term) => hasTerm(text, term)));
  return [...new Set(has.map(({ place }) => place))].filter((place) => place !== 'title' && place !== 'summary');
}

/** A function that remembers its last result, for as long as it is asked with the same values. */
function kept<Args extends readonly unknown[], Result>(derive: (...args: Args) => Result): (...args: Args) => Result {
  let last: { args: Args; result: Result } | null = null;
  return (...args) => {
    if (!last || last.args.some((arg, i) => !Object.is(arg, args[i]))) last = { args, result: derive(...args) };
    return last.result;
  };
}
