import { isWebAddress } from '../model/webAddress.ts';
import { type DateFormat, formatOf } from './dates.ts';
import { type Field, FIELDS, HEADER_WORDS, plainName, statusOf, toneOf } from './fields.ts';

/** How the columns of a file are read: what a person can correct before it is loaded. */
export interface Mapping {
  /** Whether the first row has the names of the columns. */
  readonly header: boolean;
  /** The column of each field, from 0; null: none. */
  readonly columns: Readonly<Record<Field, number | null>>;
  readonly dates: DateFormat;
  /** For a type as the file has it, one of ours that it is; one that is not named stays a type of the file. */
  readonly types: Readonly<Record<string, string>>;
}

/** How many rows are looked at. */
const LOOKED_AT = 500;

/**
 * Guesses which column is what: by its name, and, where no name says so, by what is in it.
 * @param rows the first rows, with the header, if there is one.
 */
export function guessMapping(rows: readonly (readonly string[])[]): Mapping {
  const header = hasHeader(rows);
  const names = columnNames(rows, header);
  const body = rows.slice(header ? 1 : 0, LOOKED_AT + 1);
  const valuesAt = (column: number) => body.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '');
  const columns: Record<Field, number | null> = Object.fromEntries(FIELDS.map((field) => [field, null])) as Record<
    Field,
    number | null
  >;
  const isTaken = (column: number) => FIELDS.some((field) => columns[field] === column);
  const plain = names.map(plainName);
  for (const field of FIELDS) {
    // The likeliest name first, whole; then as a part of a name.
    const words = HEADER_WORDS[field];
    const found =
      header &&
      firstOf(words, (word) =>
        plain.findIndex((name, i) => !isTaken(i) && name === word && isBelieved(field, valuesAt(i))),
      );
    if (typeof found === 'number') columns[field] = found;
  }
  for (const field of FIELDS) {
    if (columns[field] !== null || !header) continue;
    const found = firstOf(HEADER_WORDS[field], (word) =>
      plain.findIndex(
        (name, i) =>
          !isTaken(i) && ` ${name} `.includes(` ${word} `) && valuesAt(i).length > 0 && fits(field, valuesAt(i)),
      ),
    );
    if (found !== null) columns[field] = found;
  }
  const free = () => names.map((_, i) => i).filter((i) => !isTaken(i));
  columns.date ??= free().find((i) => looksDated(valuesAt(i))) ?? null;
  columns.url ??= free().find((i) => share(valuesAt(i), isWebAddress) > 0.8) ?? null;
  columns.title ??=
    free()
      .map((i) => ({ i, words: average(valuesAt(i)) }))
      .filter(
        ({ i, words }) =>
          words >= 12 && share(valuesAt(i), isWebAddress) < 0.2 && new Set(valuesAt(i)).size > valuesAt(i).length / 2,
      )
      .sort((one, other) => score(other.words) - score(one.words))[0]?.i ?? null;
  const dates = columns.date === null ? null : formatOf(valuesAt(columns.date), 0);
  return { header, columns, dates: dates ?? 'edtf', types: {} };
}

/** The names of the columns; one without a name is an empty text. */
export function columnNames(rows: readonly (readonly string[])[], header: boolean): string[] {
  const length = rows.slice(0, LOOKED_AT).reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: header ? Math.max(rows[0]?.length ?? 0, 0) : length }, (_, i) =>
    header ? (rows[0]?.[i] ?? '').trim() : '',
  );
}

/** Whether the first row names the columns: no cell of it is a date, a number or an address. */
function hasHeader([first = []]: readonly (readonly string[])[]): boolean {
  return !first.some(
    (cell) => /^[+-]?\d+([.,]\d+)?$/.test(cell.trim()) || isWebAddress(cell.trim()) || formatOf([cell]) !== null,
  );
}

/** Whether a column is what its whole name says: what in it is not so is told value by value, unless nothing is. */
function isBelieved(field: Field, values: readonly string[]): boolean {
  if (field === 'date' || field === 'end') return values.length === 0 || formatOf(values, 0) !== null;
  return field === 'tone' || field === 'status' || fits(field, values);
}

/** Whether what is in a column can be what its name says. */
function fits(field: Field, values: readonly string[]): boolean {
  if (values.length === 0) return true;
  if (field === 'date' || field === 'end') return formatOf(values) !== null;
  if (field === 'url') return share(values, (value) => isWebAddress(value.split(' ')[0] ?? '')) > 0.5;
  if (field === 'tone') return share(values, (value) => toneOf(value, false) !== null) > 0.5;
  if (field === 'status') return share(values, (value) => statusOf(value) !== null) > 0.5;
  return true;
}

/** Dates, and not the years or the numbers of something else. */
function looksDated(values: readonly string[]): boolean {
  const format = values.length > 0 ? formatOf(values) : null;
  if (format === null) return false;
  return (
    format !== 'compact' ||
    share(values, (value) => /^(1[5-9]|20)\d{2}(0\d|1[0-2])([0-2]\d|3[01])$/.test(value.trim())) > 0.9
  );
}

function firstOf(words: readonly string[], find: (word: string) => number): number | null {
  for (const word of words) {
    const found = find(word);
    if (found >= 0) return found;
  }
  return null;
}

function share(values: readonly string[], is: (value: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter((value) => is(value.trim())).length / values.length;
}

function average(values: readonly string[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value.length, 0) / values.length;
}

/** A title is some ten words long. */
function score(length: number): number {
  return -Math.abs(length - 60);
}
