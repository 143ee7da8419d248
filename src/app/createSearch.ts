import type { Dataset, TimelineEvent } from '../core/model/dataset.ts';
import { type Lists, namesOfActor, namesOfPerson, SHARED } from '../core/search/fields.ts';
import { namesOf, readQuery } from '../core/search/query.ts';
import { findIn, type Search } from '../core/search/search.ts';
import { ownTexts, sharedTexts } from '../core/search/texts.ts';
import { type EventTable, recordsAt } from '../core/table/table.ts';
import { memo } from './memo.ts';

const NOTHING: Lists = { people: new Map(), actors: new Map(), sourceById: new Map() };

/** A search that remembers the texts that it went through, normalised, for as long as they are the same. */
export function createSearch(): Search {
  const eventsOf = memo((table: EventTable, byId: Dataset['eventById']) =>
    recordsAt(Array(table.length).keys(), table, byId),
  );
  const own = memo(ownTexts);
  const names = memo((people: Dataset['people'], actors: Dataset['actors']) =>
    namesOf(
      [...[...people.values()].map(namesOfPerson), ...[...actors.values()].map(namesOfActor)].map((all) => ({
        names: all ?? [],
      })),
    ),
  );
  const shared = SHARED.map((one) => {
    // Of one list alone: sources that come later leave the people as they are.
    const texts = memo((events: readonly TimelineEvent[], list: Lists[keyof Lists]) =>
      sharedTexts(events, one, { ...NOTHING, [one.list]: list }),
    );
    return (events: readonly TimelineEvent[], lists: Lists) => texts(events, lists[one.list]);
  });
  return (searched, asked) => {
    const terms = readQuery(asked, names(searched.people, searched.actors));
    if (terms.length === 0) return null;
    const events = eventsOf(searched.table, searched.eventById);
    return findIn(
      terms,
      events,
      own(events),
      shared.map((texts) => texts(events, searched)),
      searched,
    );
  };
}
