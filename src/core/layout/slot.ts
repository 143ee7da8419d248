import type { WorldPixels } from '../time/units.ts';

/** The taken stretches of a slot, sorted and apart. */
export class Slot {
  readonly #starts: WorldPixels[] = [];
  readonly #ends: WorldPixels[] = [];

  /** Takes [from, to) if all of it is free. */
  take(from: WorldPixels, to: WorldPixels): boolean {
    if (!this.isFree(from, to)) return false;
    const at = this.#before(to);
    this.#starts.splice(at, 0, from);
    this.#ends.splice(at, 0, to);
    return true;
  }

  /** Whether all of [from, to) is free. */
  isFree(from: WorldPixels, to: WorldPixels): boolean {
    const at = this.#before(to);
    return at === 0 || (this.#ends[at - 1] ?? 0) <= from;
  }

  /** Frees what was taken from here on. */
  release(from: WorldPixels): void {
    const at = this.#starts.indexOf(from);
    if (at < 0) return;
    this.#starts.splice(at, 1);
    this.#ends.splice(at, 1);
  }

  /** How many of the stretches begin before a place. */
  #before(place: WorldPixels): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
