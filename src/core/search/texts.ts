import type { TimelineEvent } from '../model/dataset.ts';
import { type Lists, OWN, SHARED } from './fields.ts';
import { normalised } from './normalise.ts';

/** Between two texts of one event, so that no phrase is found across them: in no normalised text. */
const BREAK = '\n';

/** Several texts as one that is searched. */
export function joined(texts: readonly (string | undefined)[]): string {
  return texts.flatMap((text) => (text === undefined ? [] : [normalised(text)])).join(BREAK);
}

/** What each event has for itself, normalised, in the order given. */
export function ownTexts(events: readonly TimelineEvent[]): string[] {
  return events.map((event) => joined(OWN.flatMap(({ texts }) => texts(event))));
}

/** What events share: each text once, and for each event the places of its own in that list. */
export interface SharedTexts {
  readonly texts: readonly string[];
  readonly of: readonly (readonly number[])[];
}

/** The texts of one of the lists that events share, in the order of the events given. */
export function sharedTexts(
  events: readonly TimelineEvent[],
  shared: (typeof SHARED)[number],
  lists: Lists,
): SharedTexts {
  const places = new Map<string, number>();
  const texts: string[] = [];
  const of = events.map((event) =>
    shared.ids(event).map((id) => {
      const known = places.get(id);
      if (known !== undefined) return known;
      places.set(id, texts.length);
      return texts.push(joined(shared.texts(id, lists))) - 1;
    }),
  );
  return { texts, of };
}
