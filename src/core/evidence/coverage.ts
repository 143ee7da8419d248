import type { Dataset } from '../model/dataset.ts';
import { evidenceOf } from './evidence.ts';
import type { EventTable } from '../table/table.ts';

/** How well the events of a year are sourced. */
export interface CoverageYear {
  year: number;
  /** How many events rest on no independent publisher, on one, on two, and on three or more. */
  byIndependent: [number, number, number, number];
}

/**
 * Counts events by the year in which they begin (an event without a known start: in which it ends) and by how many
 * independent publishers they rest on. Years without events are left out. Of all events, whatever the filters: a year
 * whose events are filtered away is not one in which nothing was found.
 */
export function coverage(
  { eventById, sourceById }: Pick<Dataset, 'eventById' | 'sourceById'>,
  table: EventTable,
): CoverageYear[] {
  const years = new Map<number, CoverageYear>();
  for (let row = 0; row < table.length; row++) {
    const event = eventById.get(table.names.id(row));
    if (!event) continue;
    const start = table.start[row] ?? 0;
    const year = new Date(Number.isFinite(start) ? start : (table.end[row] ?? 0)).getUTCFullYear();
    const found = years.get(year) ?? { year, byIndependent: [0, 0, 0, 0] };
    found.byIndependent[Math.min(evidenceOf(event, sourceById).independent.length, 3) as 0 | 1 | 2 | 3]++;
    years.set(year, found);
  }
  return [...years.values()].sort((a, b) => a.year - b.year);
}
