import type { Path } from './displayList.ts';

/** From one line to the next, along the edges of what they fill: lines of 45° that stand 8 px apart. */
const STEP = 8 * Math.SQRT2;

/** Lines from bottom left to top right over a box: nobody has searched there. */
export function hatching({ x, y, width, height }: { x: number; y: number; width: number; height: number }): Path {
  const lines: string[] = [];
  // Each is the line of a sum of x and y; one sum apart from another whatever the box, so that neighbours go on.
  const first = Math.ceil((x + y) / STEP);
  for (let i = first; i * STEP < x + y + width + height; i++) {
    const sum = i * STEP;
    const [x0, x1] = [Math.max(x, sum - y - height), Math.min(x + width, sum - y)];
    if (x1 > x0) lines.push(`M${hundredth(x0)} ${hundredth(sum - x0)}L${hundredth(x1)} ${hundredth(sum - x1)}`);
  }
  return { kind: 'path', d: lines.join(''), stroke: { paint: 'soft', width: 1, opacity: 0.35 } };
}

const hundredth = (pixels: number) => Math.round(pixels * 100) / 100;
