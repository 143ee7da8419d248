import type { LaneFacet } from '../table/facets.ts';
import type { CssPixels, Milliseconds, WorldPixels } from '../time/units.ts';
import { spanOf, type Viewport } from '../time/viewport.ts';
import { type Tick, ticksFor } from '../words/tickWords.ts';
import type { Translate } from '../words/translate.ts';
import { candidate, type CandidateInput, packItem } from './candidate.ts';
import { gather } from './cluster.ts';
import { type Demand, type Lane, type LanePlan, planLanes } from './lanes.ts';
import { type Cluster, type Mark, markEnd, markStart } from './mark.ts';
import type { Metrics } from './metrics.ts';
import { LABEL_GAP, type LabelSide, packLane, type Placement } from './pack.ts';
import { tracesOf } from './traces.ts';

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
  /** From where to where nobody has searched. */
  unsearched: readonly { x0: CssPixels; x1: CssPixels }[];
  /** Where events begin that the filters leave out. */
  traces: readonly CssPixels[];
}

export interface SceneInput extends CandidateInput {
  /** Rows that pass the filters, in time order. */
  kept: Uint32Array;
  group: LaneFacet;
  now: Milliseconds;
  t: Translate;
  /** Up to now: an empty stretch of these says nothing. */
  unsearched?: readonly Viewport[];
  /** Whether what the filters leave out leaves a trace on the axis. */
  traced?: boolean;
}

/** From a tick to its word. */
export const TICK_GAP: CssPixels = 6;

/** All that a pan leaves alone: the layout of all time at one zoom. */
export interface World {
  input: SceneInput;
  pixelsPerMillisecond: number;
  plan: LanePlan;
  /** In world pixels, in time order. */
  marks: Mark[];
  clusters: Cluster[];
  /** The view that it has settled in, at whose edges no word is cut. */
  view?: Viewport;
}

/**
 * Lays out the scene for a viewport: the recipe. No event that passes the filters is lost: each is a labelled mark,
 * a mark, or counted in a cluster.
 */
export function layoutScene(input: SceneInput, viewport: Viewport): Scene {
  return cutScene(layoutWorld(input, input.size.width / spanOf(viewport)), viewport);
}

/** The lanes, their heights by what there is; or by what is in view at rest, so that no room is wasted on what is not. */
export function planWorld(
  { table, group, size, metrics }: Pick<SceneInput, 'table' | 'group' | 'size' | 'metrics'>,
  demand?: Demand,
): LanePlan {
  const sizes = {
    slot: metrics.slot,
    name: metrics.laneName,
    axis: metrics.axis,
    fewestSlots: metrics.fewestSlots,
  };
  return planLanes(table, group, size.height, sizes, demand);
}

/** Lays out all time at one zoom. Costs what the events cost, so it is done again only for a zoom or a filter. */
export function layoutWorld(input: SceneInput, pixelsPerMillisecond: number, plan = planWorld(input)): World {
  const { kept } = input;
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
    todayY: plan.axisY + metrics.axis + metrics.laneName / 2,
    lanes: plan.lanes,
    marks: world.marks
      .filter((mark) => markEnd(mark) > left && markStart(mark) < left + width)
      .map((mark) => moved(pinned(mark, viewX, metrics), left, width)),
    clusters: world.clusters
      .filter((cluster) => cluster.x > left - cluster.width && cluster.x < left + width + cluster.width)
      .map((cluster) => ({ ...cluster, x: cluster.x - left })),
    ticks: ticksFor(extent, pixelsPerMillisecond, metrics.tickSpacing, input.t).map((tick) => {
      const x = toX(tick.time);
      return { ...tick, x, text: isTickCut(world, x + left + TICK_GAP, tick.text) ? '' : tick.text };
    }),
    today: today >= 0 && today <= width ? today : null,
    unsearched: (input.unsearched ?? []).flatMap(({ start, end }) => {
      const [x0, x1] = [Math.max(toX(start), 0), Math.min(toX(end), width)];
      return x1 > x0 ? [{ x0, x1 }] : [];
    }),
    traces: input.traced
      ? tracesOf(input.table, input.kept, { from: extent.start, to: extent.end }, pixelsPerMillisecond)
      : [],
  };
}

/** Whether an edge of the view at rest would run through a tick's word. Its letters are a little smaller than a label's. */
function isTickCut({ input, pixelsPerMillisecond, view }: World, from: WorldPixels, text: string): boolean {
  if (!view) return false;
  const to = from + input.metrics.measureText(text, true);
  return [view.start, view.end]
    .map((time) => (time - input.bounds.start) * pixelsPerMillisecond)
    .some((edge) => from < edge && to > edge);
}

function layoutLane(world: World, laneIndex: number, rows: readonly number[]): void {
  const lane = world.plan.lanes[laneIndex];
  if (!lane) return;
  const drafts = rows.map((row) => candidate(world.input, world.pixelsPerMillisecond, row));
  const items = drafts.map((mark) => packItem(mark, world.input.metrics));
  const worldWidth = spanOf(world.input.bounds) * world.pixelsPerMillisecond;
  let placements = packLane(items, lane.slots, 0, worldWidth, false);
  if (placements.includes(null)) placements = packLane(items, lane.slots, 0, worldWidth);
  // Only a lane that overflows gives up its row nearest the axis to counted clusters.
  const crowded = placements.includes(null);
  if (crowded) placements = packLane(items, lane.slots, 1, worldWidth);
  const rest: Mark[] = [];
  drafts.forEach((mark, i) => {
    const placement = placements[i];
    if (placement) world.marks.push(place(mark, placement, laneIndex, world));
    else rest.push(mark);
  });
  if (!crowded) return;
  const { marks, clusters } = gather(rest, lane, laneIndex, world.input, worldWidth);
  world.marks.push(...marks);
  world.clusters.push(...clusters);
}

/** A candidate where its placement puts it. */
export function place(mark: Mark, placement: Placement, laneIndex: number, world: Pick<World, 'plan' | 'input'>): Mark {
  const { plan, input } = world;
  const lane = plan.lanes[laneIndex] as Lane;
  const y = lane.firstSlotY + placement.slot * lane.slotStep;
  const stems = lane.stems && mark.kind === 'glyph';
  const axisEdge = lane.slotStep < 0 ? plan.axisY : plan.axisY + input.metrics.axis;
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
 * A bar that began before the view keeps its glyph and label in view for as long as it is long enough to hold them.
 * They stay within the bar, whose stretch of the row is its own, so they can meet no other mark.
 */
export function pinned(mark: Mark, viewX: WorldPixels, metrics: Metrics): Mark {
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
