import type { Tone } from '../model/vocabulary.ts';
import type { CssPixels, Milliseconds } from '../time/units.ts';
import type { LabelSide } from './pack.ts';

export interface Label {
  text: string;
  x: CssPixels;
  side: Exclude<LabelSide, 'none'>;
  /** Of the text, the sign of a quotation and the note. */
  width: CssPixels;
  shortened: boolean;
  /** Said after the text where there is room to spare: the date. */
  note?: string;
}

export interface Mark {
  /** The table's row. */
  row: number;
  lane: number;
  /** An instant is a glyph in the middle of its time; what is long enough to be seen as such is a bar. */
  kind: 'glyph' | 'bar';
  /** The middle of the glyph. */
  x: CssPixels;
  y: CssPixels;
  /** A bar's ends; a glyph's box. */
  x0: CssPixels;
  x1: CssPixels;
  tone: Tone;
  /** The event’s type, by its id. */
  type: string;
  /** 1–3. */
  weight: number;
  label: Label | null;
  quoted: boolean;
  /** The date is not sure here: the bar fades, the glyph is hollow. */
  unsureStart: boolean;
  unsureEnd: boolean;
  /** Reported, planned or disputed. */
  unconfirmed: boolean;
  /** From a file of the reader’s: a square stands round it. */
  layered: boolean;
  /** Where its line to the axis ends; null where it has none. */
  stemTo: CssPixels | null;
}

/** Events for whose marks there was no room, counted. */
export interface Cluster {
  /** Names it across scenes of the same zoom. */
  key: string;
  lane: number;
  x: CssPixels;
  y: CssPixels;
  width: CssPixels;
  count: number;
  /** The table's rows, in time order. */
  rows: readonly number[];
  firstRow: number;
  lastRow: number;
  start: Milliseconds;
  end: Milliseconds;
}

/** The left and right edge of all that a mark draws, label included. */
export function markStart(mark: Mark): number {
  return Math.min(mark.x0, mark.label?.x ?? Infinity);
}
export function markEnd(mark: Mark): number {
  return Math.max(mark.x1, mark.label ? mark.label.x + mark.label.width : -Infinity);
}

/** How much room the closing quotation mark after a label takes, in glyphs: it says that a source is quoted. */
export const QUOTE_MARK = 0.8;

/** The radius of the ring round a chosen mark and those related to it, in glyphs. */
export const RING = 0.85;
/** How wide the square round the mark of a reader’s own event is, in glyphs: within the ring. */
export const FRAME = 1.2;
