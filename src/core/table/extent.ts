import { DAY, type Milliseconds } from '../time/units.ts';
import { around, MIN_SPAN, type Viewport } from '../time/viewport.ts';
import type { EventTable } from './table.ts';

/** How many of some rows, which are in time order, are in view at all. */
export function rowsInView(table: EventTable, rows: Uint32Array, view: Viewport): number {
  let count = 0;
  for (const row of rows) {
    const start = table.start[row] ?? 0;
    if (start >= view.end) break;
    if ((table.end[row] ?? 0) >= view.start) count++;
  }
  return count;
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
  if (!Number.isFinite(all.start)) return opening ?? { start: 0, end: 365 * DAY };
  const air = Math.max((all.end - all.start) * 0.015, MIN_SPAN);
  // Where the opening view reaches beyond the events, that is air enough: with more, labels would reach beyond the view.
  return {
    start: opening && opening.start < all.start ? opening.start : all.start - air,
    end: opening && opening.end > all.end + 1 ? opening.end : all.end + air,
  };
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

/** The first and the last year that an event names; null where none does. Loops, since a call cannot take as many arguments as there may be events. */
export function yearsOf(table: EventTable): { first: number; last: number } | null {
  const { start, end } = extentOf(table, allRows(table));
  if (!Number.isFinite(start)) return null;
  return { first: new Date(start).getUTCFullYear(), last: new Date(end).getUTCFullYear() };
}

function allRows({ length }: EventTable): Uint32Array {
  return Uint32Array.from({ length }, (_, row) => row);
}
