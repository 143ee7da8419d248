import type { CssPixels, WorldPixels } from '../time/units.ts';
import type { CandidateInput } from './candidate.ts';
import type { Lane } from './lanes.ts';
import type { Cluster, Mark } from './mark.ts';

/**
 * Gathers marks without a place into cells of a fixed grid, so that clusters stay put while panning and there are
 * never more of them than there are pixels for. A mark that is alone in its cell is drawn as a glyph there.
 */
export function gather(
  rest: readonly Mark[],
  lane: Lane,
  laneIndex: number,
  { table, metrics }: Pick<CandidateInput, 'table' | 'metrics'>,
  worldWidth: WorldPixels,
): { marks: Mark[]; clusters: Cluster[] } {
  const gathered: { marks: Mark[]; clusters: Cluster[] } = { marks: [], clusters: [] };
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
      gathered.marks.push(alone(first, at * cell, (at + 1) * cell, lane, laneIndex, metrics.glyph));
      continue;
    }
    gathered.clusters.push({
      key: `${lane.key}:${at}`,
      lane: laneIndex,
      x: (at + 0.5) * cell,
      y: lane.firstSlotY,
      width: cell - 4,
      count: marks.length,
      rows: marks.map((mark) => mark.row),
      firstRow: first.row,
      lastRow: last.row,
      start: table.start[first.row] ?? 0,
      end: marks.reduce((latest, mark) => Math.max(latest, table.end[mark.row] ?? 0), -Infinity),
    });
  }
  return gathered;
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
    y: lane.firstSlotY,
    label: null,
    stemTo: null,
  };
}
