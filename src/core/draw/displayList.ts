/**
 * A picture as plain data: what is drawn where, in which order, before it becomes SVG (`svg.ts`) or pixels. Lengths are
 * CSS pixels from the picture’s top left corner. Colours are roles, which a palette turns into colours.
 */
export interface DisplayList {
  width: number;
  height: number;
  /** What it is called, and what is to be seen in it, in words: the text for who does not see it. */
  title: string;
  description: string;
  /** BCP 47, of its words. */
  language: string;
  /** The first lies below all others. */
  items: readonly Item[];
}

/** What a colour is for: the names that the page’s own style sheet has (`ui/page/theme.css`). */
export const PAINTS = [
  'paper',
  'band',
  'ink',
  'soft',
  'line',
  'line-strong',
  'cooperation',
  'strain',
  'neutral',
  'focus',
] as const;
export type Paint = (typeof PAINTS)[number];
/** Each paint as a CSS colour. */
export type Palette = Readonly<Record<Paint, string>>;

export type Item = Rect | Line | Path | Circle | Text | Group;

export interface Fill {
  paint: Paint;
  /** 0–1; 1 where nothing is said. */
  opacity?: number;
  /** Which ends of a rect it thins out toward, from left to right. */
  fades?: 'start' | 'end' | 'both';
}

export interface Stroke {
  paint: Paint;
  width: number;
  opacity?: number;
  /** Lengths of dash and gap. */
  dash?: readonly number[];
}

interface Shape {
  fill?: Fill;
  /** Over the fill. */
  stroke?: Stroke;
}

export interface Rect extends Shape {
  kind: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  /** The radius of its corners. */
  round?: number;
}

export interface Line {
  kind: 'line';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  stroke: Stroke;
}

/** A path of SVG’s path data, moved and then turned round its own origin. */
export interface Path extends Shape {
  kind: 'path';
  d: string;
  x?: number;
  y?: number;
  /** Degrees, clockwise. */
  turn?: number;
  /** The stroke lies under the fill, as an edge that sets it off from what is below. */
  edged?: boolean;
}

export interface Circle extends Shape {
  kind: 'circle';
  x: number;
  y: number;
  r: number;
}

/** How letters look. */
export interface Letters {
  /** CSS pixels an em. */
  size: number;
  paint: Paint;
  weight?: 400 | 600 | 700;
  italic?: boolean;
  serif?: boolean;
}

export interface Text extends Letters {
  kind: 'text';
  text: string;
  x: number;
  /** Of the line that letters stand on: see `middle`. */
  y: number;
  anchor?: 'start' | 'middle' | 'end';
  /** Sets it off from what is below. */
  halo?: Paint;
  /**
   * How much room there is for it, with what follows: as wide it is set where it is drawn in other letters than it was
   * measured in.
   */
  width?: number;
  /** What follows on the same line, `gap` pixels on. Only where the anchor is the start. */
  more?: readonly (Letters & { text: string; gap: number })[];
}

export interface Group {
  kind: 'group';
  items: readonly Item[];
  /** Where its own origin is in what it is in. */
  at?: { x: number; y: number };
  /** What lies outside, measured from that origin, is not drawn. */
  clip?: { x: number; y: number; width: number; height: number };
  opacity?: number;
  /** The id of the event that it shows. */
  event?: string;
}

/** How wide the halo round letters is. */
export const HALO = 4;

/** How a fill that thins out is shared out: at which part of the width it has its whole opacity. */
export const FADE = [0.22, 0.78] as const;

/** The line on which letters stand whose middle is at a height. */
export function middle(y: number, size: number): number {
  return y + 0.36 * size;
}

/** All items, those within groups too, in the order in which they are drawn. */
export function flat(items: readonly Item[]): Exclude<Item, Group>[] {
  return items.flatMap((item) => (item.kind === 'group' ? flat(item.items) : [item]));
}
