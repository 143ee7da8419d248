import type { EventTable } from './table.ts';
import { DAY, type Milliseconds } from './units.ts';

/**
 * The time in view, from `start` up to but not including `end`, in UTC. How many pixels wide it is drawn is no part
 * of it, so the same view can be linked to from a phone and from a desk.
 */
export interface Viewport {
  start: Milliseconds;
  end: Milliseconds;
}

export const MIN_SPAN: Milliseconds = 7 * DAY;

export function spanOf(viewport: Viewport): Milliseconds {
  return viewport.end - viewport.start;
}

/** The nearest viewport that is inside the bounds, no shorter than MIN_SPAN and no longer than they are. */
export function clampViewport(viewport: Viewport, bounds: Viewport): Viewport {
  const longest = Math.max(spanOf(bounds), MIN_SPAN);
  const span = Math.min(Math.max(spanOf(viewport), MIN_SPAN), longest);
  const middle = (viewport.start + viewport.end) / 2;
  const wanted = span === spanOf(viewport) ? viewport.start : middle - span / 2;
  const start = Math.min(Math.max(wanted, bounds.start), bounds.start + longest - span);
  return { start, end: start + span };
}

/** Moves the view later by a share of its span (earlier where negative). */
export function pan(viewport: Viewport, share: number, bounds: Viewport): Viewport {
  const by = spanOf(viewport) * share;
  return clampViewport({ start: viewport.start + by, end: viewport.end + by }, bounds);
}

/** Shortens the view by a factor (lengthens below 1); the instant `anchor` stays where it is on the screen. */
export function zoom(viewport: Viewport, factor: number, anchor: Milliseconds, bounds: Viewport): Viewport {
  const span = Math.min(Math.max(spanOf(viewport) / factor, MIN_SPAN), Math.max(spanOf(bounds), MIN_SPAN));
  const share = (anchor - viewport.start) / spanOf(viewport);
  const start = anchor - share * span;
  return clampViewport({ start, end: start + span }, bounds);
}

/** The smallest pan, if any, that brings [start, end] into view; what is longer than the view is shown from its start. */
export function reveal(viewport: Viewport, start: Milliseconds, end: Milliseconds, bounds: Viewport): Viewport {
  const span = spanOf(viewport);
  const from = Math.max(start, bounds.start);
  const to = Math.min(end, bounds.end);
  if (from < viewport.end && to > viewport.start && (to - from > span || (from >= viewport.start && to <= viewport.end))) return viewport;
  const middle = to - from > span ? from + span * 0.4 : (from + to) / 2;
  return clampViewport({ start: middle - span / 2, end: middle + span / 2 }, bounds);
}

/** A view of [start, end] with some air around it. Ends that are open or unknown give way to the bounds. */
export function around(start: Milliseconds, end: Milliseconds, bounds: Viewport): Viewport {
  const from = Number.isFinite(start) ? start : bounds.start;
  const to = Number.isFinite(end) ? end + 1 : bounds.end;
  const air = Math.max((to - from) * 0.06, MIN_SPAN / 4);
  return clampViewport({ start: from - air, end: to + air }, bounds);
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
  const all = extentOf(table, Uint32Array.from({ length: table.length }, (_, row) => row));
  if (!Number.isFinite(all.start)) return opening ?? { start: 0, end: 365 * DAY };
  const air = Math.max((all.end - all.start) * 0.015, MIN_SPAN);
  // Where the opening view reaches beyond the events, that is air enough: with more, labels would reach beyond the view.
  return {
    start: opening && opening.start < all.start ? opening.start : all.start - air,
    end: opening && opening.end > all.end + 1 ? opening.end : all.end + air,
  };
}

/**
 * The view rounded so that it can be written into a URL and read back as it was: to days, hours or seconds,
 * whichever is too fine to be seen at its span.
 */
export function roundViewport(viewport: Viewport): Viewport {
  const span = spanOf(viewport);
  const step = span > 3 * 365 * DAY ? DAY : span > 60 * DAY ? DAY / 24 : DAY / 86_400;
  const start = Math.round(viewport.start / step) * step;
  return { start, end: Math.max(Math.round(viewport.end / step) * step, start + step) };
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
