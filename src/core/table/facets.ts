import type { LayerInfo, TimelineEvent } from '../model/dataset.ts';
import type { Actor, EventType, Person, SourceRecord } from '../model/schema.ts';
import {
  DATE_BASES,
  type DateBasis,
  type Level,
  LEVELS,
  SOURCE_KINDS,
  type SourceKind,
  type Status,
  STATUSES,
  type Tone,
  TONES,
} from '../model/vocabulary.ts';
import type { Translate } from '../words/translate.ts';
import { readTerm } from './terms.ts';

/** What a dataset declares that its records may name. */
export interface Vocabulary {
  readonly types: readonly EventType[];
  readonly actors: ReadonlyMap<string, Actor>;
  readonly people: ReadonlyMap<string, Person>;
  /** The reader’s own files; absent where there are none. */
  readonly layers?: readonly LayerInfo[];
}

/** What of a record the facets read. */
export type FacetEvent = Pick<
  TimelineEvent,
  'type' | 'tone' | 'status' | 'actors' | 'toward' | 'people' | 'level' | 'dateBasis' | 'layer'
>;
export type FacetSource = Pick<SourceRecord, 'kind' | 'publisher' | 'language'>;

/** Lanes on both sides of the axis; one below the other; or so, of the few with most events, and one for all others. */
export type LaneKind = 'mirrored' | 'column' | 'busiest';

/** One dimension of a filter. The same descriptor serves filter, counts, lanes and address. */
interface FacetOf<Id extends string, Of extends 'event' | 'source', Lanes extends LaneKind | null, Record> {
  /** Its name in the state of the view and in the address. */
  readonly id: Id;
  readonly of: Of;
  /** How it makes the timeline’s lanes, if it can. */
  readonly lanes: Lanes;
  /** Whether a record may have several of its values, so that one may be wanted and another shut out. */
  readonly several?: boolean;
  /** How a value that there is not is told, where that is not as of any other: `notices.<code>`. */
  readonly absent?: 'not-open';
  /** Whether there is anything to choose between; absent: always. */
  shown?(vocabulary: Vocabulary): boolean;
  /** Whether records may have values beside those that are declared. */
  readonly open?: boolean;
  /** The values that there can be, in their order; null where they are whatever the records have. */
  values(vocabulary: Vocabulary): readonly string[] | null;
  /** A record’s values. Where an event has several, the first is the one whose lane it stands in. */
  read(record: Record): readonly string[];
  label(value: string, vocabulary: Vocabulary, t: Translate): string;
  /** What the lane of a value is called, where that is not its label: a record with several values is in one lane only. */
  laneLabel?(label: string, t: Translate): string;
}

const facet = <const Id extends string, const Lanes extends LaneKind | null>(
  one: Omit<FacetOf<Id, 'event', Lanes, FacetEvent>, 'of'>,
): FacetOf<Id, 'event', Lanes, FacetEvent> => ({ ...one, of: 'event' });

const sourceFacet = <const Id extends string>(
  one: Omit<FacetOf<Id, 'source', null, FacetSource>, 'of' | 'lanes'>,
): FacetOf<Id, 'source', null, FacetSource> => ({ ...one, of: 'source', lanes: null });

/** Between who acted and toward whom: no actor’s code has it. */
const TOWARD = '>';
const NONE: readonly string[] = [];
/** What is of no file of the reader’s. */
export const OURS = 'ours';

