import { searchedTimes } from '../evidence/searched.ts';
import type { Dataset } from '../model/dataset.ts';
import { stretchesOf } from '../time/during.ts';
import { intersection } from '../time/interval.ts';
import { DAY } from '../time/units.ts';
import type { Viewport } from '../time/viewport.ts';
import type { Beginnings } from './beginnings.ts';

/**
 * The stretches of time of which it is known what happened, in order and apart, from the start of a day to the end of one:
 * what was searched, or, where the dataset does not say, from the first beginning of an event to the last; as far as the
 * filter by time lets through. Empty where that is nothing.
 * @param during the stretches that events are filtered by, as EDTF; none: all time.
 */
export function knownTime(dataset: Pick<Dataset, 'meta'>, begin: Beginnings, during: readonly string[]): Viewport[] {
  const searched = searchedTimes(dataset);
  const all = searched.length > 0 ? stretchesOf(searched.map(({ date }) => date.edtf)) : hullOf(begin);
  const asked = stretchesOf(during);
  const known =
    during.length === 0 ? all : all.flatMap((one) => asked.flatMap((other) => intersection(one, other) ?? []));
  return known
    .map(({ start, end }) => ({ start: Math.ceil(start / DAY) * DAY, end: Math.floor(end / DAY) * DAY }))
    .filter(({ start, end }) => start < end);
}

/** Whether a stretch of time lies in one of those that are known. */
export function isKnown(known: readonly Viewport[], from: number, to: number): boolean {
  return known.some(({ start, end }) => from >= start && to <= end);
}

/** The stretch of time in which events begin; none where no beginning is known. */
export function hullOf({ from, to }: Beginnings): Viewport[] {
  let [start, end] = [Infinity, -Infinity];
  for (let row = 0; row < from.length; row++) {
    if (Number.isNaN(from[row])) continue;
    start = Math.min(start, from[row] ?? start);
    end = Math.max(end, to[row] ?? end);
  }
  return start < end ? [{ start, end }] : [];
}
