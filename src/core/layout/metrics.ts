import type { CssPixels } from '../time/units.ts';

/** Width of a text as it will be drawn, in letters of a size. */
export type MeasureText = (text: string, size: CssPixels, bold: boolean) => CssPixels;

export interface Metrics {
  /** Width of a text as it will be drawn. */
  measureText: (text: string, bold: boolean) => CssPixels;
  /** Height of a slot, and what follows from it. */
  slot: CssPixels;
  glyph: CssPixels;
  axis: CssPixels;
  laneName: CssPixels;
  /** How many slots a crowded lane has at least. */
  fewestSlots: number;
  tickSpacing: CssPixels;
}

/**
 * The sizes that the layout needs, in proportion to the reader's text size.
 * @param rem how many CSS pixels 1rem is.
 * @param dense for a small frame, which may not scroll by itself: everything as low as fingers allow.
 */
export function metricsFor(rem: CssPixels, dense: boolean, measureText: MeasureText): Metrics {
  const unit = rem / 16;
  const widths = { bold: new Map<string, CssPixels>(), plain: new Map<string, CssPixels>() };
  return {
    measureText(text, bold) {
      const known = bold ? widths.bold : widths.plain;
      const width = known.get(text) ?? measureText(text, 13 * unit, bold);
      known.set(text, width);
      return width;
    },
    slot: (dense ? 24 : 28) * unit,
    glyph: (dense ? 13 : 14) * unit,
    axis: (dense ? 22 : 28) * unit,
    laneName: (dense ? 16 : 24) * unit,
    fewestSlots: dense ? 1 : 2,
    tickSpacing: 72 * unit,
  };
}
