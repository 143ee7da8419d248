import { FACETS } from '../table/facets.ts';
import { INITIAL_STATE, PARAM_KEYS, type ParamKey, paramOf, type ViewState } from '../view/viewState.ts';

/** Parameters that say how events are shown, and not which. */
const OF_THE_PICTURE: readonly ParamKey[] = [
  'view',
  'time',
  'event',
  'source',
  'thread',
  'group',
  'sort',
  'columns',
  'known',
  'bands',
  'traces',
  'count',
  'data',
  'coverage',
  'reading',
  'by',
  'unit',
  'anchor',
  'span',
  'after',
  'follow',
  'days',
  'ui',
  'theme',
];

const OF_SOURCES: readonly ParamKey[] = FACETS.flatMap(({ id, of }) => (of === 'source' ? [id] : []));

/** The parameters that choose events: all others, so that none that comes later is passed over in silence. */
export const FILTER_KEYS: readonly ParamKey[] = PARAM_KEYS.filter(
  (key) => !OF_THE_PICTURE.includes(key) && !OF_SOURCES.includes(key),
);

/** The filters of a state that let not every event through. */
export function filtersOf(state: ViewState): ParamKey[] {
  return FILTER_KEYS.filter((key) => !paramOf(key).equal(state[key], paramOf(key).initial));
}

/** A state with every event in it. */
export function withoutFilters(state: ViewState): ViewState {
  return { ...state, ...Object.fromEntries(FILTER_KEYS.map((key) => [key, INITIAL_STATE[key]])) };
}
