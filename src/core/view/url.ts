import { type Group, GROUPS } from '../table/filter.ts';
import { SOURCE_KINDS } from '../model/vocabulary.ts';
import { decodeTime, encodeTime } from '../time/interval.ts';
import { NO_SOURCE_FILTERS } from '../table/filter.ts';
import {
  DEFAULT_VIEW_STATE,
  THEMES,
  type Theme,
  UI_MODES,
  type UiMode,
  type View,
  VIEWS,
  type ViewState,
} from './viewState.ts';

/**
 * The view as a URL's query, version 1. Every default is left out. `time` is an interval of two EDTF dates or
 * date-times, both inclusive: `2016/2025` is from the first day of 2016 to the last of 2025.
 */
export const URL_VERSION = 1;

/** A value in the URL that was not understood; the default stands in for it. */
export interface UrlNotice {
  parameter: string;
  value: string;
}

/** What is known to exist, so that a link to what does not can be answered with a notice. null: not known yet. */
export interface KnownIds {
  types: ReadonlySet<string> | null;
  events: ReadonlySet<string> | null;
  sources: ReadonlySet<string> | null;
  publishers: ReadonlySet<string> | null;
}

/**
 * Reads a query string. Parameters that are not ours are passed over without a word, since other tools add theirs.
 * @param query with or without the leading `?` or `#`.
 */
export function decodeUrl(query: string, known: KnownIds): { state: ViewState; notices: UrlNotice[] } {
  const parameters = new URLSearchParams(query.replace(/^[?#]/, ''));
  const notices: UrlNotice[] = [];
  const bad = (parameter: string, value: string) => notices.push({ parameter, value });
  const oneOf = <T extends string>(name: string, allowed: readonly T[], fallback: T): T => {
    const value = parameters.get(name);
    if (value === null) return fallback;
    const found = allowed.find((item) => item === value);
    if (!found) bad(name, value);
    return found ?? fallback;
  };
  const id = (name: string, ids: ReadonlySet<string> | null): string | null => {
    const value = parameters.get(name);
    if (value === null) return null;
    if (value !== '' && (!ids || ids.has(value))) return value;
    bad(name, value);
    return null;
  };
  const version = parameters.get('v');
  if (version !== null && version !== String(URL_VERSION)) bad('v', version);
  const timeText = parameters.get('time');
  const time = timeText === null ? null : decodeTime(timeText);
  if (timeText !== null && !time) bad('time', timeText);
  const list = (name: string, ids: ReadonlySet<string> | null): string[] => {
    const values = [...new Set((parameters.get(name) ?? '').split('~').filter(Boolean))];
    const found = values.filter((value) => !ids || ids.has(value));
    for (const value of values) if (!found.includes(value)) bad(name, value);
    return found.sort();
  };
  const types = list('type', known.types);
  const kinds = list('kind', new Set(SOURCE_KINDS));
  const publisher = id('publisher', known.publishers);
  const state: ViewState = {
    view: oneOf<View>('view', VIEWS, DEFAULT_VIEW_STATE.view),
    time,
    filters: types.length ? { types } : DEFAULT_VIEW_STATE.filters,
    sourceFilters: kinds.length || publisher !== null ? { kinds, publisher } : NO_SOURCE_FILTERS,
    event: id('event', known.events),
    source: id('source', known.sources),
    group: oneOf<Group>('group', GROUPS, DEFAULT_VIEW_STATE.group),
    coverage: oneOf('coverage', ['off', 'on'], 'off') === 'on',
    ui: oneOf<UiMode>('ui', UI_MODES, DEFAULT_VIEW_STATE.ui),
    theme: oneOf<Theme>('theme', THEMES, DEFAULT_VIEW_STATE.theme),
  };
  return { state, notices };
}

/** The query for a view, with its leading `?`; empty for the default view. Characters that need no escape stay readable. */
export function encodeUrl(state: ViewState): string {
  const parts: string[] = [];
  const add = (name: string, value: string | null) => {
    if (value) parts.push(`${name}=${encodeURIComponent(value).replace(/%2F/g, '/').replace(/%3A/g, ':')}`);
  };
  const unless = <T>(value: T, fallback: T) => (value === fallback ? null : String(value));
  add('view', unless(state.view, DEFAULT_VIEW_STATE.view));
  add('time', state.time && encodeTime(state.time));
  add('type', state.filters.types.join('~'));
  add('kind', state.sourceFilters.kinds.join('~'));
  add('publisher', state.sourceFilters.publisher);
  add('event', state.event);
  add('source', state.source);
  add('group', unless(state.group, DEFAULT_VIEW_STATE.group));
  add('coverage', state.coverage ? 'on' : null);
  add('ui', unless(state.ui, DEFAULT_VIEW_STATE.ui));
  add('theme', unless(state.theme, DEFAULT_VIEW_STATE.theme));
  return parts.length ? `?${parts.join('&')}` : '';
}
