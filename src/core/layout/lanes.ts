import type { Group } from '../table/filter.ts';
import type { EventTable } from '../table/table.ts';
import { LANDMARK, TONES } from '../model/vocabulary.ts';
import type { CssPixels } from '../time/units.ts';

/** How many lanes there are by actor at most: with more, the timeline would scroll away under its own axis. */
const MOST_ACTORS = 6;
/** The key of the lane that gathers the actors with fewest events. No actor's code has small letters. */
export const OTHERS = 'others';

/** A horizontal band of rows. */
export interface Lane {
  /** A tone, a type's id, an actor's code or OTHERS. */
  key: string;
  /** Top edge and height. */
  y: CssPixels;
  height: CssPixels;
  /** Where the lane's name is written: the middle of a strip that no mark enters. */
  nameY: CssPixels;
  rows: number;
  /** The middle of row 0, the one nearest the axis, and the way from one row to the next. */
  firstRowY: CssPixels;
  rowStep: CssPixels;
}

export interface LaneSizes {
  row: CssPixels;
  /** The strip that carries a lane's name. */
  name: CssPixels;
  axis: CssPixels;
  /**
   * How many rows a lane with as many events has at least: one for its clusters and one for its landmarks, or one. With
   * more than one, lanes of several landmarks have more, so that these have room for their labels.
   */
  fewestRows: number;
}

const MOST_FOR_LANDMARKS = 4;

export interface LanePlan {
  lanes: Lane[];
  /** For each row of the table, its lane’s index. */
  laneOf: Uint16Array;
  axisY: CssPixels;
  /** At least the height asked for; more where the lanes need it. */
  height: CssPixels;
  /** The height below which the lanes would be cut. */
  least: CssPixels;
  /** Whether marks have stems to the axis: only where the axis lies between the lanes. */
  stems: boolean;
}

/**
 * Divides the height among the lanes. By tone the axis lies between cooperation, whose rows go up, and strain, whose
 * rows go down; events neutral to the tie have a lane of their own below, if there are any. Otherwise the axis is on
 * top and the lanes follow, each with a share that grows with its events; actors beyond the few that matter share one
 * lane. The plan depends on the whole table and not on the filters, so that ticking a box does not move what stays.
 */
export function planLanes(table: EventTable, group: Group, height: CssPixels, sizes: LaneSizes): LanePlan {
  return group === 'tone' ? planTones(table, height, sizes) : planColumn(table, group, height, sizes);
}

/*
      ┌ name ───────────────┐
      │ row 1               │  cooperation: up from the axis
      │ row 0               │
      ╞═════ axis ══════════╡
      │ row 0               │  strain: down from the axis
      │ row 1               │
      └ name ───────────────┘
      ┌ name ───────────────┐
      │ row 0               │  neutral, where there is any
      └─────────────────────┘
*/
function planTones(table: EventTable, height: CssPixels, sizes: LaneSizes): LanePlan {
  const laneOf = Uint16Array.from(table.tone);
  const counts = countLanes(laneOf, TONES.length);
  const least = 2 * sizes.row;
  const neutral = counts[2]
    ? Math.max(Math.min(0.16 * height, 0.5 * counts[2] * sizes.row), sizes.row) + sizes.name
    : 0;
  const room = Math.max(height - sizes.axis - neutral - 2 * sizes.name, 2 * least);
  const [up, down] = [counts[0] ?? 0, counts[1] ?? 0];
  // Between 35 and 65 in the hundred: the balance of the picture is part of what it says, so it never tips over.
  const share = up + down === 0 ? 0.5 : Math.min(Math.max(up / (up + down), 0.35), 0.65);
  const upHeight = sizes.name + Math.max(room * share, least);
  const downHeight = sizes.name + Math.max(room * (1 - share), least);
  const axisY = upHeight;
  const downY = axisY + sizes.axis;
  const [upStep, downStep] = [
    roomyStep(upHeight - sizes.name, up, sizes),
    roomyStep(downHeight - sizes.name, down, sizes),
  ];
  const lanes: Lane[] = [
    {
      key: 'cooperation',
      y: 0,
      height: upHeight,
      nameY: sizes.name / 2,
      rows: rowsIn(upHeight - sizes.name, upStep),
      firstRowY: upHeight - upStep / 2,
      rowStep: -upStep,
    },
    {
      key: 'strain',
      y: downY,
      height: downHeight,
      nameY: downY + downHeight - sizes.name / 2,
      rows: rowsIn(downHeight - sizes.name, downStep),
      firstRowY: downY + downStep / 2,
      rowStep: downStep,
    },
  ];
  if (neutral) lanes.push(namedLane('neutral', downY + downHeight, neutral, sizes));
  const needed = sizes.axis + neutral + 2 * sizes.name + 2 * least;
  return { lanes, laneOf, axisY, height: Math.max(height, downY + downHeight + neutral), least: needed, stems: true };
}

