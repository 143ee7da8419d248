import type { CssPixels } from '../../../core/time/units.ts';

/** How high the overview’s columns and its brush are. */
export const HEIGHT: CssPixels = 44;
