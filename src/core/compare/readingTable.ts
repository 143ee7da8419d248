import type { EventFacetId } from '../table/facets.ts';
import type { Translate } from '../words/translate.ts';
import type { Count } from './bins.ts';

/** What pressing a cell leads to. */
export type CellLink =
  | { readonly to: 'event'; readonly id: string }
  | { readonly to: 'value'; readonly facet: EventFacetId; readonly value: string }
  /** A stretch of time, as EDTF. */
  | { readonly to: 'during'; readonly time: string };

/** A cell of a table, as it is read and as a file has it. */
export interface Cell {
  readonly text: string;
  /** One for each name that its column has in a file. */
  readonly raw: readonly (string | number)[];
  readonly link?: CellLink;
}

export interface Column {
  readonly words: string;
  /** The names of its columns in a file, which are for good. */
  readonly names: readonly string[];
  /** Whether its cells are numbers, which are set to the right. */
  readonly numeric?: boolean;
}

/** The numbers of a reading as a table: the same for the page and for a file. */
export interface ReadingTable {
  /** Tells it from the others of the page, and names its file. */
  readonly name: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  /** How many columns, from the first, say what a row is of. */
  readonly heads: number;
  /** How many rows there are. */
  readonly length: number;
  /** A row, in words only when it is asked for: there may be very many. */
  row(i: number): readonly Cell[];
}

export function textCell(text: string, raw: string | number = text, link?: CellLink): Cell {
  return { text, raw: [raw], ...(link && { link }) };
}

export function numberCell(number: number, t: Translate): Cell {
  return { text: t('filters.count', { count: number }), raw: [number] };
}

/** What is whole, and what is shared, to a hundredth; a share that is smaller is told as that. */
export function countCell({ whole, spread }: Count, t: Translate): Cell {
  const shared = spread > 0 ? Math.max(Math.round(spread * 100) / 100, 0.01) : 0;
  return { text: t('compare.count', { whole, spread: shared }), raw: [whole, Math.round(spread * 1e6) / 1e6] };
}

/** The columns of a count by tone: in a file what is shared has a column of its own. */
export function countColumn(words: string, name: string): Column {
  return { words, names: [name, `${name}_shared`], numeric: true };
}

/** The rows of a table for a file, with the names of the columns first. */
export function tableRows(table: ReadingTable): string[][] {
  return [
    table.columns.flatMap(({ names }) => [...names]),
    ...rowsOf(table).map((row) => row.flatMap(({ raw }) => raw.map(String))),
  ];
}

/** The first rows of a table; all where not told how many. */
export function rowsOf(table: ReadingTable, first = table.length): (readonly Cell[])[] {
  return Array.from({ length: Math.min(first, table.length) }, (_, i) => table.row(i));
}

/** A table’s rows, each from one thing. */
export function rowsFrom<T>(
  things: readonly T[],
  cellsOf: (thing: T) => readonly Cell[],
): Pick<ReadingTable, 'length' | 'row'> {
  return {
    length: things.length,
    row(i) {
      const thing = things[i];
      return thing === undefined ? [] : cellsOf(thing);
    },
  };
}
