import { type Tone, TONES } from '../model/vocabulary.ts';
import type { Viewport } from '../time/viewport.ts';
import { isRowInView } from './extent.ts';
import { type EventTable, type Row, toneOf } from './table.ts';

/** What of a stretch of time one sees at a glance, in numbers. */
export interface Shape {
  /** The first and the last year of the stretch. */
  first: number;
  last: number;
  /** How many events are in view, by tone. */
  tones: Readonly<Record<Tone, number>>;
  /** Where more events begin than in any other year, or in any other month (1–12) of a single year; null where that is several. */
  peak: number | null;
}

/** The shape of what is in view. @param rows those that pass the filters. */
export function shapeOf(table: EventTable, rows: Uint32Array, view: Viewport): Shape {
  const [first, last] = [yearOf(view.start), Math.max(yearOf(view.end - 1), yearOf(view.start))];
  const tones = Object.fromEntries(TONES.map((tone) => [tone, 0])) as Record<Tone, number>;
  const begun = new Map<number, number>();
  for (const row of rows) {
    if (!isRowInView(table, row, view)) continue;
    tones[toneOf(table, row)]++;
    const start = table.start[row] ?? 0;
    if (!(start >= view.start && start < view.end)) continue;
    // What is known to the year alone began in no month that anybody knows.
    if (first === last && !hasMonth(table, row)) continue;
    const at = first === last ? new Date(start).getUTCMonth() + 1 : yearOf(start);
    begun.set(at, (begun.get(at) ?? 0) + 1);
  }
  const [most, next] = [...begun].sort(([, one], [, other]) => other - one);
  // A single event, or as many here as there, is no peak.
  const peak = most && most[1] > (next?.[1] ?? 1) ? most[0] : null;
  return { first, last, tones, peak };
}

function hasMonth(table: EventTable, row: Row): boolean {
  const when = table.names.when(row);
  const start = when?.kind === 'date' ? when.date : when?.start;
  return typeof start === 'object' && start.month !== undefined;
}

function yearOf(time: number): number {
  return new Date(time).getUTCFullYear();
}
