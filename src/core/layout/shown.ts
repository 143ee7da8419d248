import type { Cluster, Mark } from './mark.ts';
import type { World } from './scene.ts';

/** What shows an event. */
export type Shown = Mark | Cluster;

/** The mark that shows a row, or the cluster that has gathered it; null where it is filtered away. */
export function shownOf(world: World, row: number): Shown | null {
  return (
    world.marks.find((mark) => mark.row === row) ??
    world.clusters.find((cluster) => cluster.firstRow <= row && cluster.rows.includes(row)) ??
    null
  );
}

/** How many of some rows, which are few, a cluster has gathered, which may be many. */
export function countIn(cluster: Cluster, rows: Pick<ReadonlySet<number>, 'keys'>): number {
  return [...rows.keys()].filter(
    (row) => row >= cluster.firstRow && row <= cluster.lastRow && cluster.rows.includes(row),
  ).length;
}
