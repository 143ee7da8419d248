import { type Lane, type LanePlan, planLanes } from './lanes.ts';
import { LABEL_GAP, type LabelSide, packLane, type PackItem, type Placement } from './pack.ts';
import type { Group } from '../table/filter.ts';
import type { Tone } from '../model/vocabulary.ts';
import { type Tick, ticksFor } from '../words/tickWords.ts';
import { type EventTable, toneOf, UNSURE_END, UNSURE_START } from '../table/table.ts';
import type { Translate } from '../words/translate.ts';
import type { CssPixels, Milliseconds, WorldPixels } from '../time/units.ts';
import { spanOf, type Viewport } from '../time/viewport.ts';

/**
 * The timeline's layout in numbers and strings, before anything is drawn. The same scene serves the screen, the hit
 * test and whatever else draws it. Positions are CSS pixels from the scene's own left edge, which is some way before
 * the viewport: see `Scene.offset`.
 */
export interface Scene {
  width: CssPixels;
  height: CssPixels;
  /** The height below which lanes would be cut: the drawing should be given at least as much. */
  leastHeight: CssPixels;
  /** Where the scene's left edge lies in the world. */
  left: WorldPixels;
  /** Where the viewport's left edge lies in the scene. Panning changes only this. */
  offset: CssPixels;
  pixelsPerMillisecond: number;
  axisY: CssPixels;
  axisHeight: CssPixels;
  /** Where the word for today stands: in a strip that no mark enters. */
  todayY: CssPixels;
  lanes: readonly Lane[];
  marks: Mark[];
  clusters: Cluster[];
  ticks: (Tick & { x: CssPixels })[];
  /** Where now is, if it is in the scene. */
  today: CssPixels | null;
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
  type: number;
  weight: number;
  label: { text: string; x: CssPixels; side: Exclude<LabelSide, 'none'>; width: CssPixels; shortened: boolean } | null;
  quoted: boolean;
  /** The date is not sure here: the bar fades, the glyph is hollow. */
  unsureStart: boolean;
  unsureEnd: boolean;
  /** Reported, planned or disputed. */
  unconfirmed: boolean;
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

export interface Metrics {
  /** Width of a text as it will be drawn. */
  measureText: (text: string, bold: boolean) => CssPixels;
  /** Height of a row, and what follows from it. */
  row: CssPixels;
  glyph: CssPixels;
  axis: CssPixels;
  laneName: CssPixels;
  /** How many rows a crowded lane has at least. */
  fewestRows: number;
  tickSpacing: CssPixels;
}

export interface SceneInput {
  table: EventTable;
  /** Rows that pass the filters, in time order. */
  kept: Uint32Array;
  /** How far the timeline reaches; world pixels are counted from its start. */
  bounds: Viewport;
  size: { width: CssPixels; height: CssPixels };
  group: Group;
  metrics: Metrics;
  now: Milliseconds;
  t: Translate;
}

/** All that a pan leaves alone: the layout of all time at one zoom. */
export interface World {
  input: SceneInput;
  pixelsPerMillisecond: number;
  plan: LanePlan;
  /** In world pixels, in time order. */
  marks: Mark[];
  clusters: Cluster[];
}

/**
 * Lays out the scene for a viewport: the recipe. No event that passes the filters is lost: each is a labelled mark,
 * a mark, or counted in a cluster.
 */
export function layoutScene(input: SceneInput, viewport: Viewport): Scene {
  return cutScene(layoutWorld(input, input.size.width / spanOf(viewport)), viewport);
}

/** Lays out all time at one zoom. Costs what the events cost, so it is done again only for a zoom or a filter. */
export function layoutWorld(input: SceneInput, pixelsPerMillisecond: number): World {
  const { table, kept, group, size, metrics } = input;
  const plan = planLanes(table, group, size.height, {
    row: metrics.row,
    name: metrics.laneName,
    axis: metrics.axis,
    fewestRows: metrics.fewestRows,
  });
  const world: World = { input, pixelsPerMillisecond, plan, marks: [], clusters: [] };
  const rowsByLane = plan.lanes.map((): number[] => []);
  for (const row of kept) rowsByLane[plan.laneOf[row] ?? 0]?.push(row);
  rowsByLane.forEach((rows, lane) => layoutLane(world, lane, rows));
  world.marks.sort((a, b) => a.row - b.row);
  return world;
}

/**
 * Cuts a window out of the world, with the viewport in its middle.
 * @param overscan how many screens of air there are on each side, for panning.
 */
export function cutScene(world: World, viewport: Viewport, overscan = 1): Scene {
  const { input, plan, pixelsPerMillisecond } = world;
  const { bounds, size, metrics } = input;
  const viewX = (viewport.start - bounds.start) * pixelsPerMillisecond;
  const left = Math.round(viewX - overscan * size.width);
  const width = (1 + 2 * overscan) * size.width;
  const extent = {
    start: bounds.start + left / pixelsPerMillisecond,
    end: bounds.start + (left + width) / pixelsPerMillisecond,
  };
  const toX = (time: Milliseconds) => (time - bounds.start) * pixelsPerMillisecond - left;
  const today = toX(input.now);
  return {
    width,
    height: plan.height,
    leastHeight: plan.least,
    left,
    offset: viewX - left,
    pixelsPerMillisecond,
    axisY: plan.axisY,
    axisHeight: metrics.axis,
    todayY: (plan.axisY === 0 ? metrics.axis : 0) + metrics.laneName / 2,
    lanes: plan.lanes,
    marks: world.marks
      .filter((mark) => markEnd(mark) > left && markStart(mark) < left + width)
      .map((mark) => moved(pinned(mark, viewX, metrics), left, width)),
    clusters: world.clusters
      .filter((cluster) => cluster.x > left - cluster.width && cluster.x < left + width + cluster.width)
      .map((cluster) => ({ ...cluster, x: cluster.x - left })),
    ticks: ticksFor(extent, pixelsPerMillisecond, metrics.tickSpacing, input.t).map((tick) => ({
      ...tick,
      x: toX(tick.time),
    })),
    today: today >= 0 && today <= width ? today : null,
  };
}

function layoutLane(world: World, laneIndex: number, rows: readonly number[]): void {
  const lane = world.plan.lanes[laneIndex];
  if (!lane) return;
  const drafts = rows.map((row) => draft(world, row));
  const items = drafts.map((mark) => packItem(mark, world.input.metrics));
  const worldWidth = spanOf(world.input.bounds) * world.pixelsPerMillisecond;
  let placements = packLane(items, lane.rows, 0, worldWidth, false);
  if (placements.includes(null)) placements = packLane(items, lane.rows, 0, worldWidth);
  // Only a lane that overflows gives up its row nearest the axis to counted clusters.
  const crowded = placements.includes(null);
  if (crowded) placements = packLane(items, lane.rows, 1, worldWidth);
  const rest: Mark[] = [];
  drafts.forEach((mark, i) => {
    const placement = placements[i];
    if (placement) world.marks.push(place(mark, placement, lane, laneIndex, world));
    else rest.push(mark);
  });
  if (crowded) gather(rest, lane, laneIndex, world);
}

/** A mark without a place yet, in world pixels. */
function draft(world: World, row: number): Mark {
  const { table, bounds, metrics, size } = world.input;
  const toX = (time: Milliseconds) =>
    (Math.min(Math.max(time, bounds.start), bounds.end) - bounds.start) * world.pixelsPerMillisecond;
  const [from, to] = [toX(table.start[row] ?? 0), toX((table.end[row] ?? 0) + 1)];
  const kind = to - from >= 1.6 * metrics.glyph ? 'bar' : 'glyph';
  const x = kind === 'bar' ? from + metrics.glyph * 0.75 : (from + to) / 2;
  const weight = table.weight[row] ?? 1;
  const text = shorten(table.label[row] ?? '', Math.min(18 * metrics.glyph, 0.6 * size.width), weight === 3, metrics);
  const quoted = table.quoted[row] === 1;
  const width = metrics.measureText(text, weight === 3) + (quoted ? QUOTE_MARK * metrics.glyph : 0);
  const unsure = table.unsure[row] ?? 0;
  return {
    row,
    lane: 0,
    kind,
    x,
    y: 0,
    x0: kind === 'bar' ? from : x - metrics.glyph / 2,
    x1: kind === 'bar' ? to : x + metrics.glyph / 2,
    tone: toneOf(table, row),
    type: table.type[row] ?? 0,
    weight,
    label: { text, x: x + metrics.glyph / 2 + LABEL_GAP, side: 'right', width, shortened: text !== table.label[row] },
    quoted,
    unsureStart: (unsure & UNSURE_START) !== 0,
    unsureEnd: (unsure & UNSURE_END) !== 0,
    unconfirmed: table.status[row] !== 0,
    stemTo: null,
  };
}

/** How much room the closing quotation mark after a label takes, in glyphs: it says that a source is quoted. */
export const QUOTE_MARK = 0.8;

/** The radius of the ring round a chosen mark and those related to it, in glyphs. */
export const RING = 0.85;

function packItem(mark: Mark, metrics: Metrics): PackItem {
  return {
    x0: mark.x0,
    x1: mark.x1,
    labelX: mark.x + metrics.glyph / 2 + LABEL_GAP,
    labelWidth: mark.label?.width ?? 0,
    weight: mark.weight,
    quoted: mark.quoted,
  };
}

function place(mark: Mark, placement: Placement, lane: Lane, laneIndex: number, world: World): Mark {
  const { plan, input } = world;
  const y = lane.firstRowY + placement.row * lane.rowStep;
  const stems = plan.stems && mark.kind === 'glyph' && laneIndex < 2;
  const axisEdge = lane.rowStep < 0 ? plan.axisY : plan.axisY + input.metrics.axis;
  return {
    ...mark,
    lane: laneIndex,
    y,
    label: placeLabel(mark, placement.side),
    stemTo: stems ? axisEdge : null,
  };
}

function placeLabel(mark: Mark, side: LabelSide): Mark['label'] {
  if (!mark.label || side === 'none') return null;
  return side === 'right' ? mark.label : { ...mark.label, side, x: mark.x0 - LABEL_GAP - mark.label.width };
}

/**
 * Gathers marks without a place into cells of a fixed grid, so that clusters stay put while panning and there are
 * never more of them than there are pixels for. A mark that is alone in its cell is drawn as a glyph there.
 */
function gather(rest: readonly Mark[], lane: Lane, laneIndex: number, world: World): void {
  const { table, metrics } = world.input;
  const worldWidth = spanOf(world.input.bounds) * world.pixelsPerMillisecond;
  // The last cell ends with the world, so that no cluster is cut at its edge.
  const cell = worldWidth / Math.max(Math.floor(worldWidth / (3 * metrics.glyph)), 1);
  const cells = new Map<number, Mark[]>();
  for (const mark of rest) {
    const at = Math.floor(mark.x / cell);
    const found = cells.get(at);
    if (found) found.push(mark);
    else cells.set(at, [mark]);
  }
  for (const [at, marks] of cells) {
    const [first, last] = [marks[0], marks.at(-1)];
    if (!first || !last) continue;
    if (first === last) {
      world.marks.push(alone(first, at * cell, (at + 1) * cell, lane, laneIndex, metrics.glyph));
      continue;
    }
    world.clusters.push({
      key: `${lane.key}:${at}`,
      lane: laneIndex,
      x: (at + 0.5) * cell,
      y: lane.firstRowY,
      width: cell - 4,
      count: marks.length,
      rows: marks.map((mark) => mark.row),
      firstRow: first.row,
      lastRow: last.row,
      start: table.start[first.row] ?? 0,
      end: marks.reduce((latest, mark) => Math.max(latest, table.end[mark.row] ?? 0), -Infinity),
    });
  }
}

/** A glyph that is kept inside its cell, by half of itself at most; without a stem, which would point beside its date. */
function alone(mark: Mark, from: WorldPixels, to: WorldPixels, lane: Lane, laneIndex: number, glyph: CssPixels): Mark {
  const x = Math.min(Math.max(mark.x, from + glyph / 2), to - glyph / 2);
  return {
    ...mark,
    kind: 'glyph',
    lane: laneIndex,
    x,
    x0: x - glyph / 2,
    x1: x + glyph / 2,
    y: lane.firstRowY,
    label: null,
    stemTo: null,
  };
}

/** The left and right edge of all that a mark draws, label included. */
export function markStart(mark: Mark): number {
  return Math.min(mark.x0, mark.label?.x ?? Infinity);
}
export function markEnd(mark: Mark): number {
  return Math.max(mark.x1, mark.label ? mark.label.x + mark.label.width : -Infinity);
}

/**
 * A bar that began before the view keeps its glyph and label in view for as long as it is long enough to hold them.
 * They stay within the bar, whose stretch of the row is its own, so they can meet no other mark.
 */
function pinned(mark: Mark, viewX: WorldPixels, metrics: Metrics): Mark {
  if (mark.kind !== 'bar') return mark;
  const x = viewX + 0.75 * metrics.glyph;
  const labelX = x + metrics.glyph / 2 + LABEL_GAP;
  if (x <= mark.x || (mark.label ? labelX + mark.label.width : x + metrics.glyph) > mark.x1) return mark;
  return { ...mark, x, label: mark.label && { ...mark.label, side: 'right', x: labelX } };
}

/** From world to scene pixels; a bar is cut a little outside the scene, since very long shapes are drawn badly. */
function moved(mark: Mark, left: WorldPixels, width: CssPixels): Mark {
  const overhang = 200;
  return {
    ...mark,
    x: mark.x - left,
    x0: mark.kind === 'bar' ? Math.max(mark.x0 - left, -overhang) : mark.x0 - left,
    x1: mark.kind === 'bar' ? Math.min(mark.x1 - left, width + overhang) : mark.x1 - left,
    label: mark.label && { ...mark.label, x: mark.label.x - left },
  };
}

/** The longest beginning of a text that fits, with an ellipsis; the text itself where it fits whole. */
function shorten(text: string, most: CssPixels, bold: boolean, metrics: Metrics): string {
  if (metrics.measureText(text, bold) <= most) return text;
  // Where each letter ends: a slice is cheaper than joining letters, and never cuts one in two.
  const ends = [0];
  for (const letter of text) ends.push((ends.at(-1) ?? 0) + letter.length);
  const beginning = (letters: number) => `${text.slice(0, ends[letters]).trimEnd()}…`;
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (metrics.measureText(beginning(middle), bold) <= most) low = middle;
    else high = middle - 1;
  }
  return beginning(low);
}