/** The facets of events: the one place where a facet is added, beside its words in the catalogue. */
export const EVENT_FACETS = [
  facet({
    id: 'tone',
    lanes: 'mirrored',
    values: () => TONES,
    read: ({ tone }) => [tone],
    label: (value, _, t) => t(`tone.${value as Tone}`),
  }),
  facet({
    id: 'type',
    lanes: 'column',
    values: ({ types }) => types.map(({ id }) => id),
    read: ({ type }) => [type],
    label: (value, { types }) => types.find(({ id }) => id === value)?.label ?? value,
  }),
  facet({
    id: 'actor',
    lanes: 'busiest',
    several: true,
    values: ({ actors }) => [...actors.keys()],
    // Any of those that it names; the first is the one who acted.
    read: ({ actors }) => actors,
    label: (value, { actors }, t) => actors.get(value)?.label ?? (value || t('lane.other')),
    laneLabel: (label, t) => t('lane.acted', { actor: label }),
  }),
  facet({
    id: 'toward',
    lanes: null,
    several: true,
    values: () => null,
    read: ({ actors: [actor], toward }) => (actor && toward ? toward.map((one) => actor + TOWARD + one) : []),
    label: (value, { actors }, t) => {
      const [from = '', to = ''] = value.split(TOWARD);
      return t('facet.direction', { from: actors.get(from)?.label ?? from, to: actors.get(to)?.label ?? to });
    },
  }),
  facet({
    id: 'person',
    lanes: null,
    several: true,
    open: true,
    values: ({ people }) => [...people.keys()],
    read: ({ people }) => (people.length === 0 ? NONE : people.map(({ id }) => id)),
    label: (value, { people }) => people.get(value)?.name ?? value,
  }),
  facet({
    id: 'level',
    lanes: null,
    values: () => LEVELS,
    read: ({ level }) => (level ? [level] : NONE),
    label: (value, _, t) => t(`level.${value as Level}`),
  }),
  facet({
    id: 'status',
    lanes: null,
    values: () => STATUSES,
    read: ({ status }) => [status],
    label: (value, _, t) => t(`status.${value as Status}`),
  }),
  facet({
    id: 'basis',
    lanes: null,
    values: () => DATE_BASES,
    read: ({ dateBasis }) => [dateBasis.kind],
    label: (value, _, t) => t(`basis.${value as DateBasis}`),
  }),
  facet({
    id: 'layers',
    lanes: null,
    absent: 'not-open',
    shown: ({ layers }) => layers !== undefined,
    values: ({ layers }) => [OURS, ...(layers ?? []).map(({ id }) => id)],
    read: ({ layer = OURS }) => [layer],
    label: (value, { layers = [] }, t) =>
      layers.find(({ id }) => id === value)?.name ?? (value === OURS ? t('layers.ours') : value),
  }),
] as const;

/** Whether a facet of events says anything of a dataset. */
export function isShown({ shown }: EventFacet, vocabulary: Vocabulary): boolean {
  return shown?.(vocabulary) ?? true;
}

/** The facets of sources. */
export const SOURCE_FACETS = [
  sourceFacet({
    id: 'kind',
    values: () => SOURCE_KINDS,
    read: ({ kind }) => [kind],
    label: (value, _, t) => t(`source.kind-${value as SourceKind}`),
  }),
  sourceFacet({
    id: 'publisher',
    values: () => null,
    read: ({ publisher }) => [publisher],
    label: (value) => value,
  }),
  sourceFacet({
    id: 'language',
    values: () => null,
    read: ({ language }) => [language],
    label: (value, _, t) => t.language(value),
  }),
] as const;

export const FACETS = [...EVENT_FACETS, ...SOURCE_FACETS] as const;

export type EventFacet = (typeof EVENT_FACETS)[number];
export type SourceFacet = (typeof SOURCE_FACETS)[number];
export type EventFacetId = EventFacet['id'];
export type SourceFacetId = SourceFacet['id'];
export type FacetId = EventFacetId | SourceFacetId;

/** A facet that can make lanes. */
export type LaneFacet = Exclude<EventFacet, { lanes: null }>['id'];

/** The facets that can make lanes; the first does so at first. */
export const LANE_FACETS = EVENT_FACETS.filter(({ lanes }) => lanes !== null).map(
  ({ id }) => id,
) as unknown as readonly [LaneFacet, ...LaneFacet[]];

/** A facet of events by its id. */
export function eventFacet(id: EventFacetId): EventFacet {
  return EVENT_FACETS.find((one) => one.id === id) as EventFacet;
}

/** A facet of events or of sources by its id. */
export function facetOf(id: FacetId): EventFacet | SourceFacet {
  return FACETS.find((one) => one.id === id) as EventFacet | SourceFacet;
}

/** What is asked of a facet, in words: “sanctions”, “not: visit”. @param term as `terms.ts` has it. */
export function termLabel(id: FacetId, term: string, vocabulary: Vocabulary, t: Translate): string {
  const { value, excluded } = readTerm(term);
  const label = facetOf(id).label(value, vocabulary, t);
  return excluded ? t('facet.not', { value: label }) : label;
}

/**
 * What a record must be to be kept: in each facet one of the values that are wanted, where any is, and none of those that
 * are shut out. Its texts are terms: see `terms.ts`.
 */
export type Filter = Readonly<Partial<Record<FacetId, readonly string[]>>>;
