import type { Dataset } from '../model/dataset.ts';
import { EVENT_FACETS, termLabel } from '../table/facets.ts';
import { readTerm } from '../table/terms.ts';
import { type ParamKey, paramOf, type ViewState } from '../view/viewState.ts';
import type { Translate } from '../words/translate.ts';
import { filtersOf } from './filterKeys.ts';

/**
 * By what a state chooses events, in one line that begins with the address’s own names: “type: Sanctions or Statement ·
 * type: not: Visit · actor: China”. null where it lets all through.
 */
export function filterWords(state: ViewState, dataset: Dataset, t: Translate): string | null {
  const parts = filtersOf(state).flatMap((key) =>
    conditionsOf(key, state, dataset, t).map((values) => t('taken.filter', { parameter: paramOf(key).name, values })),
  );
  return parts.length === 0 ? null : parts.reduce((before, next) => t('taken.and', { before, next }));
}

/** What must all be so: one of the values that are wanted, and none of those that are shut out. */
function conditionsOf(key: ParamKey, state: ViewState, dataset: Dataset, t: Translate): string[] {
  const anyOf = (values: readonly string[]) =>
    values.length === 0 ? [] : [values.reduce((before, next) => t('taken.or', { before, next }))];
  if (key === 'during') return anyOf(state.during);
  const facet = EVENT_FACETS.find(({ id }) => id === key);
  if (!facet) return [paramOf(key).write(state[key])];
  const told = (terms: readonly string[]) => terms.map((term) => termLabel(facet.id, term, dataset, t));
  const terms = state[facet.id];
  return [
    ...anyOf(told(terms.filter((term) => !readTerm(term).excluded))),
    ...told(terms.filter((term) => readTerm(term).excluded)),
  ];
}
