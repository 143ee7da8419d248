import { bisectRight } from 'd3';
import { TONES } from '../model/vocabulary.ts';
import { BIN_UNITS, type BinUnit, binStep, boundariesIn } from '../time/calendar.ts';
import { DAY, type Milliseconds } from '../time/units.ts';
import { datableViewport, spanOf, type Viewport } from '../time/viewport.ts';

/** More bins than that are not drawn: two pixels each are as wide as two large screens. */
export const MOST_BINS = 1200;

/** The units by which a stretch of time can be drawn, the coarsest first; none where even its years are too many. */
export function unitsFor(extent: Viewport): BinUnit[] {
  return BIN_UNITS.filter((unit) => spanOf(extent) / binStep(unit).length <= MOST_BINS);
}

/** The boundaries of the calendar bins that cover a stretch of time, UTC: n + 1 for n bins. */
export function edgesBy(unit: BinUnit, extent: Viewport): Milliseconds[] {
  const step = binStep(unit);
  const { start, end } = datableViewport(extent);
  const air = step.length + 2 * DAY;
  const around = boundariesIn({ start: start - air, end: end + air }, step);
  const first = Math.max(bisectRight(around, start) - 1, 0);
  const last = around.findIndex((edge) => edge >= end);
  return around.slice(first, last < 0 ? undefined : last + 1);
}

/**
 * Counts by bin and tone, in one row of numbers: what lies in a bin as a whole, and the shares of what is spread over
 * several. See `at`.
 */
export type Cells = Float64Array;

const [WHOLE, SPREAD] = [0, 1];
const PER_BIN = TONES.length * 2;

export function noCells(bins: number): Cells {
  return new Float64Array(bins * PER_BIN);
}

/** What is counted in a bin. */
export interface Count {
  /** Events that the bin holds as a whole. */
  readonly whole: number;
  /** Shares, added up, of events of which it is not known in which of several bins they begin. */
  readonly spread: number;
}

/** What is counted in a bin of a tone. @param tone by place in TONES. */
export function at(cells: Cells, bin: number, tone: number): Count {
  const first = bin * PER_BIN + tone * 2;
  return { whole: cells[first + WHOLE] ?? 0, spread: cells[first + SPREAD] ?? 0 };
}

export function binsOf(cells: Cells): number {
  return cells.length / PER_BIN;
}

/** The counts of several bins, from one up to but not including another. */
export function sumOf(cells: Cells, from: number, to: number, tone: number): Count {
  let [whole, spread] = [0, 0];
  for (let bin = from; bin < to; bin++) {
    const count = at(cells, bin, tone);
    whole += count.whole;
    spread += count.spread;
  }
  return { whole, spread };
}

/** The largest of the counts of a tone, whole and spread together. */
export function mostIn(cells: Cells, tone: number): number {
  let most = 0;
  for (let bin = 0; bin < binsOf(cells); bin++) {
    const { whole, spread } = at(cells, bin, tone);
    most = Math.max(most, whole + spread);
  }
  return most;
}

/** The bin that holds all of a stretch of time; -1 where none does. */
export function binHolding(edges: readonly Milliseconds[], from: Milliseconds, to: Milliseconds): number {
  const bin = bisectRight(edges as Milliseconds[], from) - 1;
  return to <= (edges[bin + 1] ?? -Infinity) ? bin : -1;
}

/** Counts an event in a bin as a whole. */
export function addTo(cells: Cells, bin: number, tone: number): void {
  cells[bin * PER_BIN + tone * 2 + WHOLE]!++;
}

/**
 * Counts an event: in the bin that holds all of the stretch in which it begins, else by shares in those that the stretch
 * covers, evenly by time. What lies beyond the bins is not counted.
 * @param edges boundaries of the bins, ascending.
 * @returns whether any of it lies in the bins.
 */
export function place(
  cells: Cells,
  edges: readonly Milliseconds[],
  from: Milliseconds,
  to: Milliseconds,
  tone: number,
): boolean {
  const end = edges.at(-1) ?? -Infinity;
  if (!(from < end && to > (edges[0] ?? Infinity))) return false;
  const whole = binHolding(edges, from, to);
  if (whole >= 0) {
    addTo(cells, whole, tone);
    return true;
  }
  for (
    let bin = Math.max(bisectRight(edges as Milliseconds[], from) - 1, 0);
    bin < edges.length - 1 && (edges[bin] ?? 0) < to;
    bin++
  ) {
    const share = (Math.min(to, edges[bin + 1] ?? 0) - Math.max(from, edges[bin] ?? 0)) / (to - from);
    cells[bin * PER_BIN + tone * 2 + SPREAD]! += share;
  }
  return true;
}
