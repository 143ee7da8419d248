import { isRecord } from '../model/jsonValue.ts';
import { DATE_FORMATS } from './dates.ts';
import { FIELDS } from './fields.ts';
import type { Mapping } from './guess.ts';

/** One file of a saved work: its text as it was read, and how. */
export interface WorkFile {
  readonly name: string;
  /** Decoded. */
  readonly text: string;
  /** How its columns are read; null for JSON, which says so itself. */
  readonly mapping: Mapping | null;
}

/** Files and a view, kept as one file. */
export interface Work {
  /** The address of the view, from its `?`. */
  readonly view: string;
  readonly files: readonly WorkFile[];
}

/** The version of the file’s shape, under the key by which it is known. */
const KEY = 'relationsTimelineWork';
const VERSION = 1;

/** A work as a file. @param about whose data it was made beside: for those who find it later. */
export function workText(work: Work, about: { title: string; version: string | null }): string {
  return `${JSON.stringify({ [KEY]: VERSION, about, ...work }, null, 1)}\n`;
}

/** Reads a saved work. @returns null where a JSON value is none, and `newer` where a later version has made it. */
export function readWork(json: unknown): Work | 'newer' | null {
  if (!isRecord(json) || !(KEY in json)) return null;
  if (json[KEY] !== VERSION) return 'newer';
  const files = Array.isArray(json['files']) ? (json['files'] as unknown[]) : [];
  return {
    view: typeof json['view'] === 'string' ? json['view'] : '',
    files: files.flatMap((file) =>
      isRecord(file) && typeof file['name'] === 'string' && typeof file['text'] === 'string'
        ? [{ name: file['name'], text: file['text'], mapping: readMapping(file['mapping']) }]
        : [],
    ),
  };
}

/** A mapping that was kept; null where it is none, and the columns are guessed anew. */
function readMapping(json: unknown): Mapping | null {
  if (!isRecord(json) || !isRecord(json['columns']) || typeof json['header'] !== 'boolean') return null;
  const given = json['columns'];
  const dates = DATE_FORMATS.find((format) => format === json['dates']);
  const types = isRecord(json['types']) ? Object.entries(json['types']) : [];
  if (!dates) return null;
  const columns = FIELDS.map((field) => {
    const column = given[field];
    return [field, typeof column === 'number' && Number.isInteger(column) && column >= 0 ? column : null] as const;
  });
  return {
    header: json['header'],
    columns: Object.fromEntries(columns) as Mapping['columns'],
    dates,
    types: Object.fromEntries(types.filter((pair): pair is [string, string] => typeof pair[1] === 'string')),
  };
}
