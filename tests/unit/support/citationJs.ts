import { createRequire } from 'node:module';

/*
 * Citation.js, a reader of bibliographies that has nothing of ours. It comes without types, and its ES modules import
 * JSON in a way that Node does not take, so that its CommonJS build is loaded.
 */

/** What of a CSL-JSON item the tests look at. */
export interface Read {
  id: string;
  type: string;
  title?: string;
  'container-title'?: string;
  publisher?: string;
  genre?: string;
  issued?: { 'date-parts'?: number[][]; literal?: string; circa?: boolean };
  accessed?: { 'date-parts'?: number[][] };
  language?: string;
  version?: string;
  URL?: string;
  note?: string;
  author?: { literal?: string; given?: string; family?: string }[];
}

interface CitationJs {
  plugins: {
    input: {
      chain(text: string, options: { generateGraph: boolean; forceType?: string }): Read[];
    };
  };
}

const load = createRequire(import.meta.url);
const { plugins } = load('@citation-js/core') as CitationJs;
load('@citation-js/plugin-bibtex');
load('@citation-js/plugin-ris');
const { parse } = load('@citation-js/plugin-bibtex/lib/input/file.js') as { parse(text: string): BibEntry[] };
const { parse: parseRisFile } = load('@citation-js/plugin-ris/lib/ris.js') as {
  parse(text: string): Record<string, string>[];
};

/** An entry before its values are read: with their braces and commands. */
export interface BibEntry {
  type: string;
  label: string;
  properties: Record<string, string>;
}

/** A text in BibTeX, RIS or CSL-JSON, read as CSL items. The kind of text is found out from the text itself. */
export function read(text: string): Read[] {
  return plugins.input.chain(text, { generateGraph: false });
}

/** The entries of a BibTeX file as they stand. */
export function readBibEntries(text: string): BibEntry[] {
  return parse(text);
}

/** The records of an RIS file, by tag. */
export function readRisRecords(text: string): Record<string, string>[] {
  return parseRisFile(text);
}
