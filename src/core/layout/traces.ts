import { bisectLeft } from 'd3';
import type { EventTable } from '../table/table.ts';
import type { CssPixels, Milliseconds } from '../time/units.ts';

/**
 * Where the events begin that the filters leave out: whole pixels from `from`, in order and each once, so that a drawing
 * costs what its width costs. What has no first day leaves no trace.
 * @param kept rows that pass the filters, in time order.
 * @param from the first millisecond that is drawn.
 * @param to the end of what is drawn, exclusive.
 */
export function tracesOf(
  { start }: Pick<EventTable, 'start'>,
  kept: Uint32Array,
  { from, to }: { from: Milliseconds; to: Milliseconds },
  pixelsPerMillisecond: number,
): CssPixels[] {
  const traces: CssPixels[] = [];
  let row = bisectLeft(start, from);
  let next = bisectLeft(kept, row);
  for (; row < start.length; row++) {
    const time = start[row] ?? Infinity;
    if (time >= to) break;
    if (kept[next] === row) {
      next++;
      continue;
    }
    const x = Math.round((time - from) * pixelsPerMillisecond);
    if (x !== traces.at(-1)) traces.push(x);
  }
  return traces;
}
