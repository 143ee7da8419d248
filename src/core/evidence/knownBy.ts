import type { Source } from '../model/dataset.ts';
import type { Citation } from '../model/schema.ts';
import type { EdtfDate } from '../time/edtf.ts';

/** What of an event’s citations had appeared by a day. */
export interface KnownBy {
  known: Citation[];
  later: number;
  /** Of sources without a date nobody can say when they appeared. */
  undated: number;
}

/** Sorts citations by whether their source had surely appeared by the end of a date. */
export function knownBy(citations: readonly Citation[], sources: ReadonlyMap<string, Source>, date: EdtfDate): KnownBy {
  const told = (citation: Citation) => sources.get(citation.source)?.publishedOn?.latest;
  return {
    known: citations.filter((citation) => (told(citation) ?? Infinity) <= date.latest),
    later: citations.filter((citation) => (told(citation) ?? -Infinity) > date.latest).length,
    undated: citations.filter((citation) => told(citation) === undefined).length,
  };
}

/** The dates at which what is known of an event grew, in order, each once. */
export function knownDates(citations: readonly Citation[], sources: ReadonlyMap<string, Source>): EdtfDate[] {
  const dates = citations.flatMap(({ source }) => sources.get(source)?.publishedOn ?? []);
  const single = dates.filter((date) => date.kind === 'date' && Number.isFinite(date.latest));
  const byEdtf = new Map(single.map((date) => [date.edtf, date]));
  return [...byEdtf.values()].sort((a, b) => a.latest - b.latest || b.earliest - a.earliest);
}
