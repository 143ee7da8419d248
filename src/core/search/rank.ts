import MiniSearch from 'minisearch';
import type { TimelineEvent } from '../model/dataset.ts';
import { bounded } from './asked.ts';
import { type Lists, OWN, type Place, SHARED } from './fields.ts';
import { isJoined, normalised } from './normalise.ts';

/** The ids of the events that answer to what is asked, the best first, slips forgiven. */
export type Rank = (asked: string) => string[];

/** How much more a word counts where it stands. */
const WEIGHTS: Record<Place, number> = {
  title: 4,
  label: 4,
  person: 3,
  actor: 1,
  summary: 2,
  quotation: 2,
  claim: 1,
  source: 0.5,
};

const PLACES = Object.keys(WEIGHTS) as Place[];
/** A word that is shorter is taken as it is: with a letter changed it may be any other. */
const FORGIVEN_FROM = 4;

/**
 * Makes an index of events that ranks by where words stand and how rare they are (BM25+, of MiniSearch), and forgives about
 * one slip in five letters. For hundreds or a few thousand events; what filters is the scan (`search.ts`), which finds only
 * what is as it is asked.
 */
export function createRank(events: readonly TimelineEvent[], lists: Lists): Rank {
  const index = new MiniSearch<TimelineEvent>({
    fields: PLACES,
    extractField: (event, field) => (field === 'id' ? event.id : textsOf(event, field as Place, lists).join('\n')),
    tokenize: tokensOf,
    processTerm: (term) => term,
    searchOptions: {
      boost: WEIGHTS,
      prefix: true,
      fuzzy: (term) => (term.length >= FORGIVEN_FROM && !isJoined(term.charCodeAt(0)) ? 0.2 : false),
    },
  });
  index.addAll(events);
  return (asked) => index.search(bounded(asked)).map(({ id }) => String(id));
}

function textsOf(event: TimelineEvent, place: Place, lists: Lists): string[] {
  return [
    ...OWN.flatMap((one) => (one.place === place ? one.texts(event) : [])),
    ...SHARED.flatMap((one) => (one.place === place ? one.ids(event).flatMap((id) => one.texts(id, lists)) : [])),
  ].filter((text) => text !== undefined);
}

/** Words as they are compared; what is written without spaces in pairs of letters, so that a name within it is found. */
function tokensOf(text: string): string[] {
  return normalised(text).split(' ').flatMap(pairsOf);
}

function pairsOf(word: string): string[] {
  if (word.length < 3 || !isJoined(word.charCodeAt(0))) return [word];
  const letters = Array.from(word);
  return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`);
}
