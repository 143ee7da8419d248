import { eventFacet, type LaneFacet } from '../table/facets.ts';
import { firstCode } from '../table/codes.ts';
import { columnOf, type EventTable, isLandmark } from '../table/table.ts';
import { TONES } from '../model/vocabulary.ts';
import type { CssPixels } from '../time/units.ts';

/** How many lanes there are of the busiest: with more, the timeline would scroll away under its own axis. */
const MOST_LANES = 6;
/** The key of the lane that gathers those with fewest events. No actor's code has small letters. */
export const OTHERS = 'others';

/** A horizontal band of slots, the lines on which marks stand. */
export interface Lane {
  /** A tone, a type's id, an actor's code or OTHERS. */
  key: string;
  /** Top edge and height. */
  y: CssPixels;
  height: CssPixels;
  /** Where the lane's name is written: the middle of a strip that no mark enters. */
  nameY: CssPixels;
  slots: number;
  /** The middle of slot 0, the one nearest the axis, and the way from one slot to the next. */
  firstSlotY: CssPixels;
  slotStep: CssPixels;
  /** Whether marks have stems to the axis: only where it is the lane's neighbour. */
  stems: boolean;
}

export interface LaneSizes {
  /** The height of a slot at least. */
  slot: CssPixels;
  /** The strip that carries a lane's name. */
  name: CssPixels;
  axis: CssPixels;
  /**
   * How many slots a lane with as many events has at least: one for its clusters and one for its landmarks, or one. With
   * more than one, lanes of several landmarks have more, so that these have room for their labels.
   */
  fewestSlots: number;
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
  /** Whether the axis lies between the lanes, and marks beside it have stems. */
  stems: boolean;
}

/** How many rows each lane could use. @param laneOf the lane of each row of the table. */
export type Demand = (laneOf: Uint16Array, lanes: number) => ArrayLike<number>;

/**
 * Divides the height among the lanes. By tone the axis lies between cooperation, whose slots go up, and strain, whose
 * slots go down; events neutral to the tie have a lane of their own below, if there are any. Otherwise the axis is on
 * top and the lanes follow, each with a share that grows with its events; actors beyond the few that matter share one
 * lane. Which lanes there are depends on the whole table and not on the filters.
 * @param demand what the lanes' heights go by: at rest what is in view, else how many events they have.
 */
export function planLanes(
  table: EventTable,
  group: LaneFacet,
  height: CssPixels,
  sizes: LaneSizes,
  demand: Demand = countLanes,
): LanePlan {
  const { lanes } = eventFacet(group);
  return lanes === 'mirrored'
    ? planTones(table, height, sizes, demand)
    : planColumn(table, group, lanes === 'busiest', height, sizes, demand);
}

/*
      ┌─────────────────────┐  its name stands above the picture
      │ slot 1              │  cooperation: up from the axis
      │ slot 0              │
      ╞═════ axis ══════════╡
      │ name                │  strain: down from the axis, its name where it does not read as the heading of what follows
      │ slot 0              │
      │ slot 1              │
      └─────────────────────┘
      ┌ name ───────────────┐
      │ slot 0              │  neutral, where there is any
      └─────────────────────┘
*/
function planTones(table: EventTable, height: CssPixels, sizes: LaneSizes, demand: Demand): LanePlan {
  const tones = columnOf(table, 'tone');
  const laneOf = Uint16Array.from({ length: table.length }, (_, row) =>
    TONES.findIndex((tone) => tone === tones.values[firstCode(tones, row)]),
  );
  const counts = demand(laneOf, TONES.length);
  const least = 2 * sizes.slot;
  const neutral = laneOf.includes(2)
    ? Math.max(Math.min(0.28 * height, (counts[2] ?? 0) * sizes.slot), sizes.slot) + sizes.name
    : 0;
  const room = Math.max(height - sizes.axis - neutral - sizes.name, 2 * least);
  const [up, down] = [counts[0] ?? 0, counts[1] ?? 0];
  // Between 25 and 75 in the hundred: the balance of the picture is part of what it says, so it never tips over.
  const share = up + down === 0 ? 0.5 : Math.min(Math.max(up / (up + down), 0.25), 0.75);
  const upHeight = Math.max(room * share, least);
  const downHeight = sizes.name + Math.max(room * (1 - share), least);
  const axisY = upHeight;
  const downY = axisY + sizes.axis;
  const [upStep, downStep] = [roomyStep(upHeight, up, sizes), roomyStep(downHeight - sizes.name, down, sizes)];
  const lanes: Lane[] = [
    {
      key: 'cooperation',
      y: 0,
      height: upHeight,
      nameY: -sizes.name / 2,
      slots: slotsIn(upHeight, upStep),
      firstSlotY: upHeight - upStep / 2,
      slotStep: -upStep,
      stems: true,
    },
    {
      key: 'strain',
      y: downY,
      height: downHeight,
      nameY: downY + sizes.name / 2,
      slots: slotsIn(downHeight - sizes.name, downStep),
      firstSlotY: downY + sizes.name + downStep / 2,
      slotStep: downStep,
      stems: true,
    },
  ];
  if (neutral) lanes.push(namedLane('neutral', downY + downHeight, neutral, sizes));
  const needed = sizes.axis + neutral + sizes.name + 2 * least;
  return { lanes, laneOf, axisY, height: Math.max(height, downY + downHeight + neutral), least: needed, stems: true };
}

