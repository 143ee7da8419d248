import { type ColumnId, FIRST_COLUMN } from '../../core/table/columnIds.ts';

/** How wide a column is at least, in rem. What room is left over is shared out in the same proportion. */
const WIDTHS: Readonly<Record<ColumnId, number>> = {
  title: 16,
  date: 10,
  earliest: 10,
  latest: 10,
  precision: 8,
  basis: 12,
  type: 9,
  tone: 7,
  status: 7.5,
  actors: 11,
  toward: 14,
  people: 14,
  level: 10,
  sources: 5.5,
  independent: 8.5,
  layer: 9,
};

/** The first column stays where it is while the others scroll, so it never takes more than this part of the window. */
const FIRST = `min(${WIDTHS[FIRST_COLUMN]}rem, 45cqi)`;

/** The columns’ widths for a CSS grid, and how wide all of them are together at least. */
export function gridOf(columns: readonly ColumnId[]): { columns: string; width: string } {
  const others = columns.filter((id) => id !== FIRST_COLUMN);
  const sum = others.reduce((rem, id) => rem + WIDTHS[id], 0);
  return {
    columns: [
      `minmax(${FIRST}, ${WIDTHS[FIRST_COLUMN]}fr)`,
      ...others.map((id) => `minmax(${WIDTHS[id]}rem, ${WIDTHS[id]}fr)`),
    ].join(' '),
    width: `max(100%, calc(${FIRST} + ${sum}rem))`,
  };
}
