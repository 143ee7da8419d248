import type { CssPixels } from '../time/units.ts';

/** Width of a text as it will be drawn, in letters of a size. */
export type MeasureText = (text: string, size: CssPixels, bold: boolean) => CssPixels;

/** What the reader has put between letters and between words, beyond what the font has. */
export interface TextSpacing {
  letter: CssPixels;
  word: CssPixels;
}

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
 * @param spacing of a label's letters; where a text is measured as the font alone has it.
 */
export function metricsFor(
  rem: CssPixels,
  dense: boolean,
  measureText: MeasureText,
  spacing: TextSpacing = { letter: 0, word: 0 },
): Metrics {
  const unit = rem / 16;
  const widths = { bold: new Map<string, CssPixels>(), plain: new Map<string, CssPixels>() };
  return {
    measureText(text, bold) {
      const known = bold ? widths.bold : widths.plain;
      const width = known.get(text) ?? measureText(text, 13 * unit, bold) + spaced(text, spacing);
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

/** How much wider a text is for its spacing, which every letter has after it, the last too. */
function spaced(text: string, { letter, word }: TextSpacing): CssPixels {
  if (letter === 0 && word === 0) return 0;
  return Array.from(text).length * letter + text.split(/[ \u00A0]/).length * word - word;
}
