/** The values of a facet that each record has once, as numbers. */
export interface Codes {
  readonly values: readonly string[];
  /** For each row, the place of its value in `values`. */
  readonly codes: Uint32Array;
}

/** The values of a facet of which a record may have any number, as numbers. */
export interface CodeLists extends Codes {
  /** The codes of a row are those from `offsets[row]` up to `offsets[row + 1]`, in the order of the record. */
  readonly offsets: Uint32Array;
}

/** The columns that a filter reads, of events or of sources. */
export interface FacetTable<Id extends string = string> {
  readonly length: number;
  readonly facets: ReadonlyMap<Id, Codes | CodeLists>;
}

interface Reads<Record, Id extends string> {
  readonly id: Id;
  read(record: Record): readonly string[];
}

/**
 * Turns the facets of records into columns.
 * @param valuesOf the values that there can be, in their order. What a record has beside them comes after them, by name.
 */
export function facetColumns<Record, Id extends string>(
  records: readonly Record[],
  facets: readonly Reads<Record, Id>[],
  valuesOf: (id: Id) => readonly string[] | null,
): Map<Id, Codes | CodeLists> {
  return new Map(facets.map((facet) => [facet.id, columnOf(records, facet, valuesOf(facet.id) ?? [])]));
}

function columnOf<Record>(
  records: readonly Record[],
  facet: Reads<Record, string>,
  declared: readonly string[],
): Codes | CodeLists {
  // A value counts once, however often a record names it.
  const lists = records.map((record) => {
    const read = facet.read(record);
    return read.length > 1 ? [...new Set(read)] : read;
  });
  const place = new Map(declared.map((value, i) => [value, i]));
  const others = new Set<string>();
  for (const list of lists) for (const value of list) if (!place.has(value)) others.add(value);
  const values = [...declared, ...[...others].sort()];
  for (const [i, value] of values.entries()) place.set(value, i);
  if (lists.every((list) => list.length === 1)) {
    return { values, codes: Uint32Array.from(lists, (list) => place.get(list[0] ?? '') ?? 0) };
  }
  const offsets = new Uint32Array(records.length + 1);
  lists.forEach((list, row) => {
    offsets[row + 1] = (offsets[row] ?? 0) + list.length;
  });
  return { values, offsets, codes: Uint32Array.from(lists.flat(), (value) => place.get(value) ?? 0) };
}

/** Where a row’s codes begin and end. */
export function codeRange(column: Codes | CodeLists, row: number): [from: number, to: number] {
  return 'offsets' in column ? [column.offsets[row] ?? 0, column.offsets[row + 1] ?? 0] : [row, row + 1];
}

/** The first of a row’s values, as its code; -1 where it has none. */
export function firstCode(column: Codes | CodeLists, row: number): number {
  const [from, to] = codeRange(column, row);
  return from < to ? (column.codes[from] ?? -1) : -1;
}
