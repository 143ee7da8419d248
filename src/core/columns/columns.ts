import { evidenceOf } from '../evidence/evidence.ts';
import { citedIds } from '../model/citedIds.ts';
import type { Dataset, TimelineEvent } from '../model/dataset.ts';
import { DATE_BASES, LEVELS, STATUSES, TONES } from '../model/vocabulary.ts';
import type { ColumnId } from '../table/columnIds.ts';
import { eventFacet, type EventFacetId } from '../table/facets.ts';
import { daysOf, precisionOf } from '../time/days.ts';
import type { EdtfDate } from '../time/edtf.ts';
import { dateWords } from '../words/dateWords.ts';
import { edtfWords } from '../words/stretchWords.ts';
import type { MessageId, Translate } from '../words/translate.ts';

/** What the columns know beside the event. */
export interface Said {
  readonly dataset: Pick<Dataset, 'types' | 'actors' | 'people' | 'sourceById' | 'layers'>;
  readonly t: Translate;
}

/** What a column sorts an event by: a number, a text, or null where the event has nothing there. */
export type SortValue = number | string | null;

/** One column of a table of events. */
export interface Column {
  /** What stands in the event’s cell; empty where there is nothing to say. */
  words(event: TimelineEvent, said: Said): string;
  /** What events are sorted by. All of a column are numbers, or all are texts. */
  sorts(event: TimelineEvent, said: Said): SortValue;
  /** What decides between two that are the same in that, before the date does. */
  next?(event: TimelineEvent): number;
  /** Whether it is a number, and stands at the end of its cell. */
  readonly number?: true;
}

/** The columns: the one place where it is written what each of them says and what it is sorted by. */
export const COLUMNS: Readonly<Record<ColumnId, Column>> = {
  title: { words: ({ title }) => title, sorts: ({ title }) => title },
  date: {
    words: ({ when }, { t }) => dateWords(when, t),
    sorts: ({ when }) => when.earliest,
    next: ({ when }) => when.latest,
  },
  earliest: {
    words: ({ when }, { t }) => edtfWords(daysOf(when).earliest, t),
    sorts: ({ when }) => finite(when.earliest),
  },
  latest: {
    words: ({ when }, { t }) => edtfWords(daysOf(when).latest, t),
    sorts: ({ when }) => finite(when.latest),
  },
  precision: {
    words: ({ when }, { t }) => precisionWords(when, t),
    // From what is known best to what is known least: how long the event may have been, or was.
    sorts: ({ when }) => when.latest - when.earliest,
  },
  basis: inOrder('basis', DATE_BASES),
  type: byWords('type'),
  tone: inOrder('tone', TONES),
  status: inOrder('status', STATUSES),
  actors: byWords('actor'),
  toward: byWords('toward'),
  people: byWords('person'),
  // From the lowest visitor to the highest, so that those of whom most depends come first the other way.
  level: inOrder('level', [...LEVELS].reverse()),
  sources: {
    number: true,
    words: (event, { t }) => t('column.count', { count: citedIds(event).length }),
    sorts: (event) => citedIds(event).length,
  },
  independent: {
    number: true,
    // Of sources that have not come nothing can be said.
    words: (event, { dataset, t }) =>
      dataset.sourceById.size === 0 ? '' : t('column.count', { count: independentOf(event, dataset) }),
    sorts: (event, { dataset }) => (dataset.sourceById.size === 0 ? null : independentOf(event, dataset)),
  },
  /** The reader’s file that it is from, or our data. */
  layer: byWords('layers'),
};

/** A facet as a column: its values by name, as they stand in the record. */
function byWords(facet: EventFacetId): Column {
  const labels = (event: TimelineEvent, { dataset, t }: Said) => {
    const { read, label } = eventFacet(facet);
    return read(event)
      .filter((value) => value !== '')
      .map((value) => label(value, dataset, t));
  };
  return {
    words(event, said) {
      const all = labels(event, said);
      return all.length > 1 ? said.t.list(all) : (all[0] ?? '');
    },
    sorts: (event, said) => labels(event, said).join('\n') || null,
  };
}

/** A facet whose values have an order of their own. */
function inOrder(facet: EventFacetId, values: readonly string[]): Column {
  const valueOf = (event: TimelineEvent) => eventFacet(facet).read(event)[0];
  return {
    words(event, { dataset, t }) {
      const value = valueOf(event);
      return value === undefined ? '' : eventFacet(facet).label(value, dataset, t);
    },
    sorts(event) {
      const place = values.indexOf(valueOf(event) ?? '');
      return place < 0 ? null : place;
    },
  };
}

function independentOf(event: TimelineEvent, { sourceById }: Said['dataset']): number {
  return evidenceOf(event, sourceById).independent.length;
}

/** An end that is open or unknown is no day. */
function finite(time: number): number | null {
  return Number.isFinite(time) ? time : null;
}

/** How fine a date is: “month”, and of an interval whose ends differ “day to open end”. */
function precisionWords(when: EdtfDate, t: Translate): string {
  const [start = '', end = start] = precisionOf(when).split('/');
  const words = (precision: string) => t(`precision.${precision}` as MessageId);
  return start === end ? words(start) : t('precision.span', { start: words(start), end: words(end) });
}
