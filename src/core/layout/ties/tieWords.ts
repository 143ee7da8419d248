import { markEnd, markStart, RING } from '../mark.ts';
import type { World } from '../scene.ts';
import { joint, mix, type Point, type TieLine } from './tieLine.ts';
import type { CssPixels, WorldPixels } from '../../time/units.ts';
import { spanOf } from '../../time/viewport.ts';

/** How large the letters of the words are, to the labels'. */
const WORD = 12 / 13;
/** How far from the far end's turn words may stand, in glyphs: farther, they would seem to belong to something else. */
const STEPS = 15;
/** How far a line's two turns reach at most, in glyphs. */
const TURNS = 30;
/** How many of the last points of a line are left to the chosen event. */
const NEAR_END = 7;

/** A place that is taken, by its middle and half its width and height. */
export interface Box {
  x: WorldPixels;
  y: CssPixels;
  w: CssPixels;
  h: CssPixels;
}

/**
 * The place for words nearest to a line's far end, on the line or just beside it, where they meet no mark, label,
 * cluster, arrow, axis, lane's name or other words; null where there is none.
 * @param farEnd which end of the line the other event is at.
 * @param words those that have their places already.
 */
export function placeWord(
  text: string,
  line: TieLine,
  farEnd: 'from' | 'to',
  words: readonly Box[],
  world: World,
): Box | null {
  const {
    metrics: { glyph, measureText },
    bounds,
  } = world.input;
  const [w, h] = [(measureText(text, false) * WORD) / 2 + 3, glyph / 2];
  const [right, bottom] = [spanOf(bounds) * world.pixelsPerMillisecond - w, world.plan.height - h];
  const arrows = line.ends.map(([x, y]): Box => ({ x, y, w: glyph / 2, h: glyph / 2 }));
  const taken = [...words, ...arrows, ...boxesNear(world, line[farEnd][0], w + (STEPS + TURNS) * glyph)];
  const points = pointsOf(line, farEnd, glyph);
  // Words on a line as short as they are would hide it, so they stand beside it.
  const short = Math.hypot(line.to[0] - line.from[0], line.to[1] - line.from[1]) < 2 * w + 4 * glyph;
  const beside: Point[] = [
    [0, -0.8 * glyph],
    [0, 0.8 * glyph],
  ];
  const ways: Point[] = short ? [...beside, [-w - 3, 0], [w + 3, 0]] : [[0, 0], ...beside];
  for (const point of points.slice(0, -NEAR_END)) {
    for (const [dx, dy] of ways) {
      const [x, y] = [point[0] + dx, point[1] + dy];
      const meets = (box: Box) => Math.abs(box.x - x) < box.w + w && Math.abs(box.y - y) < box.h + h;
      const crosses = (dx !== 0 || dy !== 0) && points.some(([px, py]) => Math.abs(px - x) < w && Math.abs(py - y) < h);
      if (crosses || x < w || x > right || y < h || y > bottom || taken.some(meets)) continue;
      return { x, y, w, h };
    }
  }
  return null;
}

/** All that is drawn within some pixels of a place, and the strips that are not for marks. */
function boxesNear({ marks, clusters, plan, input: { metrics } }: World, at: WorldPixels, reach: CssPixels): Box[] {
  const { glyph } = metrics;
  const box = (x0: WorldPixels, x1: WorldPixels, y: CssPixels, height: CssPixels): Box => ({
    x: (x0 + x1) / 2,
    y,
    w: (x1 - x0) / 2,
    h: height / 2,
  });
  const strip = (y: CssPixels, height: CssPixels) => box(at - 2 * reach, at + 2 * reach, y, height);
  return [
    ...marks
      .filter((mark) => markEnd(mark) > at - reach && markStart(mark) < at + reach)
      .flatMap(({ x0, x1, y, label }) => [
        box(x0, x1, y, 2 * RING * glyph),
        ...(label ? [box(label.x, label.x + label.width, y, 1.1 * glyph)] : []),
      ]),
    ...clusters.map(({ x, y, width }) => box(x - width / 2, x + width / 2, y, 1.4 * glyph)),
    strip(plan.axisY + metrics.axis / 2, metrics.axis),
    ...plan.lanes.map((lane) => strip(lane.nameY, metrics.laneName)),
  ];
}

/** Points on a line, some pixels apart, from its far end on. */
function pointsOf({ from, to, bends }: TieLine, farEnd: 'from' | 'to', step: CssPixels): Point[] {
  const [far, first, last, near] = farEnd === 'to' ? [to, bends[1], bends[0], from] : [from, ...bends, to];
  const curve = (end: Point, bend: Point, other: Point): Point[] => {
    const join = mix(bend, other, joint(end, bend, other));
    return Array.from({ length: 10 }, (_, i) => (i + 1) / 10).map((at) =>
      mix(mix(end, bend, at), mix(bend, join, at), at),
    );
  };
  const [there, back] = [curve(far, first, last), curve(near, last, first).reverse()];
  const [a = first, b = last] = [there.at(-1), back[0]];
  const steps = Math.min(Math.floor(Math.hypot(b[0] - a[0], b[1] - a[1]) / step), STEPS);
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  return [
    ...there,
    ...Array.from({ length: steps }, (_, i) => mix(a, b, (i * step) / length)),
    ...(steps < STEPS ? back : []),
  ];
}
