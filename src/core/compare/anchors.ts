import type { Row } from '../table/table.ts';
import type { Milliseconds } from '../time/units.ts';
import type { Viewport } from '../time/viewport.ts';
import type { Beginnings } from './beginnings.ts';
import { isKnown } from './knownTime.ts';

/** An event from which time is counted. */
export interface Anchor {
  readonly row: Row;
  /** The start of the day on which it begins, UTC. */
  readonly day: Milliseconds;
}

/** The events from which time can be counted, in order, and why the others are left out. */
export interface Anchors {
  readonly used: readonly Anchor[];
  readonly left: {
    /** The day on which it begins is not known. */
    readonly coarse: number;
    /** What is looked at round it reaches beyond the time that is known. */
    readonly cut: number;
  };
}

/**
 * Sorts out the events from which time is counted.
 * @param window what is looked at round an anchor, by its day: from its start up to but not including its end.
 */
export function anchorsAmong(
  rows: readonly Row[],
  begin: Beginnings,
  known: readonly Viewport[],
  window: (day: Milliseconds) => Viewport,
): Anchors {
  const used: Anchor[] = [];
  let [coarse, cut] = [0, 0];
  for (const row of rows) {
    const day = begin.from[row] ?? NaN;
    if (!begin.isDay[row]) coarse++;
    else {
      const { start, end } = window(day);
      if (isKnown(known, start, end)) used.push({ row, day });
      else cut++;
    }
  }
  return { used: used.sort((a, b) => a.day - b.day || a.row - b.row), left: { coarse, cut } };
}
