import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
  type SymbolType,
} from 'd3';
import type { Glyph as GlyphName, Tone } from '../model/vocabulary.ts';

const hexagon: SymbolType = {
  draw(context, size) {
    const r = Math.sqrt(size / 2.6);
    for (let i = 0; i < 6; i++)
      context[i === 0 ? 'moveTo' : 'lineTo'](r * Math.cos((i * Math.PI) / 3), r * Math.sin((i * Math.PI) / 3));
    context.closePath();
  },
};

/** A symbol, its area beside a circle's so that all look equally heavy, and how it is turned. */
const SYMBOLS: Record<GlyphName, readonly [SymbolType, number, number]> = {
  circle: [symbolCircle, 0.8, 0],
  diamond: [symbolDiamond, 0.75, 0],
  square: [symbolSquare, 0.8, 0],
  triangle: [symbolTriangle, 0.72, 0],
  star: [symbolStar, 0.62, 0],
  cross: [symbolCross, 0.8, 0],
  wye: [symbolWye, 0.8, 0],
  'triangle-down': [symbolTriangle, 0.72, 180],
  times: [symbolCross, 0.75, 45],
  hexagon: [hexagon, 0.85, 0],
};

/** The path of a glyph round the origin, about `size` pixels across. */
export function glyphPath(name: GlyphName, size: number): string {
  const [type, share] = SYMBOLS[name];
  return symbol(type, size * size * share * 0.85)() ?? '';
}

/** How far a glyph is turned, in degrees. */
export function glyphTurn(name: GlyphName): number {
  return SYMBOLS[name][2];
}

/**
 * Which way the tie went, beside the colour: a line over a glyph for cooperation and under it for strain, as they stand
 * above and below an axis; null where it is neutral.
 * @param size of the glyph round the origin, in pixels.
 * @param ringed whether there is a ring round the glyph, within which it then is.
 * @returns its path and how thick it is.
 */
export function toneLine(tone: Tone, size: number, ringed: boolean): { d: string; width: number } | null {
  if (tone === 'neutral') return null;
  const y = (tone === 'cooperation' ? -1 : 1) * size * (ringed ? 0.64 : 0.78);
  return { d: `M${-0.34 * size} ${y}H${0.34 * size}`, width: size * 0.16 };
}
