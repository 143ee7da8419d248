import {
  hasFlag,
  isLandmark,
  LAYERED,
  QUOTED,
  type Row,
  toneOf,
  UNCONFIRMED,
  UNSURE_END,
  UNSURE_START,
  valueOf,
  type EventTable,
} from '../table/table.ts';
import type { CssPixels, Milliseconds } from '../time/units.ts';
import type { Viewport } from '../time/viewport.ts';
import { type Mark, QUOTE_MARK } from './mark.ts';
import type { Metrics } from './metrics.ts';
import { LABEL_GAP, type PackItem } from './pack.ts';
import { shorten } from './shorten.ts';

/** What a candidate is made of. */
export interface CandidateInput {
  readonly table: EventTable;
  /** How far the timeline reaches; world pixels are counted from its start. */
  readonly bounds: Viewport;
  readonly size: { width: CssPixels; height: CssPixels };
  readonly metrics: Metrics;
}

/** A mark without a place yet, in world pixels: what it is, how large it is, and what it would be called. */
export function candidate(input: CandidateInput, pixelsPerMillisecond: number, row: Row): Mark {
  const { table, bounds, metrics, size } = input;
  const toX = (time: Milliseconds) =>
    (Math.min(Math.max(time, bounds.start), bounds.end) - bounds.start) * pixelsPerMillisecond;
  const [from, to] = [toX(table.start[row] ?? 0), toX((table.end[row] ?? 0) + 1)];
  const kind = to - from >= 1.6 * metrics.glyph ? 'bar' : 'glyph';
  const x = kind === 'bar' ? from + metrics.glyph * 0.75 : (from + to) / 2;
  const weight = table.weight[row] ?? 1;
  const bold = isLandmark(table, row);
  const whole = table.names.label(row);
  const text = shorten(whole, Math.min(18 * metrics.glyph, 0.6 * size.width), (words) =>
    metrics.measureText(words, bold),
  );
  const quoted = hasFlag(table, row, QUOTED);
  const width = metrics.measureText(text, bold) + (quoted ? QUOTE_MARK * metrics.glyph : 0);
  return {
    row,
    lane: 0,
    kind,
    x,
    y: 0,
    x0: kind === 'bar' ? from : x - metrics.glyph / 2,
    x1: kind === 'bar' ? to : x + metrics.glyph / 2,
    tone: toneOf(table, row),
    type: valueOf(table, 'type', row),
    weight,
    label: { text, x: x + metrics.glyph / 2 + LABEL_GAP, side: 'right', width, shortened: text !== whole },
    quoted,
    unsureStart: hasFlag(table, row, UNSURE_START),
    unsureEnd: hasFlag(table, row, UNSURE_END),
    unconfirmed: hasFlag(table, row, UNCONFIRMED),
    layered: hasFlag(table, row, LAYERED),
    stemTo: null,
  };
}

export function packItem(mark: Mark, metrics: Metrics): PackItem {
  return {
    x0: mark.x0,
    x1: mark.x1,
    labelX: mark.x + metrics.glyph / 2 + LABEL_GAP,
    labelWidth: mark.label?.width ?? 0,
    weight: mark.weight,
    quoted: mark.quoted,
  };
}
