import { bisectRight } from 'd3';
import { type EventTable, toneOf } from '../table/table.ts';
import { binEdges } from '../time/calendar.ts';
import type { CssPixels, Milliseconds } from '../time/units.ts';
import { spanOf, type Viewport } from '../time/viewport.ts';

/** How many events begin in a stretch of time, by tone. */
export interface Bin {
  start: Milliseconds;
  end: Milliseconds;
  cooperation: number;
  strain: number;
  neutral: number;
}

/**
 * Counts the events by the calendar bin in which they begin (an event without a known start: in which it ends).
 * As many bins as there is room for at `least` pixels each, so that the result is bounded by the width. Bins
 * without events are left out.
 */
export function density(
  table: EventTable,
  kept: Uint32Array,
  extent: Viewport,
  width: CssPixels,
  least: CssPixels,
): Bin[] {
  if (width <= 0) return [];
  const edges = binEdges(extent, width / spanOf(extent), least);
  const bins: Bin[] = edges
    .slice(0, -1)
    .map((start, i) => ({ start, end: edges[i + 1] ?? start, cooperation: 0, strain: 0, neutral: 0 }));
  for (const row of kept) {
    const start = table.start[row] ?? 0;
    const bin = bins[bisectRight(edges, Number.isFinite(start) ? start : (table.end[row] ?? 0)) - 1];
    if (bin) bin[toneOf(table, row)]++;
  }
  return bins.filter((bin) => bin.cooperation + bin.strain + bin.neutral > 0);
}
