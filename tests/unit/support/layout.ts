import type { Metrics } from '../../../src/core/layout/metrics.ts';
import type { SceneInput } from '../../../src/core/layout/scene.ts';
import type { EventTable } from '../../../src/core/table/table.ts';
import { boundsOf } from '../../../src/core/table/extent.ts';
import { t } from './translate.ts';

/** The page's own sizes at 16 px a rem, with letters that are all of one width: Han and Hangul twice that of the rest. */
export const METRICS: Metrics = {
  measureText: (text, bold) => {
    let width = 0;
    for (const letter of text) width += letter > '\u1100' && letter !== '…' ? 13 : 6.5;
    return bold ? width * 1.07 : width;
  },
  slot: 28,
  glyph: 14,
  axis: 28,
  laneName: 24,
  fewestSlots: 2,
  tickSpacing: 72,
};

export const SIZES = [
  { width: 360, height: 380 },
  { width: 820, height: 500 },
  { width: 980, height: 620 },
] as const;

export function allRows(table: EventTable): Uint32Array {
  return Uint32Array.from({ length: table.length }, (_, row) => row);
}

export function inputOf(table: EventTable, more: Partial<SceneInput> = {}): SceneInput {
  return {
    table,
    kept: allRows(table),
    bounds: boundsOf(table, null),
    size: SIZES[1],
    group: 'tone',
    metrics: METRICS,
    now: Date.UTC(2025, 0, 1),
    t,
    ...more,
  };
}

/** Positions that are sums of large numbers are right to this. */
export const NEARLY = 1e-6;
