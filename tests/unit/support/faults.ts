import { LABEL_GAP } from '../../../src/core/layout/pack.ts';
import type { Cluster, Mark } from '../../../src/core/layout/mark.ts';
import type { Scene, SceneInput, World } from '../../../src/core/layout/scene.ts';
import type { Viewport } from '../../../src/core/time/viewport.ts';
import { METRICS, NEARLY } from './layout.ts';

/*
 * What can be wrong with a layout. Each says it in words and gives an empty list where there is nothing, so that a
 * failing test names the events.
 */

/** A rectangle that something takes up: a row high, so that tall letters and the ring of the chosen mark are within it. */
export interface Box {
  /** What it belongs to. Boxes of one owner may meet: a bar carries its own label. */
  owner: string;
  what: 'mark' | 'label' | 'cluster';
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

export function boxesOf(marks: readonly Mark[], clusters: readonly Cluster[], row = METRICS.slot): Box[] {
  const tall = (y: number) => ({ y0: y - row / 2, y1: y + row / 2 });
  return [
    ...marks.map((mark): Box => ({
      owner: `row ${mark.row}`,
      what: 'mark',
      x0: mark.x0,
      x1: mark.x1,
      ...tall(mark.y),
    })),
    ...marks.flatMap((mark): Box[] =>
      mark.label
        ? [
            {
              owner: `row ${mark.row}`,
              what: 'label',
              x0: mark.label.x,
              x1: mark.label.x + mark.label.width,
              ...tall(mark.y),
            },
          ]
        : [],
    ),
    ...clusters.map((cluster): Box => ({
      owner: cluster.key,
      what: 'cluster',
      x0: cluster.x - cluster.width / 2,
      x1: cluster.x + cluster.width / 2,
      ...tall(cluster.y),
    })),
  ];
}

/** The pairs of boxes of different owners that overlap, by a sweep from left to right. */
export function overlaps(boxes: readonly Box[]): string[] {
  const found: string[] = [];
  let open: Box[] = [];
  for (const box of [...boxes].sort((a, b) => a.x0 - b.x0)) {
    open = open.filter((other) => other.x1 > box.x0 + NEARLY);
    for (const other of open) {
      const meets = other.owner !== box.owner && other.y0 < box.y1 - NEARLY && other.y1 > box.y0 + NEARLY;
      if (meets)
        found.push(`${other.what} of ${other.owner} overlaps ${box.what} of ${box.owner} at ${box.x0}, ${box.y0}`);
    }
    open.push(box);
  }
  return found;
}

/** What is wrong with where a mark has its own label: it must leave the glyph free, and a bar's ends to the bar. */
export function ownLabelFaults(marks: readonly Mark[], glyph = METRICS.glyph): string[] {
  return marks.flatMap((mark) => {
    if (!mark.label) return [];
    const { x, side, width } = mark.label;
    const [left, right] =
      mark.kind === 'bar' && side === 'right' ? [mark.x - glyph / 2, mark.x + glyph / 2] : [mark.x0, mark.x1];
    const air = side === 'right' ? x - right : left - (x + width);
    return Math.abs(air - LABEL_GAP) <= NEARLY ? [] : [`row ${mark.row}: its ${side} label is ${air} px away`];
  });
}

/** Rows that are neither a mark nor in a cluster of their lane, or more than one of these. */
export function lostOrDoubled({ table, kept, metrics }: SceneInput, { marks, clusters, plan }: World): string[] {
  const marked = new Set(marks.map((mark) => mark.row));
  const faults = marked.size === marks.length ? [] : ['a row has two marks'];
  if (marks.some(({ row }, i) => row <= (marks[i - 1]?.row ?? -1))) faults.push('marks are not in time order');
  plan.lanes.forEach((lane, at) => {
    const rest = [...kept].filter((row) => plan.laneOf[row] === at && !marked.has(row));
    const here = clusters.filter((cluster) => cluster.lane === at);
    const counted = here.reduce((sum, cluster) => sum + cluster.count, 0);
    if (counted !== rest.length) faults.push(`${lane.key}: ${rest.length} without a mark, ${counted} counted`);
    const held = new Set(rest);
    for (const { key, firstRow, lastRow, count, start, end } of here) {
      const span = (table.start[firstRow] ?? NaN) === start && (table.end[lastRow] ?? NaN) <= end;
      if (!held.has(firstRow) || !held.has(lastRow) || count < 2 || firstRow >= lastRow || !span)
        faults.push(`cluster ${key} misstates its rows`);
    }
  });
  if (clusters.some((cluster) => cluster.width >= 3 * metrics.glyph)) faults.push('a cluster is wider than its cell');
  return faults;
}

/** What of the world should be seen in a view and is not, or not at its place. */
export function misplaced(world: World, scene: Scene, view: Viewport): string[] {
  const { bounds, size } = world.input;
  const viewX = (view.start - bounds.start) * world.pixelsPerMillisecond;
  const left = viewX - scene.offset;
  const marks = new Map(scene.marks.map((mark) => [mark.row, mark]));
  const clusters = new Map(scene.clusters.map((cluster) => [cluster.key, cluster]));
  const inView = (x0: number, x1: number) => x1 > viewX && x0 < viewX + size.width;
  const lostMarks = world.marks.filter((mark) => {
    if (!inView(mark.x0, mark.x1)) return false;
    const cut = marks.get(mark.row);
    if (!cut) return true;
    // A bar may be cut outside the scene, never inside it.
    const ends =
      mark.kind === 'glyph' ||
      ((cut.x0 <= 0 || near(cut.x0, mark.x0 - left)) && (cut.x1 >= scene.width || near(cut.x1, mark.x1 - left)));
    return !ends || cut.x1 <= cut.x0 || (mark.kind === 'glyph' && !near(cut.x, mark.x - left));
  });
  const lostClusters = world.clusters.filter((cluster) => {
    const cut = clusters.get(cluster.key);
    return (
      inView(cluster.x - cluster.width / 2, cluster.x + cluster.width / 2) && (!cut || !near(cut.x, cluster.x - left))
    );
  });
  return [...lostMarks.map((mark) => `mark ${mark.row}`), ...lostClusters.map((cluster) => `cluster ${cluster.key}`)];
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= NEARLY;
}

/** All that may not change while panning, by mark and cluster. A bar's label may move within it, so its side and place are left out. */
export function arrangement({ marks, clusters }: Scene): Map<string, string> {
  const ofMark = ({ lane, y, kind, label, stemTo }: Mark) =>
    JSON.stringify([lane, y, kind, stemTo, label?.text, kind === 'glyph' && label?.side]);
  const ofCluster = ({ lane, y, width, count, firstRow, lastRow }: Cluster) =>
    JSON.stringify([lane, y, width, count, firstRow, lastRow]);
  return new Map([
    ...marks.map((mark): [string, string] => [`row ${mark.row}`, ofMark(mark)]),
    ...clusters.map((cluster): [string, string] => [cluster.key, ofCluster(cluster)]),
  ]);
}

/** Boxes that reach into another lane, the strip with their lane's name, or the axis. */
export function outOfLane({ marks, clusters, plan, input }: World): string[] {
  const { axis, laneName, slot: row } = input.metrics;
  const inside = ({ lane, y }: Mark | Cluster): boolean => {
    const band = plan.lanes[lane];
    if (!band) return false;
    const [top, bottom] = [y - row / 2 + NEARLY, y + row / 2 - NEARLY];
    const apart = (from: number, to: number) => bottom <= from || top >= to;
    return (
      top >= band.y &&
      bottom <= band.y + band.height &&
      apart(band.nameY - laneName / 2, band.nameY + laneName / 2) &&
      apart(plan.axisY, plan.axisY + axis)
    );
  };
  return [...marks, ...clusters]
    .filter((drawn) => !inside(drawn))
    .map((drawn) => `${'row' in drawn ? drawn.row : drawn.key} at ${drawn.y}`);
}
