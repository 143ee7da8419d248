import { dateWords } from '../words/dateWords.ts';
import { LANDMARK } from '../model/vocabulary.ts';
import type { WorldPixels } from '../time/units.ts';
import type { Viewport } from '../time/viewport.ts';
import { candidate } from './candidate.ts';
import { type Cluster, type Label, type Mark, markEnd, markStart } from './mark.ts';
import { GAP, LABEL_GAP, type LabelSide } from './pack.ts';
import { pinned, place, type World } from './scene.ts';
import { Slot } from './slot.ts';

/** With no more events in view than this, their labels say more. */
const SPARSE = 12;

/** The stretch of a row that a mark takes with its label on a side. */
interface Place {
  slot: number;
  side: LabelSide;
  from: WorldPixels;
  to: WorldPixels;
}

/**
 * What changes in a world once a view has come to rest. A label that the view's edge would cut turns to the other side
 * of its mark, moves to another row with it, or goes; what was gathered for want of room takes the room that there is
 * in this view; and what has lost its label gets it back where its row, or another, is free. Marks beyond the view stay
 * where they are, so a pan that follows changes nothing until it ends.
 */
export function settle(world: World, view: Viewport): World {
  const settling = new Settling(world, view);
  settling.run();
  return { ...world, view, marks: settling.marks(), clusters: settling.clusters };
}

class Settling {
  readonly #world: World;
  readonly #left: WorldPixels;
  readonly #right: WorldPixels;
  /** The rows of each lane. */
  readonly #rows: Slot[][];
  readonly #marks: Map<number, Mark>;
  clusters: Cluster[];

  constructor(world: World, view: Viewport) {
    this.#world = world;
    const toX = (time: number) => (time - world.input.bounds.start) * world.pixelsPerMillisecond;
    this.#left = toX(view.start);
    this.#right = toX(view.end);
    this.#rows = world.plan.lanes.map((lane) => Array.from({ length: lane.slots }, () => new Slot()));
    this.#marks = new Map(world.marks.map((mark) => [mark.row, mark]));
    this.clusters = world.clusters;
    // All of them, since a bar may reach far beyond the view.
    for (const mark of world.marks) this.#rowOf(mark)?.take(markStart(mark), markEnd(mark));
    for (const { lane, x, width } of world.clusters) this.#rows[lane]?.[0]?.take(x - width / 2, x + width / 2);
  }

