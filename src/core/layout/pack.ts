import { LANDMARK } from '../model/vocabulary.ts';
import type { CssPixels, WorldPixels } from '../time/units.ts';
import { Slot } from './slot.ts';

/**
 * Packing marks and labels into the slots of one lane, for all time at one zoom. Because it looks at the whole lane
 * and never at the viewport, panning cannot change what it decides.
 *
 *   slot 1  ●[label]            ●[label]
 *   slot 0       [label]●   ▬▬▬▬▬▬[label]      a label stands right of its mark, or left of it
 *   axis   ═══════════════════════════════
 */
export interface PackItem {
  /** The mark itself, without air. */
  x0: WorldPixels;
  x1: WorldPixels;
  /** Where the label begins if it stands on the right: inside a bar, or after a glyph. */
  labelX: WorldPixels;
  labelWidth: CssPixels;
  /** 1–3. */
  weight: number;
  /** Among events of one weight, those with a quotation to show come first. */
  quoted: boolean;
}

export type LabelSide = 'right' | 'left' | 'none';

export interface Placement {
  slot: number;
  side: LabelSide;
}

/** Air between two neighbours in a slot. */
export const GAP: CssPixels = 8;
/** Air between a glyph and a label on its left. */
export const LABEL_GAP: CssPixels = 7;

/**
 * Places as many items as there is room for. A heavier item goes first, nearer the axis, and keeps its label
 * longer; where all marks cannot have their labels, the lighter lose them first.
 *
 * @param items sorted by time.
 * @param slots how many slots there are; slot 0 is nearest the axis.
 * @param firstSlot the first slot to use; those before it stay free.
 * @param sparing whether labels are given only where marks leave room for them, as a crowd needs.
 * @param worldWidth how far the world reaches. No view goes beyond it, so no label may.
 * @returns for each item its place, or null where there is none left.
 */
export function packLane(
  items: readonly PackItem[],
  slots: number,
  firstSlot: number,
  worldWidth: WorldPixels,
  sparing = true,
): (Placement | null)[] {
  const free = Array.from({ length: slots }, () => new Slot());
  const placed: (Placement | null)[] = items.map(() => null);
  const rank = (item: PackItem | undefined) => 2 * (item?.weight ?? 0) + (item?.quoted ? 1 : 0);
  const order = items.map((_, i) => i).sort((a, b) => rank(items[b]) - rank(items[a]) || a - b);
  const labelRoom = sparing ? labelsWithRoom(items, order, slots - firstSlot) : null;
  const waiting: number[] = [];
  // A landmark's label must not cost another landmark its mark, so all their marks take their places first.
  for (const i of order) {
    const item = items[i];
    if (item && item.weight === LANDMARK) placed[i] = place(item, free, firstSlot, 'none');
  }
  for (const i of order) {
    const item = items[i];
    if (!item) continue;
    const held = placed[i];
    if (held) free[held.slot]?.release(item.x0);
    placed[i] = !labelRoom || labelRoom.has(i) ? placeLabelled(item, free, firstSlot, worldWidth) : null;
    if (!placed[i] && held) placed[i] = place(item, free, firstSlot, 'none');
    if (!placed[i]) waiting.push(i);
  }
  for (const i of waiting) {
    const item = items[i];
    if (item) placed[i] = place(item, free, firstSlot, 'none');
  }
  return placed;
}

/**
 * Which items may ask for a label: in each stretch of the lane, the heaviest, for as long as the marks that are left
 * would still find room. Without it, a crowd's first few labels would turn the rest of its marks into clusters.
 */
function labelsWithRoom(items: readonly PackItem[], order: readonly number[], slots: number): Set<number> {
  const stretch = 256;
  const room = new Map<number, number>();
  const stretchOf = (item: PackItem) => Math.floor(item.x0 / stretch);
  for (const item of items) {
    const at = stretchOf(item);
    room.set(at, (room.get(at) ?? stretch * slots * 0.85) - Math.min(item.x1 - item.x0 + GAP, stretch));
  }
  const chosen = new Set<number>();
  for (const i of order) {
    const item = items[i];
    if (!item) continue;
    const left = room.get(stretchOf(item)) ?? 0;
    if (left < item.labelWidth && item.weight < LANDMARK) continue;
    room.set(stretchOf(item), left - item.labelWidth);
    chosen.add(i);
  }
  return chosen;
}

function placeLabelled(
  item: PackItem,
  free: readonly Slot[],
  firstSlot: number,
  worldWidth: WorldPixels,
): Placement | null {
  const right = item.labelX + item.labelWidth <= worldWidth ? place(item, free, firstSlot, 'right') : null;
  if (right || item.x0 - LABEL_GAP - item.labelWidth < 0) return right;
  return place(item, free, firstSlot, 'left');
}

function place(item: PackItem, free: readonly Slot[], firstSlot: number, side: LabelSide): Placement | null {
  const from = side === 'left' ? item.x0 - LABEL_GAP - item.labelWidth : item.x0;
  const to = side === 'right' ? Math.max(item.x1, item.labelX + item.labelWidth) : item.x1;
  for (let slot = firstSlot; slot < free.length; slot++) {
    if (free[slot]?.take(from, to + GAP)) return { slot, side };
  }
  return null;
}
