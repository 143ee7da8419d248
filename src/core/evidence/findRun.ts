import type { Unit } from './units.ts';

/** Units in a row of a list: from the first, up to but not with `end`. */
export interface Run {
  first: number;
  end: number;
}

/** Where units stand in a row in others, from a place on; undefined where they do not. */
export function findRun(units: readonly Unit[], wanted: readonly Unit[], from = 0): Run | undefined {
  const begin = wanted[0]?.text;
  if (begin === undefined) return undefined;
  for (let first = from; first + wanted.length <= units.length; first++) {
    if (units[first]?.text === begin && sameAt(units, wanted, first) === wanted.length)
      return { first, end: first + wanted.length };
  }
  return undefined;
}

/** How many of the wanted units stand in a row at a place, from their first on. */
export function sameAt(units: readonly Unit[], wanted: readonly Unit[], at: number): number {
  let same = 0;
  while (same < wanted.length && units[at + same]?.text === wanted[same]?.text) same++;
  return same;
}

/** A part of a text, in UTF-16 code units. */
export interface Place {
  start: number;
  end: number;
}

/** Where a run stands in the text that the units are of. */
export function placeOf(units: readonly Unit[], { first, end }: Run): Place {
  return { start: units[first]?.start ?? 0, end: units[end - 1]?.end ?? 0 };
}
