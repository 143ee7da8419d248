import { datable, DAY, LAST_TIME, type Milliseconds } from './units.ts';

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

/** The part of a stretch of time that JavaScript’s dates can hold. An end that is open reaches as far as they do. */
export function datableViewport({ start, end }: Viewport): Viewport {
  return { start: datable(start), end: datable(end) };
}

/**
 * The nearest viewport that is inside the bounds, no shorter than MIN_SPAN and no longer than they are. Every viewport
 * is made here, so none has an instant that is no date.
 */
export function clampViewport(viewport: Viewport, bounds: Viewport): Viewport {
  const asked = Number.isFinite(spanOf(viewport)) ? viewport : datableViewport(viewport);
  const within = datableViewport(bounds);
  const longest = Math.max(spanOf(within), MIN_SPAN);
  const span = Math.min(Math.max(spanOf(asked), MIN_SPAN), longest);
  const middle = (asked.start + asked.end) / 2;
  const wanted = span === spanOf(asked) ? asked.start : middle - span / 2;
  const start = Math.min(Math.max(wanted, within.start), within.start + longest - span, LAST_TIME - span);
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

/** How much of a view is left beside what is brought into it. */
const AIR = 0.08;

/**
 * The smallest pan, if any, that brings [start, end] into view, with some air beside it; what is longer than the view is
 * shown from its start.
 */
export function reveal(viewport: Viewport, start: Milliseconds, end: Milliseconds, bounds: Viewport): Viewport {
  const span = spanOf(viewport);
  const from = Math.max(start, bounds.start);
  const to = Math.min(end, bounds.end);
  const isLong = to - from > span * (1 - 2 * AIR);
  const touches = from < viewport.end && to > viewport.start;
  if (touches && (to - from > span || (from >= viewport.start && to <= viewport.end))) return viewport;
  const air = span * AIR;
  const by = isLong || from < viewport.start ? from - air - viewport.start : to + air - viewport.end;
  return clampViewport({ start: viewport.start + by, end: viewport.end + by }, bounds);
}

/** A view of [start, end] with some air around it. Ends that are open or unknown give way to the bounds. */
export function around(start: Milliseconds, end: Milliseconds, bounds: Viewport): Viewport {
  const from = Number.isFinite(start) ? start : bounds.start;
  const to = Number.isFinite(end) ? end + 1 : bounds.end;
  const air = Math.max((to - from) * 0.06, MIN_SPAN / 4);
  return clampViewport({ start: from - air, end: to + air }, bounds);
}
