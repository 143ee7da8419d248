import { bisector } from 'd3';
import { firstCode } from '../table/codes.ts';
import { columnOf, type EventTable, type Row } from '../table/table.ts';
import { monthsFrom } from '../time/calendar.ts';
import { DAY, type Milliseconds } from '../time/units.ts';
import type { Viewport } from '../time/viewport.ts';
import { type Anchor, type Anchors, anchorsAmong } from './anchors.ts';
import type { Beginnings } from './beginnings.ts';
import { addTo, type Cells, noCells, place } from './bins.ts';

/** An anchor, and whether its window meets that of another. */
export interface Around extends Anchor {
  readonly overlaps: boolean;
}

/** Counts by month before and after: the months before, the day itself, and the months after, in one row of bins. */
export interface AroundRow {
  /** A type; null: all. */
  readonly type: string | null;
  /** Added up over the anchors. */
  readonly cells: Cells;
  /** The same of the windows a year earlier. */
  readonly baseline: Cells;
}

export interface BeforeAfter {
  readonly months: number;
  readonly anchors: readonly Around[];
  readonly left: Anchors['left'];
  /** All types together, then each that has an event in a window or a baseline, in the order in which they are declared. */
  readonly rows: readonly AroundRow[];
  /** How many events lie in the windows, and how often they were counted, since windows may overlap. */
  readonly events: number;
  readonly countings: number;
  /** The same of the baselines. */
  readonly baseline: { readonly events: number; readonly countings: number };
  /** Whether a window and its own baseline share time, as from seven months on. */
  readonly meets: boolean;
}

const YEAR_EARLIER = -12;

/**
 * Boundaries of the bins round a day: a calendar month each before it, the day itself, a calendar month each after it;
 * 2 months + 1 bins. A month from the 31st ends with the last day of a shorter month.
 */
export function aroundEdges(day: Milliseconds, months: number): Milliseconds[] {
  const before = Array.from({ length: months + 1 }, (_, i) => monthsFrom(day, i - months));
  const after = Array.from({ length: months + 1 }, (_, i) => monthsFrom(day + DAY, i));
  return [...before, ...after];
}

/**
 * Counts what begins before and after anchors, by type and tone, and the same a year earlier. An anchor is not counted in
 * its own window; another anchor is. A beginning that no bin holds is shared over those that it covers.
 * @param kept the rows that are counted.
 * @param rows of the anchors.
 * @param known the time that is known: an anchor whose window or baseline reaches beyond it is left out.
 */
export function beforeAfter(
  table: EventTable,
  kept: Uint32Array,
  begin: Beginnings,
  rows: readonly Row[],
  months: number,
  known: readonly Viewport[],
): BeforeAfter {
  const ends = (day: Milliseconds): [Milliseconds, Milliseconds] => [
    monthsFrom(day, -months),
    monthsFrom(day + DAY, months),
  ];
  const { used, left } = anchorsAmong(rows, begin, known, (day) => ({
    start: ends(monthsFrom(day, YEAR_EARLIER))[0],
    end: ends(day)[1],
  }));
  const byTime = sortedBeginnings(kept, begin);
  const column = columnOf(table, 'type');
  const bins = 2 * months + 1;
  const count = (days: readonly Anchor[]) => {
    const cells = column.values.map(() => noCells(bins));
    const seen = new Uint8Array(table.length);
    let countings = 0;
    for (const anchor of days) {
      const edges = aroundEdges(anchor.day, months);
      const [start, end] = [edges[0] ?? 0, edges.at(-1) ?? 0];
      // They come in order of time, and so their bins.
      let bin = 0;
      byTime.overlapping(start, end, (row) => {
        if (row === anchor.row) return;
        const [from, to, tone] = [begin.from[row] ?? 0, begin.to[row] ?? 0, begin.tone[row] ?? 0];
        while (from >= (edges[bin + 1] ?? Infinity)) bin++;
        const into = cells[firstCode(column, row)];
        const isWhole = from >= (edges[bin] ?? Infinity) && to <= (edges[bin + 1] ?? -Infinity);
        if (into && isWhole) addTo(into, bin, tone);
        else if (into) place(into, edges, from, to, tone);
        countings++;
        seen[row] = 1;
      });
    }
    const all = noCells(bins);
    for (const ofType of cells) ofType.forEach((number, i) => (all[i]! += number));
    return { cells: [all, ...cells], countings, events: seen.reduce((sum, is) => sum + is, 0) };
  };
  const window = count(used);
  const baseline = count(used.map(({ row, day }) => ({ row, day: monthsFrom(day, YEAR_EARLIER) })));
  const isEmpty = (cells: Cells | undefined) => cells?.every((number) => number === 0) ?? true;
  return {
    months,
    anchors: used.map((anchor, i) => {
      const [start, end] = ends(anchor.day);
      const [before, after] = [used[i - 1], used[i + 1]];
      const overlaps = (before && ends(before.day)[1] > start) || (after && ends(after.day)[0] < end);
      return { ...anchor, overlaps: overlaps ?? false };
    }),
    left,
    rows: [null, ...column.values].flatMap((type, i) => {
      const [cells, earlier] = [window.cells[i], baseline.cells[i]];
      if (!cells || !earlier || (type !== null && isEmpty(cells) && isEmpty(earlier))) return [];
      return [{ type, cells, baseline: earlier }];
    }),
    events: window.events,
    countings: window.countings,
    baseline: { events: baseline.events, countings: baseline.countings },
    meets: months * 2 > 12,
  };
}

/** Rows by when they begin, so that those of a window are found without going through all. */
function sortedBeginnings(kept: Uint32Array, { from, to }: Beginnings) {
  const known = kept.filter((row) => !Number.isNaN(from[row])).sort((a, b) => (from[a] ?? 0) - (from[b] ?? 0));
  // The longest stretch says how far back a beginning can be that reaches into a window.
  let longest = DAY;
  const short: Row[] = [];
  const long: Row[] = [];
  for (const row of known) {
    const length = (to[row] ?? 0) - (from[row] ?? 0);
    if (length > 366 * DAY) long.push(row);
    else {
      short.push(row);
      longest = Math.max(longest, length);
    }
  }
  const starts = bisector<Row, Milliseconds>((row) => from[row] ?? 0);
  return {
    /** Tells those of which any of the beginning lies in a stretch of time: the short in order, then the long. */
    overlapping(start: Milliseconds, end: Milliseconds, tell: (row: Row) => void): void {
      for (let i = starts.left(short, start - longest); i < short.length; i++) {
        const row = short[i] ?? 0;
        if ((from[row] ?? 0) >= end) break;
        if ((to[row] ?? 0) > start) tell(row);
      }
      for (const row of long) if ((from[row] ?? 0) < end && (to[row] ?? 0) > start) tell(row);
    },
  };
}
