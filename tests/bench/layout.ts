import { cutScene, layoutScene, layoutWorld } from '../../src/core/layout/scene.ts';
import { YEAR } from '../../src/core/time/units.ts';
import { clampViewport } from '../../src/core/time/viewport.ts';
import { randomTable } from '../unit/support/events.ts';
import { inputOf } from '../unit/support/layout.ts';

const COUNTS = [6, 200, 1000, 5000];
/** What is compared with: as many events as a page is meant to show without a thought. */
const BASE = 200;
/** Ten years in view at desk size: the shipped timeline's own opening. */
const SPAN = 10 * YEAR;
const BUDGET = 16;

interface Row {
  n: number;
  world: number;
  cut: number;
  scene: number;
  marks: number;
  labels: number;
  clusters: number;
}

/** `npm run bench`: how long the layout takes for more and more made-up events, and what it then draws. */
export async function main(): Promise<number> {
  const rows = COUNTS.map(measured);
  const base = rows.find((row) => row.n === BASE);
  const times = (row: Row, key: 'world' | 'cut' | 'scene') =>
    `${row[key].toFixed(3)} (×${(row[key] / (base?.[key] ?? NaN)).toFixed(2)})`;
  print(['events', 'layoutWorld ms', 'cutScene ms', 'layoutScene ms', 'marks', 'labels', 'clusters']);
  for (const row of rows)
    print([row.n, times(row, 'world'), times(row, 'cut'), times(row, 'scene'), row.marks, row.labels, row.clusters]);
  console.log(`Medians; × against ${BASE} events. Marks, labels and clusters of the scene, three screens wide.`);
  for (const { n, scene } of rows)
    if (scene > BUDGET) console.log(`${n} events: a zoom step takes longer than a frame of ${BUDGET} ms.`);
  return 0;
}

function measured(n: number): Row {
  const table = randomTable(n, 1, 'spread');
  const input = { ...inputOf(table, { size: { width: 980, height: 620 } }) };
  // The page remembers the widths it has measured; so does this.
  const widths = new Map<string, number>();
  const measureText = (text: string, bold: boolean) => {
    const key = bold ? `b${text}` : text;
    const width = widths.get(key) ?? inputMeasure(text, bold);
    widths.set(key, width);
    return width;
  };
  const inputMeasure = input.metrics.measureText;
  input.metrics = { ...input.metrics, measureText };
  const start = Date.UTC(2010, 0, 1);
  const view = clampViewport({ start, end: start + SPAN }, input.bounds);
  const perMillisecond = input.size.width / (view.end - view.start);
  const world = layoutWorld(input, perMillisecond);
  const scene = cutScene(world, view);
  return {
    n,
    // Each time at another zoom, as when the wheel turns: nothing is measured twice under the same numbers.
    world: median((i) => layoutWorld(input, perMillisecond * (1 + i / 1000))),
    cut: median(() => cutScene(world, view)),
    scene: median((i) => layoutScene(input, { start: view.start, end: view.end - i * 1e6 })),
    marks: scene.marks.length,
    labels: scene.marks.filter((mark) => mark.label).length,
    clusters: scene.clusters.length,
  };
}

/** The median time of a call in milliseconds, after some that warm it up. */
function median(call: (i: number) => unknown): number {
  const times = Array.from({ length: 61 }, (_, i) => {
    const before = performance.now();
    call(i);
    return performance.now() - before;
  }).slice(20);
  return times.sort((a, b) => a - b)[times.length >> 1] ?? NaN;
}

function print(cells: readonly (string | number)[]): void {
  console.log(cells.map((cell, i) => String(cell).padStart(i === 0 ? 6 : i < 4 ? 18 : 9)).join(''));
}
