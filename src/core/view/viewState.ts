import { type Filters, NO_FILTERS, NO_SOURCE_FILTERS, type SourceFilters } from '../table/filter.ts';
import type { Group } from '../table/filter.ts';
import type { Viewport } from '../time/viewport.ts';

export type View = 'timeline' | 'list' | 'sources';
export const VIEWS: readonly View[] = ['timeline', 'list', 'sources'];
export type Theme = 'auto' | 'light' | 'dark';
export const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];
/** `compact` is for frames in other pages: the timeline and the detail, no header, no filters. */
export type UiMode = 'full' | 'compact';
export const UI_MODES: readonly UiMode[] = ['full', 'compact'];

/** All that a link to the page carries, and the page's only truth about what it shows. */
export interface ViewState {
  view: View;
  /** null: the dataset's opening view. */
  time: Viewport | null;
  filters: Filters;
  /** What the view of the sources is narrowed to, beside the filters of the events. */
  sourceFilters: SourceFilters;
  /** The event whose detail is open. */
  event: string | null;
  /** The source that is open; it lies over the event's detail. */
  source: string | null;
  group: Group;
  /** Whether the strip under the overview says how well each year is sourced. */
  coverage: boolean;
  ui: UiMode;
  theme: Theme;
}

export const DEFAULT_VIEW_STATE: ViewState = {
  view: 'timeline',
  time: null,
  filters: NO_FILTERS,
  sourceFilters: NO_SOURCE_FILTERS,
  event: null,
  source: null,
  group: 'tone',
  coverage: false,
  ui: 'full',
  theme: 'auto',
};

export type Action =
  | { type: 'view'; view: View }
  | { type: 'time'; time: Viewport | null }
  | { type: 'toggle-type'; id: string }
  | { type: 'clear-filters' }
  /** `time` where the view has to move for the event to be seen. */
  | { type: 'open-event'; id: string; time?: Viewport | null }
  | { type: 'close-event' }
  /** `alone` where it is not to lie over an event. */
  | { type: 'open-source'; id: string; alone?: boolean }
  | { type: 'close-source' }
  | { type: 'filter-sources'; filters: SourceFilters }
  | { type: 'group'; group: Group }
  | { type: 'coverage'; shown: boolean }
  | { type: 'theme'; theme: Theme }
  /** A whole state, from the URL. */
  | { type: 'restore'; state: ViewState };

/** The state after an action. Pure; returns the same object where nothing changed. */
export function reduce(state: ViewState, action: Action): ViewState {
  const next = changed(state, action);
  const keys = Object.keys(next) as (keyof ViewState)[];
  return keys.every((key) => same(state[key], next[key])) ? state : next;
}

function changed(state: ViewState, action: Action): ViewState {
  switch (action.type) {
    case 'view':
      return { ...state, view: action.view };
    case 'time':
      return { ...state, time: action.time };
    case 'toggle-type':
      return { ...state, filters: { ...state.filters, types: toggled(state.filters.types, action.id) } };
    case 'clear-filters':
      return { ...state, filters: NO_FILTERS };
    case 'open-event':
      return { ...state, event: action.id, source: null, time: action.time ?? state.time };
    case 'close-event':
      return { ...state, event: null, source: null };
    case 'open-source':
      return { ...state, source: action.id, event: action.alone ? null : state.event };
    case 'close-source':
      return { ...state, source: null };
    case 'filter-sources':
      return { ...state, sourceFilters: action.filters };
    case 'group':
      return { ...state, group: action.group };
    case 'coverage':
      return { ...state, coverage: action.shown };
    case 'theme':
      return { ...state, theme: action.theme };
    case 'restore':
      return action.state;
  }
}

/** Two values of one key: a name or null, a viewport, or filters. They are small, and JSON compares them whole. */
function same(one: ViewState[keyof ViewState], other: ViewState[keyof ViewState]): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** A list of ids with one more or one less, in order. */
export function toggled(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id].sort();
}
