import type { DateError } from '../time/edtf.ts';

export type DataFile = 'dataset' | 'events' | 'sources';

export type IssueCode =
  | 'not-an-object'
  | 'format-unknown'
  | 'not-a-list'
  | 'missing'
  | 'invalid'
  | 'too-long'
  | 'unknown-key'
  | 'invalid-date'
  | 'invalid-url'
  | 'invalid-language'
  | 'double-key'
  | 'quote-or-claim'
  /** Characters that nobody sees, or that turn words round, or that are half of one. They are taken out. */
  | 'unseen'
  | 'duplicate-id'
  | 'unknown-type'
  | 'unknown-actor'
  | 'unknown-person'
  | 'unknown-source'
  | 'unknown-event';

/** One thing wrong with the data: what, where, and what became of it. */
export interface Issue {
  code: IssueCode;
  file: DataFile;
  /** The record’s id, or its place in the list (`#3`, from 1) where it has none. Absent for the file as a whole. */
  record?: string;
  /** Path in the record: `citations.0.quote.exact`. */
  field?: string;
  /** The offending value as JSON, shortened to 80 characters. */
  value?: string;
  dateError?: DateError;
  /** `record`: the whole record is set aside. `part`: the named part is left out, the rest stays. */
  setAside: 'file' | 'record' | 'part';
}

export type Problem = Pick<Issue, 'code' | 'field' | 'value' | 'dateError'>;