  run(): void {
    const seen = [...this.#marks.values()].filter(
      (mark) => markEnd(mark) > this.#left && markStart(mark) < this.#right,
    );
    // First what is cut is taken away, so that its room is there for what can be whole.
    const cut = seen.filter((mark) => this.#isCut(mark)).map((mark) => this.#without(mark));
    for (const cluster of this.clusters.filter(({ x }) => x > this.#left && x < this.#right)) this.#dissolve(cluster);
    const silent = seen
      .map(({ row }) => this.#marks.get(row) as Mark)
      .filter((mark) => !mark.label && (this.#holds(mark) || cut.includes(mark)));
    for (const mark of byWeight(silent)) this.#relabel(mark);
    const told = [...this.#marks.values()].filter((mark) => this.#holds(mark));
    if (told.length <= SPARSE && this.clusters.every(({ x }) => x < this.#left || x > this.#right)) {
      for (const mark of told) this.#tellMore(mark);
    }
  }

  /** In time order, as a world has them. */
  marks(): Mark[] {
    return [...this.#marks.values()].sort((a, b) => a.row - b.row);
  }

  /** Whether the view shows a mark without all of its label, or of a label more than its mark. */
  #isCut(mark: Mark): boolean {
    const { label } = pinned(mark, this.#left, this.#world.input.metrics);
    if (!label) return false;
    const [from, to] = [label.x, label.x + label.width];
    if (this.#holds(mark)) return from < this.#left || to > this.#right;
    return to > this.#left && from < this.#right;
  }

  /** Whether a mark's glyph is in view, be it that its bar brings it there. */
  #holds(mark: Mark): boolean {
    const { metrics } = this.#world.input;
    const { x } = pinned(mark, this.#left, metrics);
    return x - metrics.glyph / 2 >= this.#left && x + metrics.glyph / 2 <= this.#right;
  }

  #without(mark: Mark): Mark {
    const bare = { ...mark, label: null };
    const row = this.#rowOf(mark);
    row?.release(markStart(mark));
    row?.take(mark.x0, mark.x1);
    this.#marks.set(mark.row, bare);
    return bare;
  }

  /** Gives a mark that has none its label, in its row or in another, if the view has room for all of it. */
  #relabel(mark: Mark): void {
    const whole = this.#candidate(mark);
    // What was brought into view by its bar has its place there.
    if (!this.#holds(mark) || this.#isPinned(mark) || !this.#holds(whole)) return;
    const row = this.#rowOf(mark);
    row?.release(mark.x0);
    const found = this.#room(whole, mark.lane, this.#slotOf(mark), ['right', 'left']);
    if (found) this.#put(whole, mark.lane, found);
    else row?.take(mark.x0, mark.x1);
  }

  /** Gives the events of a cluster the room that there is; those that find none stay counted where they were. */
  #dissolve(cluster: Cluster): void {
    const { input, pixelsPerMillisecond } = this.#world;
    const [from, to] = [cluster.x - cluster.width / 2, cluster.x + cluster.width / 2];
    const row = this.#rows[cluster.lane]?.[0];
    const drafts = cluster.rows.map((at) => candidate(input, pixelsPerMillisecond, at));
    if (drafts.some((draft) => !this.#holds(draft))) return;
    row?.release(from);
    const put: Mark[] = [];
    const counted: number[] = [];
    for (const draft of byWeight(drafts)) {
      const found = this.#room(draft, cluster.lane, 0, ['right', 'left', 'none']);
      if (found) put.push(this.#put(draft, cluster.lane, found));
      else counted.push(draft.row);
    }
    if (counted.length === 0) {
      this.clusters = this.clusters.filter((other) => other !== cluster);
      return;
    }
    const takeBack = (mark: Mark) => {
      this.#rowOf(mark)?.release(markStart(mark));
      this.#marks.delete(mark.row);
      counted.push(mark.row);
    };
    // Its own place must be free for it, and one alone is no group.
    for (const mark of put.splice(0)) {
      if (this.#slotOf(mark) === 0 && markStart(mark) < to && markEnd(mark) > from) takeBack(mark);
      else put.push(mark);
    }
    if (counted.length === 1) put.slice(-1).forEach(takeBack);
    row?.take(from, to);
    const rows = counted.sort((a, b) => a - b);
    const [firstRow, lastRow] = [rows[0] ?? cluster.firstRow, rows.at(-1) ?? cluster.lastRow];
    const start = input.table.start[firstRow] ?? cluster.start;
    const end = rows.reduce((latest, at) => Math.max(latest, input.table.end[at] ?? 0), -Infinity);
    const less = { ...cluster, rows, count: rows.length, firstRow, lastRow, start, end };
    this.clusters = this.clusters.map((other) => (other === cluster ? less : other));
  }

  /** Adds the date, where there is room for it beside the label. */
  #tellMore(mark: Mark): void {
    const { label } = mark;
    const { table, t, metrics } = this.#world.input;
    const when = table.names.when(mark.row);
    if (!label || label.note !== undefined || !when) return;
    const note = dateWords(when, t, 'short');
    const more = metrics.measureText(note, false) + metrics.glyph * 0.75;
    const grown: Label = {
      ...label,
      note,
      width: label.width + more,
      x: label.side === 'left' ? label.x - more : label.x,
    };
    const [from, to] = [markStart({ ...mark, label: grown }), markEnd({ ...mark, label: grown })];
    const row = this.#rowOf(mark);
    row?.release(markStart(mark));
    // Inside a bar that was brought into view, the label's place is the bar's.
    const fits = from >= this.#left && to <= this.#right && !this.#isPinned(mark) && row?.isFree(from - GAP, to + GAP);
    row?.take(fits ? from : markStart(mark), fits ? to : markEnd(mark));
    if (fits) this.#marks.set(mark.row, { ...mark, label: grown });
  }

  #isPinned(mark: Mark): boolean {
    return pinned(mark, this.#left, this.#world.input.metrics) !== mark;
  }

  /** A place in view for a mark and its label, in the row given before others. */
  #room(mark: Mark, lane: number, first: number, sides: readonly LabelSide[]): Place | null {
    const rows = this.#rows[lane] ?? [];
    const slots = [first, ...rows.keys()].filter((slot, i, all) => all.indexOf(slot) === i);
    for (const side of sides) {
      const width = mark.label?.width ?? 0;
      const labelFrom = side === 'left' ? mark.x0 - LABEL_GAP - width : (mark.label?.x ?? mark.x0);
      const [from, to] =
        side === 'none' ? [mark.x0, mark.x1] : [Math.min(mark.x0, labelFrom), Math.max(mark.x1, labelFrom + width)];
      if (side !== 'none' && (labelFrom < this.#left || labelFrom + width > this.#right)) continue;
      for (const slot of slots) {
        if (rows[slot]?.isFree(from - GAP, to + GAP)) return { slot, side, from, to };
      }
    }
    return null;
  }

  #put(draft: Mark, lane: number, { slot, side, from, to }: Place): Mark {
    this.#rows[lane]?.[slot]?.take(from, to);
    const mark = place(draft, { slot, side }, lane, this.#world);
    this.#marks.set(mark.row, mark);
    return mark;
  }

  #candidate(mark: Mark): Mark {
    return candidate(this.#world.input, this.#world.pixelsPerMillisecond, mark.row);
  }

  #slotOf({ lane, y }: Mark): number {
    const { firstSlotY = 0, slotStep = 1 } = this.#world.plan.lanes[lane] ?? {};
    return Math.round((y - firstSlotY) / slotStep);
  }

  #rowOf(mark: Mark): Slot | undefined {
    return this.#rows[mark.lane]?.[this.#slotOf(mark)];
  }
}

/** The heavier first, then by time. */
function byWeight(marks: readonly Mark[]): Mark[] {
  const rank = ({ weight, quoted }: Mark) => 2 * Math.min(weight, LANDMARK) + (quoted ? 1 : 0);
  return [...marks].sort((a, b) => rank(b) - rank(a) || a.row - b.row);
}
