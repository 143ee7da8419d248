import { bisectLeft } from 'd3';
import { DAY, type Milliseconds } from '../time/units.ts';
import { around, clampViewport, datableViewport, MIN_SPAN, type Viewport } from '../time/viewport.ts';
import { type EventTable, hasFlag, LAYERED, type Row } from './table.ts';

/** Whether any of a row's time is in view. */
export function isRowInView({ start, end }: EventTable, row: Row, view: Viewport): boolean {
  return (start[row] ?? 0) < view.end && (end[row] ?? 0) >= view.start;
}

/** Counts the rows that are in view, by bisection, so that a step of a pan costs the same however many there are. */
export function inViewCounter(table: EventTable, rows: Uint32Array): (view: Viewport) => number {
  const starts = Float64Array.from(rows, (row) => table.start[row] ?? 0).sort();
  const ends = Float64Array.from(rows, (row) => table.end[row] ?? 0).sort();
  // What has begun before the view ends, without what had ended before it begins.
  return (view) => bisectLeft(starts, view.end) - bisectLeft(ends, view.start);
}

/** A view of all the rows given; the bounds where there are none. */
export function fit(table: EventTable, rows: Uint32Array, bounds: Viewport): Viewport {
  if (rows.length === 0) return bounds;
  const { start, end } = extentOf(table, rows);
  return around(start, end, bounds);
}

/**
 * How far the timeline reaches: all events, with air at both ends, and the opening view if there is one. An end that is
 * open or unknown adds nothing.
 */
export function boundsOf(table: EventTable, opening: Viewport | null): Viewport {
  const all = extentOf(table, allRows(table));
  if (!Number.isFinite(all.start)) return opening ? clampViewport(opening, opening) : { start: 0, end: 365 * DAY };
  const air = Math.max((all.end - all.start) * 0.015, MIN_SPAN);
  // Where the opening view reaches beyond the events, that is air enough: with more, labels would reach beyond the view.
  return datableViewport({
    start: opening && opening.start < all.start ? opening.start : all.start - air,
    end: opening && opening.end > all.end + 1 ? opening.end : all.end + air,
  });
}

function extentOf(table: EventTable, rows: Uint32Array): { start: Milliseconds; end: Milliseconds } {
  let start = Infinity;
  let end = -Infinity;
  for (const row of rows) {
    const from = table.start[row] ?? 0;
    const to = table.end[row] ?? 0;
    for (const time of [from, to]) {
      if (!Number.isFinite(time)) continue;
      start = Math.min(start, time);
      end = Math.max(end, time);
    }
  }
  return { start, end };
}

/**
 * The first and the last year that an event of ours names, and no file of the reader’s; null where none does. Loops, since
 * a call cannot take as many arguments as there may be events.
 */
export function yearsOf(table: EventTable): { first: number; last: number } | null {
  const ours = allRows(table).filter((row) => !hasFlag(table, row, LAYERED));
  const { start, end } = extentOf(table, ours);
  if (!Number.isFinite(start)) return null;
  return { first: new Date(start).getUTCFullYear(), last: new Date(end).getUTCFullYear() };
}

function allRows({ length }: EventTable): Uint32Array {
  return Uint32Array.from({ length }, (_, row) => row);
}
