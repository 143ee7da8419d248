import type { Band } from '../evidence/bands.ts';
import { spanOf, type Viewport } from '../time/viewport.ts';

/** A band as far as it is in view. */
export interface PlacedBand {
  band: Band;
  /** Where it begins and how long it is, as shares of the view. */
  from: number;
  share: number;
}

/** The bands in view, cut to it, so that a name stays in sight for as long as its band does. */
export function placeBands(bands: readonly Band[], view: Viewport): PlacedBand[] {
  return bands.flatMap((band) => {
    const [start, end] = [Math.max(band.reach.start, view.start), Math.min(band.reach.end, view.end)];
    if (end <= start) return [];
    return [{ band, from: (start - view.start) / spanOf(view), share: (end - start) / spanOf(view) }];
  });
}
