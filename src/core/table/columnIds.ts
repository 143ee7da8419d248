/**
 * The columns of a table of events, by the names that an address has, in the order in which they stand: what each says and
 * is sorted by is in `core/columns`.
 */
export const COLUMN_IDS = [
  'title',
  'date',
  'earliest',
  'latest',
  'precision',
  'basis',
  'type',
  'tone',
  'status',
  'actors',
  'toward',
  'people',
  'level',
  'sources',
  'independent',
  'layer',
] as const;

export type ColumnId = (typeof COLUMN_IDS)[number];

/** It stands first and stays: without it a row says of nothing what it is. */
export const FIRST_COLUMN = 'title' satisfies ColumnId;

/** Those that are shown where nobody has chosen. */
export const USUAL_COLUMNS: readonly ColumnId[] = ['title', 'date', 'type', 'tone', 'level', 'sources'];

/** What a table is sorted by: a column, from its first value to its last, or, with a hyphen before it, the other way. */
export type Sort = ColumnId | `-${ColumnId}`;

/** All sorts, the usual one first. */
export const SORTS: readonly [Sort, ...Sort[]] = [
  'date',
  ...COLUMN_IDS.flatMap((id): Sort[] => (id === 'date' ? ['-date'] : [id, `-${id}`])),
];

/** A sort as its column and its direction. */
export function readSort(sort: Sort): { column: ColumnId; descending: boolean } {
  const descending = sort.startsWith('-');
  return { column: (descending ? sort.slice(1) : sort) as ColumnId, descending };
}

/** The sort that pressing a column’s head gives: by it, and the other way where it is by it already. */
export function sortedBy(column: ColumnId, present: Sort): Sort {
  return present === column ? `-${column}` : column;
}

/** Columns in the order in which they stand, each once, and the first among them; undefined where a name is none. */
export function readColumns(names: readonly string[]): readonly ColumnId[] | undefined {
  if (!names.every((name) => (COLUMN_IDS as readonly string[]).includes(name))) return undefined;
  return COLUMN_IDS.filter((id) => id === FIRST_COLUMN || names.includes(id));
}
