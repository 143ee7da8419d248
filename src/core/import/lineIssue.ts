/** One thing wrong with a file that a reader opened, in words: where it stands, and what it cost. */
export interface LineIssue {
  /** The line of the file, from 1; null for the file as a whole. */
  readonly line: number | null;
  /** The column by its name, or the path in the record; null for the row as a whole. */
  readonly field: string | null;
  /** The offending value, shortened; null where none is meant. */
  readonly value: string | null;
  readonly message: string;
  /** `record`: the row is left out. `part`: the named part is. `none`: it is read otherwise than it stands there. */
  readonly cost: 'file' | 'record' | 'part' | 'none';
}
