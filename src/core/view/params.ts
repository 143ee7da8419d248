import { readColumns, SORTS, USUAL_COLUMNS, type ColumnId } from '../table/columnIds.ts';
import { EVENT_FACETS, type EventFacetId, type FacetId, FACETS, LANE_FACETS } from '../table/facets.ts';
import { BIN_UNITS } from '../time/calendar.ts';
import { readStretch } from '../time/during.ts';
import { decodeTime, encodeTime, intersection } from '../time/interval.ts';
import { DAY } from '../time/units.ts';
import type { Viewport } from '../time/viewport.ts';
import {
  address,
  type Checked,
  choice,
  day,
  flag,
  id,
  type Known,
  list,
  named,
  type Param,
  searchWords,
  texts,
  whole,
} from './param.ts';

/** The facets of events, type first. */
const ROW_FACETS: readonly [EventFacetId, ...EventFacetId[]] = [
  'type',
  ...EVENT_FACETS.map((facet) => facet.id).filter((facet) => facet !== 'type'),
];

/**
 * Every parameter of the view, under its name in the state: the one place where a parameter is added. Each facet is
 * one, under the facet’s own name.
 */
export const PARAMS = {
  view: choice('view', ['timeline', 'list', 'table', 'sources', 'compare']),
  /** null: the dataset’s opening view. */
  time: time(),
  ...facetParams(),
  /** What events are searched for: words, and phrases in quotation marks; empty: nothing. */
  q: searchWords('q'),
  /** The stretches of time that events are filtered by, as EDTF; any of them will do. The time in view is no filter. */
  during: texts('during', (text) => (readStretch(text).ok ? text : undefined)),
  /** Whether an event may lie in them, or surely does. */
  within: choice('within', ['possible', 'certain']),
  /** The address of a file that is loaded as a layer, as it was written. null: none. */
  data: address('data'),
  /** The event whose detail is open. */
  event: id('event', (known) => known.events),
  /** The source that is open; it lies over the event’s detail. */
  source: id('source', (known) => known.sources),
  /** The event whose thread is followed: what it came of and what came of it stand out. */
  thread: id('thread', (known) => known.events),
  /** The facet that makes the lanes. */
  group: choice('group', LANE_FACETS),
  /** What the table is sorted by. */
  sort: choice('sort', SORTS),
  /** The columns of the table, in the order in which they stand. */
  columns: columns(),
  /** The day by which what is told of the open event had been told; null: now. */
  known: day('known'),
  /** Whether what lasted behind the events is drawn: who was in office, a war. */
  bands: choice('bands', ['on', 'off']),
  /** Whether what the filters leave out leaves a trace on the axis. */
  traces: choice('traces', ['on', 'off']),
  /** Whether the counts of facets are of all events, or of those in view. */
  count: choice('count', ['all', 'view']),
  /** Whether the strip under the overview says how well each year is sourced. */
  coverage: flag('coverage'),
  /** Which reading of the whole is shown. */
  reading: choice('reading', ['multiples', 'around', 'follows', 'anniversaries']),
  /** The facet each of whose values has a row of its own. */
  by: choice('by', ROW_FACETS),
  /** The calendar unit by which events are counted. */
  unit: choice('unit', BIN_UNITS),
  /** A type, of whose events others are counted around each, or one event; null: the usual type. */
  anchor: anchor(),
  /** How many months are counted before and after. */
  span: whole('span', { initial: 6, most: 120 }),
  /** The type of event after which is looked, and the type that is looked for; null: the usual one. */
  after: named('after', (known) => known.facet('type')),
  follow: named('follow', (known) => known.facet('type')),
  /** Within how many days. */
  days: whole('days', { initial: 365, most: 9999 }),
  /** `compact` is for frames in other pages: the timeline and the detail, no header, no filters. */
  ui: choice('ui', ['full', 'compact']),
  theme: choice('theme', ['auto', 'light', 'dark'], { history: 'replace', owner: 'reader' }),
};

/** Names that links of later versions will use: nothing else may be called so. */
export const RESERVED = ['lang', 'tour', 'step'] as const;

/** The version of the address. A change that old links do not survive raises it and adds an upgrader. */
export const VERSION_NAME = 'v';

/** The id of a type or, where none is called so, of an event. */
function anchor(): Param<string | null> {
  const event = id('anchor', (known) => known.events);
  return {
    ...event,
    known(value, known) {
      const types = known.facet('type');
      const isType = value !== null && (types?.has(value) ?? true);
      return isType ? { value, notices: [] } : (event.known?.(value, known) ?? { value, notices: [] });
    },
  };
}

function facetParams(): Record<FacetId, Param<readonly string[]>> {
  const params = FACETS.map((facet) => [facet.id, list(facet.id, (known) => known.facet(facet.id), facet.absent)]);
  return Object.fromEntries(params) as Record<FacetId, Param<readonly string[]>>;
}

function columns(): Param<readonly ColumnId[]> {
  const { read, ...rest } = texts('columns', (text) => text);
  return {
    ...(rest as unknown as Param<readonly ColumnId[]>),
    initial: USUAL_COLUMNS,
    read: (text) => readColumns(read(text) ?? []),
  };
}

/** How much of a view may lie beyond what there is and not be told: its ends are rounded when they are written. */
const UNSEEN = DAY;

function time(): Param<Viewport | null> {
  return {
    name: 'time',
    initial: null,
    history: 'replace',
    owner: 'view',
    joins: false,
    read: (text) => decodeTime(text) ?? undefined,
    write: (value) => (value ? encodeTime(value) : ''),
    equal: (one, other) => one === other || (one?.start === other?.start && one?.end === other?.end),
    known: clipped,
  };
}

function clipped(value: Viewport | null, { bounds }: Known): Checked<Viewport | null> {
  if (!value || !bounds) return { value, notices: [] };
  const text = encodeTime(value);
  const shown = intersection(value, bounds);
  if (!shown) return { value: null, notices: [{ code: 'unknown', value: text }] };
  const cut = (beyond: number) => Number.isFinite(beyond) && beyond > UNSEEN;
  const cutOff = cut(bounds.start - value.start) || cut(value.end - bounds.end);
  return { value: shown, notices: cutOff ? [{ code: 'clipped', value: text }] : [] };
}
