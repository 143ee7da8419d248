import type { DisplayList, Item } from '../draw/displayList.ts';
import { middle } from '../draw/displayList.ts';
import type { MeasureText } from '../layout/metrics.ts';
import type { CssPixels } from '../time/units.ts';
import type { Translate } from '../words/translate.ts';
import { at, binsOf, type Cells } from './bins.ts';
import type { CellLink } from './readingTable.ts';

/** A reading as a picture, with what can be pressed in it. */
export interface Picture extends DisplayList {
  /** Words of the picture that lead somewhere: a link lies over each. */
  readonly links: readonly PictureLink[];
  /** What a pointer presses at a place; the tables have the same for keys. Absent where nothing can be. */
  at?(x: CssPixels, y: CssPixels): CellLink | null;
}

export interface PictureLink {
  readonly x: CssPixels;
  readonly y: CssPixels;
  readonly width: CssPixels;
  readonly height: CssPixels;
  readonly text: string;
  readonly link: CellLink;
}

/** What a picture is laid out for. */
export interface PictureSize {
  /** What there is room for. A picture of many bins is wider. */
  readonly width: CssPixels;
  /** How many CSS pixels 1rem is, so that letters follow the reader’s text size. */
  readonly rem: CssPixels;
  readonly measureText: MeasureText;
  readonly t: Translate;
}

/** The sizes of a picture, in proportion to the reader’s letters. */
export function sizesOf({ rem }: PictureSize) {
  return {
    letters: rem * 0.75,
    label: rem * 0.8125,
    /** The line of a label: as high as what is pressed must be. */
    line: Math.max(rem * 1.625, 26),
    /** How high the highest count is. */
    bar: 26,
    gap: rem * 0.625,
    tick: rem * 4.5,
  };
}

/** A text cut to a width, with an ellipsis where it is. */
export function cut(text: string, width: CssPixels, size: CssPixels, measureText: MeasureText, bold = false): string {
  if (measureText(text, size, bold) <= width) return text;
  let length = text.length - 1;
  while (length > 0 && measureText(`${text.slice(0, length).trimEnd()}…`, size, bold) > width) length--;
  return `${text.slice(0, length).trimEnd()}…`;
}

/** Where the bars of a row stand. */
export interface RowPlace {
  /** The boundaries of its bins, one more than there are bins. */
  readonly x: readonly CssPixels[];
  /** The line between cooperation and strain. */
  readonly zero: CssPixels;
  /** The line that neutral stands on. */
  readonly neutral: CssPixels;
  /** How high one event is. */
  readonly unit: CssPixels;
}

const BROKEN = [2, 1.5];

/**
 * The bars of a row: cooperation up from the line, strain down from it, neutral hollow on a line of its own. What is shared
 * stands beyond what is whole, pale and with a broken edge.
 *
 *     ▇▂▅   cooperation
 *     ───   zero
 *     ▃ ▁   strain
 *     ▯_▯   neutral
 */
export function rowBars(cells: Cells, { x, zero, neutral, unit }: RowPlace): Item[] {
  const paths = { whole: ['', '', ''], shared: ['', '', ''] };
  for (let bin = 0; bin < binsOf(cells); bin++) {
    const [left, right] = [x[bin] ?? 0, x[bin + 1] ?? 0];
    const inset = Math.min((right - left) / 8, 1);
    for (let tone = 0; tone < 3; tone++) {
      const { whole, spread } = at(cells, bin, tone);
      const sign = tone === 1 ? 1 : -1;
      const from = tone === 2 ? neutral : zero;
      const box = (start: number, count: number) =>
        `M${round(left + inset)} ${round(from + sign * start * unit)}H${round(right - inset)}v${round(sign * count * unit)}H${round(left + inset)}Z`;
      if (whole > 0) paths.whole[tone] += box(0, whole);
      if (spread > 0) paths.shared[tone] += box(whole, spread);
    }
  }
  const items: Item[] = [];
  (['cooperation', 'strain', 'neutral'] as const).forEach((paint, tone) => {
    const [whole, shared] = [paths.whole[tone] ?? '', paths.shared[tone] ?? ''];
    if (whole)
      items.push({
        kind: 'path',
        d: whole,
        fill: { paint, opacity: paint === 'neutral' ? 0.15 : 1 },
        ...(paint === 'neutral' && { stroke: { paint, width: 1 } }),
      });
    if (shared)
      items.push({ kind: 'path', d: shared, fill: { paint, opacity: 0.3 }, stroke: { paint, width: 1, dash: BROKEN } });
  });
  return items;
}

/** A line over the bars at the counts of another row, for comparison. */
export function rowLine(cells: Cells, { x, zero, neutral, unit }: RowPlace): Item[] {
  let d = '';
  for (let bin = 0; bin < binsOf(cells); bin++) {
    for (let tone = 0; tone < 3; tone++) {
      const { whole, spread } = at(cells, bin, tone);
      if (whole + spread === 0) continue;
      const y = (tone === 2 ? neutral : zero) + (tone === 1 ? 1 : -1) * (whole + spread) * unit;
      d += `M${round(x[bin] ?? 0)} ${round(y)}H${round(x[bin + 1] ?? 0)}`;
    }
  }
  if (!d) return [];
  // Light under dark, so that it is seen on a bar and beside it.
  return [
    { kind: 'path', d, stroke: { paint: 'paper', width: 4 } },
    { kind: 'path', d, stroke: { paint: 'ink', width: 2 } },
  ];
}

/** The two lines that a row’s bars stand on. */
export function rowLines({ x, zero, neutral }: RowPlace): Item[] {
  const [x1, x2] = [x[0] ?? 0, x.at(-1) ?? 0];
  return [
    { kind: 'line', x1, x2, y1: zero, y2: zero, stroke: { paint: 'soft', width: 1 } },
    { kind: 'line', x1, x2, y1: neutral, y2: neutral, stroke: { paint: 'soft', width: 0.5 } },
  ];
}

/** A line of words whose middle is at a height. */
export function words(text: string, x: CssPixels, y: CssPixels, size: CssPixels, more: Partial<Item> = {}): Item {
  return { kind: 'text', text, x, y: middle(y, size), size, paint: 'soft', ...more } as Item;
}

/** To a hundredth of a pixel, so that a picture is the same everywhere. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
