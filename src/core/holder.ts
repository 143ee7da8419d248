import type { Cluster, Mark, World } from './scene.ts';

/** What shows an event. */
export type Holder = Mark | Cluster;

/** The mark that shows a row, or the cluster that has gathered it; null where it is filtered away. */
export function holderOf(world: World, row: number): Holder | null {
  return world.marks.find((mark) => mark.row === row) ?? world.clusters.find((cluster) => cluster.firstRow <= row && cluster.rows.includes(row)) ?? null;
}

/** How many of the rows a cluster has gathered. */
export function countIn(cluster: Cluster, rows: ReadonlyMap<number, unknown>): number {
  return rows.size === 0 ? 0 : cluster.rows.filter((row) => rows.has(row)).length;
}
