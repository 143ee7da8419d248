import { type FacetId, FACETS, termLabel, type Vocabulary } from '../core/table/facets.ts';
import { type Transition, toggleDuring } from '../core/view/transitions.ts';
import type { ParamKey, ViewState } from '../core/view/viewState.ts';
import { edtfWords } from '../core/words/stretchWords.ts';
import type { Translate } from '../core/words/translate.ts';

/** One thing that is asked of what is shown, and what gives it up. */
export interface Asked {
  /** Tells it from the others. */
  readonly key: string;
  readonly words: string;
  readonly without: Transition;
}

/** The parts of a state that are told. */
export const ASKED_KEYS: readonly ParamKey[] = [...FACETS.map(({ id }) => id), 'during', 'within'];

/** All that events are filtered by, or sources, in words: “sanctions”, “not: visit”, “China → North Korea”, “2016 to 2018”. */
export function askedOf(state: ViewState, of: 'event' | 'source', vocabulary: Vocabulary, t: Translate): Asked[] {
  const facets = FACETS.filter((facet) => facet.of === of).flatMap(({ id }) =>
    state[id].map((term) => ({
      key: `${id} ${term}`,
      words: termLabel(id, term, vocabulary, t),
      without: withoutTerm(id, term),
    })),
  );
  if (of === 'source' || state.during.length === 0) return facets;
  const stretches = state.during.map((text) => ({
    key: `during ${text}`,
    words: edtfWords(text, t),
    without: toggleDuring(text),
  }));
  const surely = { key: 'within', words: t('during.certain'), without: () => ({ within: 'possible' as const }) };
  return [...facets, ...stretches, ...(state.within === 'certain' ? [surely] : [])];
}

function withoutTerm(facet: FacetId, term: string): Transition {
  return (state) => ({ [facet]: state[facet].filter((other) => other !== term) });
}
