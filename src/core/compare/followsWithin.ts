import type { Row } from '../table/table.ts';
import { DAY } from '../time/units.ts';
import type { Viewport } from '../time/viewport.ts';
import { type Anchor, type Anchors, anchorsAmong } from './anchors.ts';
import type { Beginnings } from './beginnings.ts';

/** A number of starting points, and after how many of them something followed. */
export interface Share {
  readonly of: number;
  /** Surely: all of what is known of its beginning lies within. */
  readonly surely: number;
  /** Surely or possibly: some of what is known of its beginning lies within. */
  readonly possibly: number;
}

/** A starting point, and what came next. */
export interface Start extends Anchor {
  /** The first that begins on a later day, at the earliest; null where none does. */
  readonly next: { readonly row: Row; readonly days: number; readonly isDay: boolean } | null;
  readonly follows: 'surely' | 'possibly' | 'not';
}

export interface Follows {
  readonly days: number;
  readonly starts: readonly Start[];
  readonly left: Anchors['left'];
  readonly share: Share;
  /** The same of all days in the time that is known which have as many known days after them. */
  readonly base: Share;
  /** How many events were looked for, and how many more of which no beginning is known. */
  readonly followers: number;
  readonly unknown: number;
}

/**
 * After which events another begins within some days, beside the share of all days after which one does. Day 0 is the day
 * of the start and does not count: what follows begins on one of the days 1 to `days` after it.
 * @param from rows of the starting points.
 * @param to rows of what follows.
 * @param known the time that is known: starting points of which it cuts the days off are left out and counted, and days
 *   too.
 */
export function followsWithin(
  begin: Beginnings,
  from: readonly Row[],
  to: readonly Row[],
  days: number,
  known: readonly Viewport[],
): Follows {
  const { used, left } = anchorsAmong(from, begin, known, (day) => ({ start: day, end: day + (days + 1) * DAY }));
  const followers = to
    .filter((row) => !Number.isNaN(begin.from[row]))
    .map((row) => ({ row, first: dayOf(begin.from[row] ?? 0), last: dayOf((begin.to[row] ?? 0) - 1) }))
    .sort((a, b) => a.first - b.first || a.row - b.row);
  // The days after which one follows, as ranges with both ends.
  const surely = merged(followers.map(({ first, last }) => [last - days, first - 1]));
  const possibly = merged(followers.map(({ first, last }) => [first - days, last - 1]));
  const eligible = known.map(({ start, end }): Range => [dayOf(start), dayOf(end) - 1 - days]);
  let next = 0;
  const starts = used.map((anchor): Start => {
    const day = dayOf(anchor.day);
    while (next < followers.length && (followers[next]?.first ?? 0) <= day) next++;
    const found = followers[next];
    return {
      ...anchor,
      next: found ? { row: found.row, days: found.first - day, isDay: found.first === found.last } : null,
      follows: holds(surely, day) ? 'surely' : holds(possibly, day) ? 'possibly' : 'not',
    };
  });
  return {
    days,
    starts,
    left,
    share: {
      of: starts.length,
      surely: starts.filter(({ follows }) => follows === 'surely').length,
      possibly: starts.filter(({ follows }) => follows !== 'not').length,
    },
    base: {
      of: eligible.reduce((sum, [first, last]) => sum + Math.max(last - first + 1, 0), 0),
      surely: daysIn(surely, eligible),
      possibly: daysIn(possibly, eligible),
    },
    followers: followers.length,
    unknown: to.length - followers.length,
  };
}

/** Days since 1970, from the first to the last, both within; none where the last comes before the first. */
type Range = readonly [first: number, last: number];

const dayOf = (time: number) => Math.floor(time / DAY);

/** Ranges in order, none of which touches another. */
function merged(ranges: readonly Range[]): Range[] {
  const all: Range[] = [];
  for (const [first, last] of ranges.filter(([a, b]) => a <= b).sort((a, b) => a[0] - b[0])) {
    const before = all.at(-1);
    if (before && first <= before[1] + 1) all[all.length - 1] = [before[0], Math.max(before[1], last)];
    else all.push([first, last]);
  }
  return all;
}

function holds(ranges: readonly Range[], day: number): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.[1] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return (ranges[low]?.[0] ?? Infinity) <= day;
}

/** How many days of the one lie in the other; ranges of each lie apart. */
function daysIn(ranges: readonly Range[], others: readonly Range[]): number {
  let sum = 0;
  for (const [start, end] of others) {
    for (const [first, last] of ranges) sum += Math.max(Math.min(last, end) - Math.max(first, start) + 1, 0);
  }
  return sum;
}
