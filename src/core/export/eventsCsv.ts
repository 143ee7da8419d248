import { citedIds } from '../model/citedIds.ts';
import type { Dataset, Source, TimelineEvent } from '../model/dataset.ts';
import { shareWithin } from '../time/during.ts';
import type { EdtfDate } from '../time/edtf.ts';
import { fileOf } from '../words/eventWords.ts';
import type { Viewport } from '../time/viewport.ts';
import { csv, type CsvOptions } from './csv.ts';
import { daysOf, precisionOf } from '../time/days.ts';
import type { Taken } from './taken.ts';

/** Several values of one cell. */
const SEPARATOR = '; ';

type Cell = (event: TimelineEvent, dataset: Dataset, during: readonly Viewport[]) => string;

/**
 * The columns by their names, which are for good: whoever has a script that reads them keeps it. Types, actors and
 * sources are ids, as in the data and in the address; a source’s id is also its key in BibTeX and RIS.
 */
const COLUMNS: Readonly<Record<string, Cell>> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  type: ({ type }) => type,
  tone: ({ tone }) => tone,
  status: ({ status }) => status,
  /** EDTF (ISO 8601-2:2019, level 1): the date as we have it. */
  date: ({ date }) => date,
  earliest: ({ when }) => daysOf(when).earliest,
  latest: ({ when }) => daysOf(when).latest,
  precision: ({ when }) => precisionOf(when),
  date_basis: ({ dateBasis }) => dateBasis.kind,
  /** The first is the one who acted. */
  actors: ({ actors }) => actors.join(SEPARATOR),
  toward: ({ toward = [] }) => toward.join(SEPARATOR),
  people: ({ people }) => people.map(({ name }) => name).join(SEPARATOR),
  level: ({ level = '' }) => level,
  plover: (event, { types }) => event.plover ?? types.find(({ id }) => id === event.type)?.plover ?? '',
  summary: ({ summary }) => summary,
  source_count: (event) => String(citedIds(event).length),
  sources: (event) => citedIds(event).join(SEPARATOR),
  /** The addresses of those that have one. */
  source_urls: (event, { sourceById }) =>
    citedIds(event)
      .flatMap((id) => urlOf(sourceById.get(id)))
      .join(' '),
  /** How much of the time that its date may be lies in the time that was asked for, 0 to 1; empty where none was. */
  share_within: ({ when }, _, during) => (during.length > 0 ? shareText(when, during) : ''),
  /** The reader’s file that it is from; empty in our own data. */
  layer: (event, dataset) => fileOf(event, dataset)?.name ?? '',
};

export const CSV_COLUMNS: readonly string[] = Object.keys(COLUMNS);

/** Events as CSV (RFC 4180), one a line, in the order given, below a header line. */
export function eventsCsv(
  { events, dataset, during }: Pick<Taken, 'events' | 'dataset' | 'during'>,
  options?: CsvOptions,
): string {
  const cells = Object.values(COLUMNS);
  return csv([CSV_COLUMNS, ...events.map((event) => cells.map((cell) => cell(event, dataset, during)))], options);
}

function shareText({ earliest, latest }: EdtfDate, during: readonly Viewport[]): string {
  const share = shareWithin(earliest, latest, during);
  return share === null ? '' : String(Math.round(share * 1000) / 1000);
}

function urlOf(source: Source | undefined): string[] {
  return source?.url ? [source.url] : [];
}