/** @param busiest whether the few lanes with most events come first, and the others share one. */
function planColumn(
  table: EventTable,
  group: LaneFacet,
  busiest: boolean,
  height: CssPixels,
  sizes: LaneSizes,
  demand: Demand,
): LanePlan {
  const column = columnOf(table, group);
  // The place of a row’s first value; for a row without any, a lane of its own after all others.
  const index = Uint32Array.from({ length: table.length }, (_, row) => {
    const code = firstCode(column, row);
    return code < 0 ? column.values.length : code;
  });
  const keys = [...column.values, ''];
  const counts = countLanes(index, keys.length);
  const used = keys.map((_, i) => i).filter((i) => counts[i]);
  if (busiest) used.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1));
  const folds = busiest && used.length > MOST_LANES;
  const names = folds
    ? [...used.slice(0, MOST_LANES - 1).map((i) => keys[i] ?? ''), OTHERS]
    : used.map((i) => keys[i] ?? '');
  const laneOf = Uint16Array.from(index, (i) => Math.min(used.indexOf(i), names.length - 1));
  const events = countLanes(laneOf, names.length);
  const landmarks = countLanes(
    laneOf.filter((_, row) => isLandmark(table, row)),
    names.length,
  );
  const wanted = (lane: number) =>
    sizes.fewestSlots > 1 ? Math.min((landmarks[lane] ?? 0) + 1, MOST_FOR_LANDMARKS) : 0;
  const demanded = demand(laneOf, names.length);
  const fewest = Array.from(events, (count, lane) => {
    const most = Math.min(count, Math.max(sizes.fewestSlots, wanted(lane)));
    return Math.max(Math.min(most, demanded[lane] ?? 0), 1);
  });
  const least = sizes.axis + names.length * sizes.name + fewest.reduce((sum, slots) => sum + slots, 0) * sizes.slot;
  const spare = Math.max(Math.floor((height - least) / sizes.slot), 0);
  const slots = shareSlots(demanded, fewest, spare);
  let y = sizes.axis;
  const lanes = names.map((name, at) => {
    const laneHeight = sizes.name + (slots[at] ?? 1) * sizes.slot;
    const lane = namedLane(name, y, laneHeight, sizes);
    y += laneHeight;
    return lane;
  });
  return { lanes, laneOf, axisY: 0, height: Math.max(height, y), least, stems: false };
}

/** The fewest slots for each lane, and each spare one for the lane that has most events to a slot. */
function shareSlots(counts: ArrayLike<number>, fewest: readonly number[], spare: number): number[] {
  const slots = [...fewest];
  const crowd = (at: number) => (counts[at] ?? 0) / (slots[at] ?? 1);
  for (let given = 0; given < spare && slots.length > 0; given++) {
    const most = slots.reduce((best, _, at) => (crowd(at) > crowd(best) ? at : best), 0);
    slots[most] = (slots[most] ?? 1) + 1;
  }
  return slots;
}

/** A lane with its name on top and its slots going down. */
function namedLane(key: string, y: CssPixels, height: CssPixels, sizes: LaneSizes): Lane {
  return {
    key,
    y,
    height,
    nameY: y + sizes.name / 2,
    slots: slotsIn(height - sizes.name, sizes.slot),
    firstSlotY: y + sizes.name + sizes.slot / 2,
    slotStep: sizes.slot,
    stems: false,
  };
}

function slotsIn(height: CssPixels, step: CssPixels): number {
  return Math.max(Math.floor(height / step + 1e-9), 1);
}

/** A few events need not crowd the axis: their slots stand up to twice as far apart. */
function roomyStep(height: CssPixels, events: number, sizes: LaneSizes): CssPixels {
  return Math.min(Math.max(height / Math.max(events, 1), sizes.slot), 2 * sizes.slot);
}

function countLanes(index: ArrayLike<number> & Iterable<number>, lanes: number): Uint32Array {
  const counts = new Uint32Array(lanes);
  for (const i of index) counts[i] = (counts[i] ?? 0) + 1;
  return counts;
}
