import type { Shown } from '../shown.ts';
import { RING } from '../mark.ts';
import type { World } from '../scene.ts';
import type { CssPixels, WorldPixels } from '../../time/units.ts';
import { spanOf } from '../../time/viewport.ts';

export type Point = readonly [x: WorldPixels, y: CssPixels];

/**
 * A line between what shows two events, in world pixels. It turns near its ends, so that it leaves a mark beside its
 * stem and its label, and is straight between, so that it can be cut anywhere.
 *
 *       bend ──────────── bend
 *      ╱                      ╲
 *   from                       to
 */
export interface TieLine {
  /** On the mark or the cluster. */
  from: Point;
  to: Point;
  /** Where the line begins and ends to be drawn, outside what is drawn there. */
  ends: readonly [Point, Point];
  bends: readonly [Point, Point];
}

/**
 * The line between two events.
 * @param rank how many lines of the same event are shorter: a longer one goes round them.
 */
export function lineBetween(from: Shown, to: Shown, rank: number, world: World): TieLine {
  const { glyph } = world.input.metrics;
  const start = anchor(from, to.x, glyph);
  const end = anchor(to, start[0], glyph);
  const bends = bendsOf(start, end, rank, world);
  return {
    from: start,
    to: end,
    bends,
    ends: [outside(from, start, bends[0], glyph, 2), outside(to, end, bends[1], glyph, 4)],
  };
}

/** Where lines meet a mark: a glyph's middle, or the place on a bar that is nearest. */
function anchor(holder: Shown, toward: WorldPixels, glyph: CssPixels): Point {
  if (!('kind' in holder) || holder.kind === 'glyph') return [holder.x, holder.y];
  const air = Math.min(0.75 * glyph, (holder.x1 - holder.x0) / 2);
  return [Math.min(Math.max(toward, holder.x0 + air), holder.x1 - air), holder.y];
}

/** The point on the way from a mark's or a cluster's middle to a bend where the way leaves it, and some pixels more. */
function outside(holder: Shown, end: Point, bend: Point, glyph: CssPixels, air: CssPixels): Point {
  const [dx, dy] = [Math.abs(bend[0] - end[0]), Math.abs(bend[1] - end[1])];
  const length = Math.hypot(dx, dy) || 1;
  const radius =
    'rows' in holder ? Math.min((holder.width / 2 / dx) * length, ((0.7 * glyph) / dy) * length) : RING * glyph;
  return mix(end, bend, Math.min((radius + air) / length, 1));
}

function bendsOf(from: Point, to: Point, rank: number, world: World): [Point, Point] {
  const {
    input: {
      metrics: { glyph },
      bounds,
    },
    plan,
    pixelsPerMillisecond,
  } = world;
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const along = Math.min(length / 3, 5 * glyph);
  const aside = Math.min(Math.max(0.22 * length, 1.5 * glyph), (2.5 + 0.5 * Math.min(rank, 5)) * glyph);
  // Away from the axis where it lies between the lanes: that is where the stems are not.
  const way = plan.stems && Math.min(from[1], to[1]) > plan.axisY ? 1 : -1;
  const side = way * (ux < 0 ? -1 : 1) * aside;
  const within = (at: number, size: CssPixels) => Math.min(Math.max(at, 4), size - 4);
  const bend = ([x, y]: Point, forth: number): Point => [
    within(x + forth * ux - side * uy, spanOf(bounds) * pixelsPerMillisecond),
    within(y + forth * uy + side * ux, plan.height),
  ];
  return [bend(from, along), bend(to, -along)];
}

/** The point at a share of the way from one to another. */
export function mix([ax, ay]: Point, [bx, by]: Point, share: number): Point {
  return [ax + share * (bx - ax), ay + share * (by - ay)];
}

/** Which share of the way between the bends the turn at the first of them takes: as long as the way to it. */
export function joint(end: Point, bend: Point, other: Point): number {
  const length = Math.hypot(other[0] - bend[0], other[1] - bend[1]);
  return length === 0 ? 0.5 : Math.min(Math.hypot(bend[0] - end[0], bend[1] - end[1]) / length, 0.5);
}
