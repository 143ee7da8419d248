import type { Dataset, TimelineEvent } from '../model/dataset.ts';
import type { EventTable, Row } from '../table/table.ts';
import { type Lists, OWN, type Place, SHARED } from './fields.ts';
import { marksIn, type Stretch } from './marks.ts';
import { hasTerm, type Term } from './query.ts';
import { joined, type SharedTexts } from './texts.ts';

/** What a search goes through: a table, and what it was made of. */
export interface Searched extends Lists, Pick<Dataset, 'eventById'> {
  readonly table: EventTable;
}

/** A place that is not shown where an event is listed, so that it is named. */
export type Elsewhere = Exclude<Place, 'title'>;

/** What is seen of an event where it is listed. */
export type Seen = 'title' | 'summary';

/** What was found. */
export interface Found {
  /** 1 for each row of the table in which all that is asked was found. */
  readonly rows: Uint8Array;
  /**
   * Where in an event there is what is not seen where it is listed; nothing where that has all of it.
   * @param seen what is seen: its title, and its summary where that is not said otherwise.
   */
  places(row: Row, seen?: readonly Seen[]): readonly Elsewhere[];
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

/**
 * Goes through texts that are normalised already.
 * @param events in the order of the table’s rows.
 * @param own of `ownTexts`, of these events.
 * @param shared of `sharedTexts`, for each list of `SHARED`.
 */
export function findIn(
  terms: readonly Term[],
  events: readonly TimelineEvent[],
  own: readonly string[],
  shared: readonly SharedTexts[],
  lists: Lists,
): Found {
  return {
    rows: scan(terms, own, shared),
    places: (row, seen = ['title', 'summary']) => placesIn(events[row], terms, lists, seen),
    marks: (text) => marksIn(text, terms),
  };
}

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

function placesIn(
  event: TimelineEvent | undefined,
  terms: readonly Term[],
  lists: Lists,
  seen: readonly Seen[],
): Elsewhere[] {
  if (!event) return [];
  const shown = joined(seen.map((place) => event[place]));
  const elsewhere = terms.filter((term) => !hasTerm(shown, term));
  if (elsewhere.length === 0) return [];
  const places = [
    ...OWN.map(({ place, texts }) => ({ place, text: joined(texts(event)) })),
    ...SHARED.map(({ place, ids, texts }) => ({ place, text: joined(ids(event).flatMap((id) => texts(id, lists))) })),
  ];
  const has = places.filter(({ text }) => elsewhere.some((term) => hasTerm(text, term)));
  const isSeen = (place: Place) => (seen as readonly Place[]).includes(place);
  return [...new Set(has.map(({ place }) => place))].filter(
    (place): place is Elsewhere => place !== 'title' && !isSeen(place),
  );
}
