import { LABEL_GAP } from '../../../src/core/pack.ts';
import type { Cluster, Mark, Metrics, SceneInput } from '../../../src/core/scene.ts';
import type { EventTable } from '../../../src/core/table.ts';
import { boundsOf } from '../../../src/core/viewport.ts';
import { t } from './translate.ts';

/** The page's own sizes at 16 px a rem, with letters that are all of one width: Han and Hangul twice that of the rest. */
export const METRICS: Metrics = {
  measureText: (text, bold) => {
    let width = 0;
    for (const letter of text) width += letter > '\u1100' && letter !== '…' ? 13 : 6.5;
    return bold ? width * 1.07 : width;
  },
  row: 28,
  glyph: 14,
  axis: 28,
  laneName: 24,
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
    table, kept: allRows(table), bounds: boundsOf(table, null), size: SIZES[1], group: 'tone', metrics: METRICS,
    now: Date.UTC(2025, 0, 1), t, ...more,
  };
}

/** A rectangle that something takes up: a row high, so that tall letters and the ring of the chosen mark are within it. */
export interface Box {
  /** What it belongs to. Boxes of one owner may meet: a bar carries its own label. */
  owner: string;
  what: 'mark' | 'label' | 'cluster';
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

export function boxesOf(marks: readonly Mark[], clusters: readonly Cluster[], row = METRICS.row): Box[] {
  const tall = (y: number) => ({ y0: y - row / 2, y1: y + row / 2 });
  return [
    ...marks.map((mark): Box => ({ owner: `row ${mark.row}`, what: 'mark', x0: mark.x0, x1: mark.x1, ...tall(mark.y) })),
    ...marks.flatMap((mark): Box[] => (mark.label ? [{ owner: `row ${mark.row}`, what: 'label', x0: mark.label.x, x1: mark.label.x + mark.label.width, ...tall(mark.y) }] : [])),
    ...clusters.map((cluster): Box => ({ owner: cluster.key, what: 'cluster', x0: cluster.x - cluster.width / 2, x1: cluster.x + cluster.width / 2, ...tall(cluster.y) })),
  ];
}

/** Positions that are sums of large numbers are right to this. */
export const NEARLY = 1e-6;

/** The pairs of boxes of different owners that overlap, by a sweep from left to right. */
export function overlaps(boxes: readonly Box[]): string[] {
  const found: string[] = [];
  let open: Box[] = [];
  for (const box of [...boxes].sort((a, b) => a.x0 - b.x0)) {
    open = open.filter((other) => other.x1 > box.x0 + NEARLY);
    for (const other of open) {
      const meets = other.owner !== box.owner && other.y0 < box.y1 - NEARLY && other.y1 > box.y0 + NEARLY;
      if (meets) found.push(`${other.what} of ${other.owner} overlaps ${box.what} of ${box.owner} at ${box.x0}, ${box.y0}`);
    }
    open.push(box);
  }
  return found;
}

/** What is wrong with where a mark has its own label: it must leave the glyph free, and a bar's ends to the bar. */
export function ownLabelFaults(marks: readonly Mark[], glyph = METRICS.glyph): string[] {
  return marks.flatMap((mark) => {
    if (!mark.label) return [];
    const { x, side, width } = mark.label;
    const [left, right] = mark.kind === 'bar' && side === 'right' ? [mark.x - glyph / 2, mark.x + glyph / 2] : [mark.x0, mark.x1];
    const air = side === 'right' ? x - right : left - (x + width);
    return Math.abs(air - LABEL_GAP) <= NEARLY ? [] : [`row ${mark.row}: its ${side} label is ${air} px away`];
  });
}
