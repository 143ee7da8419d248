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
  // In one pass, since there may be many records; what is not declared gets its place among its like afterwards.
  const place = new Map<string, number>();
  for (const value of declared) if (!place.has(value)) place.set(value, place.size);
  const known = place.size;
  const offsets = new Uint32Array(records.length + 1);
  const codes: number[] = [];
  let single = true;
  for (let row = 0; row < records.length; row++) {
    const from = codes.length;
    for (const value of facet.read(records[row] as Record)) {
      let code = place.get(value);
      if (code === undefined) place.set(value, (code = place.size));
      // A value counts once, however often a record names it.
      if (codes.indexOf(code, from) < 0) codes.push(code);
    }
    offsets[row + 1] = codes.length;
    if (codes.length !== from + 1) single = false;
  }
  const met = [...place.keys()];
  const values = [...met.slice(0, known), ...met.slice(known).sort()];
  const ordered = new Map(values.map((value, i) => [value, i]));
  const final = met.map((value) => ordered.get(value) ?? 0);
  const placed = Uint32Array.from(codes, (code) => final[code] ?? 0);
  return single ? { values, codes: placed } : { values, offsets, codes: placed };
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
