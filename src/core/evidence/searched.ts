import type { Dataset } from '../model/dataset.ts';
import { type EdtfDate, parseEdtf } from '../time/edtf.ts';
import { decodeTime } from '../time/interval.ts';
import type { Viewport } from '../time/viewport.ts';

/** A stretch of time that was searched for events, and how. */
export interface SearchedTime {
  time: Viewport;
  date: EdtfDate;
  note: string;
}

/** The stretches of time that were searched for events; empty where the dataset does not say. */
export function searchedTimes({ meta }: Pick<Dataset, 'meta'>): SearchedTime[] {
  return (meta?.searched ?? []).flatMap(({ time: text, note }) => {
    const [time, date] = [decodeTime(text), parseEdtf(text)];
    return time && Number.isFinite(time.end - time.start) && date.ok ? [{ time, date: date.date, note }] : [];
  });
}

/** What of a stretch of time was not searched, in order. Nothing where the dataset does not say what was. */
export function unsearchedTimes(dataset: Pick<Dataset, 'meta'>, extent: Viewport): Viewport[] {
  return gapsIn(searchedTimes(dataset), extent);
}

/** The gaps between stretches of time, which may overlap and stand in any order; none where there are no stretches. */
export function gapsIn(searched: readonly Pick<SearchedTime, 'time'>[], extent: Viewport): Viewport[] {
  if (searched.length === 0) return [];
  const gaps: Viewport[] = [];
  let from = extent.start;
  for (const { time } of [...searched].sort((a, b) => a.time.start - b.time.start)) {
    if (time.start > from) gaps.push({ start: from, end: Math.min(time.start, extent.end) });
    from = Math.max(from, time.end);
  }
  if (from < extent.end) gaps.push({ start: from, end: extent.end });
  return gaps.filter(({ start, end }) => end > start);
}