function planColumn(table: EventTable, group: 'type' | 'actor', height: CssPixels, sizes: LaneSizes): LanePlan {
  const keys = group === 'type' ? table.types : table.actors;
  const index = group === 'type' ? table.type : table.actor;
  const counts = countLanes(index, keys.length);
  const used = keys.map((_, i) => i).filter((i) => counts[i]);
  // Actors come with most events first, so those that are gathered are the last; one alone keeps its name.
  const folds = group === 'actor' && used.length > MOST_ACTORS;
  const names = folds
    ? [...used.slice(0, MOST_ACTORS - 1).map((i) => keys[i] ?? ''), OTHERS]
    : used.map((i) => keys[i] ?? '');
  const laneOf = Uint16Array.from(index, (i) => Math.min(used.indexOf(i), names.length - 1));
  const events = countLanes(laneOf, names.length);
  const landmarks = countLanes(
    laneOf.filter((_, row) => table.weight[row] === LANDMARK),
    names.length,
  );
  const wanted = (lane: number) =>
    sizes.fewestRows > 1 ? Math.min((landmarks[lane] ?? 0) + 1, MOST_FOR_LANDMARKS) : 0;
  const fewest = Array.from(events, (count, lane) => Math.min(count, Math.max(sizes.fewestRows, wanted(lane))));
  const least = sizes.axis + names.length * sizes.name + fewest.reduce((sum, rows) => sum + rows, 0) * sizes.row;
  const spare = Math.max(Math.floor((height - least) / sizes.row), 0);
  const rows = shareRows(events, fewest, spare);
  let y = sizes.axis;
  const lanes = names.map((name, at) => {
    const laneHeight = sizes.name + (rows[at] ?? 1) * sizes.row;
    const lane = namedLane(name, y, laneHeight, sizes);
    y += laneHeight;
    return lane;
  });
  return { lanes, laneOf, axisY: 0, height: Math.max(height, y), least, stems: false };
}

/** The fewest rows for each lane, and each spare row for the lane that has most events to a row. */
function shareRows(counts: ArrayLike<number>, fewest: readonly number[], spare: number): number[] {
  const rows = [...fewest];
  const crowd = (at: number) => (counts[at] ?? 0) / (rows[at] ?? 1);
  for (let given = 0; given < spare && rows.length > 0; given++) {
    const most = rows.reduce((best, _, at) => (crowd(at) > crowd(best) ? at : best), 0);
    rows[most] = (rows[most] ?? 1) + 1;
  }
  return rows;
}

/** A lane with its name on top and its rows going down. */
function namedLane(key: string, y: CssPixels, height: CssPixels, sizes: LaneSizes): Lane {
  return {
    key,
    y,
    height,
    nameY: y + sizes.name / 2,
    rows: rowsIn(height - sizes.name, sizes.row),
    firstRowY: y + sizes.name + sizes.row / 2,
    rowStep: sizes.row,
  };
}

function rowsIn(height: CssPixels, step: CssPixels): number {
  return Math.max(Math.floor(height / step + 1e-9), 1);
}

/** A few events need not crowd the axis: their rows stand up to twice as far apart. */
function roomyStep(height: CssPixels, events: number, sizes: LaneSizes): CssPixels {
  return Math.min(Math.max(height / Math.max(events, 1), sizes.row), 2 * sizes.row);
}

function countLanes(index: Uint16Array | Uint8Array, lanes: number): Uint32Array {
  const counts = new Uint32Array(lanes);
  for (const i of index) counts[i] = (counts[i] ?? 0) + 1;
  return counts;
}
