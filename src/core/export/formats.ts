import { formatCitations } from '../cite/formats.ts';
import { citeView } from '../cite/reference.ts';
import type { Translate } from '../words/translate.ts';
import type { CsvOptions } from './csv.ts';
import { eventsCsv } from './eventsCsv.ts';
import { eventsJson } from './eventsJson.ts';
import { jsonLd } from './jsonLd.ts';
import type { Taken } from './taken.ts';

/** What events can be taken away as. The first is offered first. */
export const EXPORT_FORMATS = ['csv', 'json', 'jsonld', 'ris', 'bibtex'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A file’s ending, and its media type as IANA has it, or as its readers know it. */
export const EXPORT_FILES: Readonly<Record<ExportFormat, { ending: string; type: string }>> = {
  csv: { ending: 'csv', type: 'text/csv;charset=utf-8;header=present' },
  json: { ending: 'json', type: 'application/json' },
  jsonld: { ending: 'jsonld', type: 'application/ld+json' },
  ris: { ending: 'ris', type: 'application/x-research-info-systems' },
  bibtex: { ending: 'bib', type: 'application/x-bibtex' },
};

/** The text of a file. RIS and BibTeX have the sources of the events, oldest first, and last our own page. */
export function exportText(format: ExportFormat, taken: Taken, t: Translate, options?: CsvOptions): string {
  if (format === 'csv') return eventsCsv(taken, options);
  if (format === 'json') return eventsJson(taken);
  if (format === 'jsonld') return jsonLd(taken, t);
  return formatCitations(citeView(taken.events, taken.dataset.sourceById, taken.page, t), format);
}

/** A file’s name: dataset, version, whether it is a selection, and its ending. */
export function exportName(format: ExportFormat, taken: Taken): string {
  return takenName(taken, EXPORT_FILES[format].ending);
}

/** The name of a file of what is taken. @param of what it shows of that, where that is not all. */
export function takenName({ dataset: { meta }, filter }: Taken, ending: string, of?: string): string {
  const parts = [meta?.id ?? 'timeline', meta?.version, of, filter === null ? undefined : 'selection'];
  return `${parts.filter((part) => part !== undefined).join('-')}.${ending}`;
}
