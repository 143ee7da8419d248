import type { Item } from '../draw/displayList.ts';
import type { KeySign } from './reading.ts';

/** How large a sign of a key is, in CSS pixels. */
export const SIGN = { width: 16, height: 14 } as const;

/** How each sign of the pictures is drawn, from the top left corner of its box. */
export const SIGNS: Readonly<Record<KeySign, readonly Item[]>> = {
  cooperation: [
    { kind: 'rect', x: 4, y: 1, width: 8, height: 7, fill: { paint: 'cooperation' } },
    { kind: 'line', x1: 0, x2: 16, y1: 8, y2: 8, stroke: { paint: 'soft', width: 1 } },
  ],
  strain: [
    { kind: 'line', x1: 0, x2: 16, y1: 6, y2: 6, stroke: { paint: 'soft', width: 1 } },
    { kind: 'rect', x: 4, y: 6, width: 8, height: 7, fill: { paint: 'strain' } },
  ],
  neutral: [
    {
      kind: 'rect',
      x: 4,
      y: 3,
      width: 8,
      height: 8,
      fill: { paint: 'neutral', opacity: 0.15 },
      stroke: { paint: 'neutral', width: 1 },
    },
  ],
  shared: [
    {
      kind: 'rect',
      x: 3,
      y: 3,
      width: 10,
      height: 8,
      fill: { paint: 'ink', opacity: 0.15 },
      stroke: { paint: 'ink', width: 1, dash: [2, 1.5] },
    },
  ],
  baseline: [{ kind: 'line', x1: 1, x2: 15, y1: 7, y2: 7, stroke: { paint: 'ink', width: 2 } }],
  surely: [{ kind: 'rect', x: 1, y: 2, width: 14, height: 10, fill: { paint: 'ink', opacity: 0.85 } }],
  possibly: [
    {
      kind: 'rect',
      x: 1,
      y: 2,
      width: 14,
      height: 10,
      fill: { paint: 'ink', opacity: 0.15 },
      stroke: { paint: 'ink', width: 1, dash: [2, 1.5] },
    },
  ],
};
