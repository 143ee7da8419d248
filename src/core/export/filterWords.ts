import type { Dataset } from '../model/dataset.ts';
import { EVENT_FACETS, termLabel } from '../table/facets.ts';
import { type ParamKey, paramOf, type ViewState } from '../view/viewState.ts';
import type { Translate } from '../words/translate.ts';
import { filtersOf } from './filterKeys.ts';

/**
 * By what a state chooses events, in one line that begins with the address’s own names: “type: Sanctions or Statement ·
 * actor: China”. null where it lets all through.
 */
export function filterWords(state: ViewState, dataset: Dataset, t: Translate): string | null {
  const parts = filtersOf(state).map((key) =>
    t('taken.filter', { parameter: paramOf(key).name, values: valueWords(key, state, dataset, t) }),
  );
  return parts.length === 0 ? null : parts.reduce((before, next) => t('taken.and', { before, next }));
}

function valueWords(key: ParamKey, state: ViewState, dataset: Dataset, t: Translate): string {
  const facet = EVENT_FACETS.find(({ id }) => id === key);
  if (!facet) return paramOf(key).write(state[key]);
  const labels = state[facet.id].map((term) => termLabel(facet.id, term, dataset, t));
  return labels.reduce((before, next) => t('taken.or', { before, next }));
}
