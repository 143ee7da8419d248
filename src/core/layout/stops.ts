import { type Cluster, type Mark, markEnd, markStart } from './mark.ts';
import type { World } from './scene.ts';
import type { CssPixels, Milliseconds, WorldPixels } from '../time/units.ts';
import type { Viewport } from '../time/viewport.ts';

/** A place where the keyboard can stand: a mark or a cluster. */
export interface Stop {
  /** Stays the same for an event as long as it has a mark. */
  key: string;
  lane: number;
  /** In world pixels. */
  x: WorldPixels;
  mark?: Mark;
  cluster?: Cluster;
}

/** All stops of a world, in time order. */
export function stopsOf(world: World): Stop[] {
  const { table } = world.input;
  const stops: Stop[] = [
    ...world.marks.map((mark): Stop => ({
      key: eventKey(table.names.id(mark.row)),
      lane: mark.lane,
      x: mark.kind === 'bar' ? mark.x0 : mark.x,
      mark,
    })),
    ...world.clusters.map((cluster): Stop => ({
      key: `cluster:${cluster.key}`,
      lane: cluster.lane,
      x: cluster.x,
      cluster,
    })),
  ];
  return stops.sort((a, b) => a.x - b.x || a.lane - b.lane);
}

export function eventKey(id: string): string {
  return `event:${id}`;
}

/** Whether any part of what a stop draws as its mark lies in a stretch of time. */
export function isInView(stop: Stop, viewport: Viewport, world: World): boolean {
  const toX = (time: Milliseconds) => (time - world.input.bounds.start) * world.pixelsPerMillisecond;
  const half = (stop.cluster?.width ?? 0) / 2;
  const [from, to] = stop.mark ? [stop.mark.x0, stop.mark.x1] : [stop.x - half, stop.x + half];
  return to >= toX(viewport.start) && from <= toX(viewport.end);
}

export type Move = 'previous' | 'next' | 'first' | 'last' | 'up' | 'down';

/** The stop that a key leads to; null where there is none. */
export function moveStop(stops: readonly Stop[], from: Stop, move: Move): Stop | null {
  const at = stops.indexOf(from);
  switch (move) {
    case 'previous':
      return stops[at - 1] ?? null;
    case 'next':
      return stops[at + 1] ?? null;
    case 'first':
      return stops[0] ?? null;
    case 'last':
      return stops.at(-1) ?? null;
    case 'up':
      return nearestInLane(stops, from, -1);
    case 'down':
      return nearestInLane(stops, from, 1);
  }
}

/** The stop nearest in time in the next lane with a stop. */
function nearestInLane(stops: readonly Stop[], from: Stop, way: 1 | -1): Stop | null {
  const beyond = stops.filter((stop) => Math.sign(stop.lane - from.lane) === way);
  const lane = beyond.reduce(
    (best, stop) => (Math.abs(stop.lane - from.lane) < Math.abs(best - from.lane) ? stop.lane : best),
    beyond[0]?.lane ?? 0,
  );
  return nearest(
    beyond.filter((stop) => stop.lane === lane),
    from.x,
  );
}

/** The stop nearest to a place. */
export function nearest(stops: readonly Stop[], x: WorldPixels): Stop | null {
  return stops.reduce<Stop | null>(
    (best, stop) => (!best || Math.abs(stop.x - x) < Math.abs(best.x - x) ? stop : best),
    null,
  );
}

/** What a pointer or a finger can hit, in scene pixels: mark and label, at least `least` pixels wide. */
export function hitBox(mark: Mark, least: number): { left: number; width: number } {
  const [from, to] = [markStart(mark), markEnd(mark)];
  const air = Math.max(least - (to - from), 0) / 2;
  return { left: from - air, width: to - from + 2 * air };
}

/** The part of a box that a view shows, and at least `least` pixels of it, moved into the view where it must be. */
export function withinView(
  box: { left: CssPixels; width: CssPixels },
  view: { left: CssPixels; width: CssPixels },
  least: CssPixels,
): { left: CssPixels; width: CssPixels } {
  const end = view.left + view.width;
  const left = Math.max(Math.min(Math.max(box.left, view.left), end - least), view.left);
  return { left, width: Math.max(Math.min(box.left + box.width, end) - left, least) };
}
