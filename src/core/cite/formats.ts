import { bibtex } from './bibtex.ts';
import type { CslItem } from './reference.ts';
import { ris } from './ris.ts';

export const CITATION_FORMATS = ['text', 'bibtex', 'ris', 'csl'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** A list of references in a format: plain text (one a line), BibTeX, RIS, or CSL-JSON (CSL 1.0.2). */
export function formatCitations(items: readonly CslItem[], format: CitationFormat): string {
  if (format === 'bibtex') return bibtex(items);
  if (format === 'ris') return ris(items);
  if (format === 'csl') return JSON.stringify(items, null, 2);
  return items.map((item) => item.custom.text).join('\n');
}

/** The short form of each reference, one a line, as a footnote has it beside the full citation. */
export function shortForms(items: readonly CslItem[]): string {
  return items.map((item) => item.custom.short).join('\n');
}
