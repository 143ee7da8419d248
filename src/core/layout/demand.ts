import { isRowInView } from '../table/extent.ts';
import type { Viewport } from '../time/viewport.ts';
import { candidate, type CandidateInput, packItem } from './candidate.ts';
import type { Demand } from './lanes.ts';
import { packLane } from './pack.ts';

/** More rows than any screen has room for. */
const MOST_ROWS = 24;
/** With more events in a lane than this, it could use all rows there are, and nobody need try. */
const MANY = 400;

/**
 * How many rows each lane needs for all that is in view to have its label: found by packing what is in view into as
 * many rows as it takes. A lane with nothing in view needs none. Of all events, whatever the filters, so that ticking a box
 * does not move what stays.
 */
export function demandInView(input: CandidateInput, pixelsPerMillisecond: number, view: Viewport): Demand {
  const { table, bounds, metrics } = input;
  const worldWidth = (bounds.end - bounds.start) * pixelsPerMillisecond;
  return (laneOf, lanes) => {
    const rows = Array.from({ length: lanes }, (): number[] => []);
    for (let row = 0; row < table.length; row++) {
      if (isRowInView(table, row, view)) rows[laneOf[row] ?? 0]?.push(row);
    }
    return rows.map((inView) => {
      if (inView.length > MANY) return MOST_ROWS;
      const items = inView.map((row) => packItem(candidate(input, pixelsPerMillisecond, row), metrics));
      return packLane(items, MOST_ROWS, 0, worldWidth, false).reduce(
        (most, placed) => Math.max(most, placed ? placed.slot + 1 : MOST_ROWS),
        0,
      );
    });
  };
}
