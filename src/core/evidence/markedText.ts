import type { Place } from './findRun.ts';

/** A part of a text as it is shown: as it is, marked, or left out. */
export interface Piece extends Place {
  kind: 'plain' | 'mark' | 'left-out';
}

/** In characters: a text that is shown whole, and how much of a longer one is shown round a mark. */
const WHOLE = 40_000;
const ROUND = 2000;

/**
 * Parts a text for showing. Places that overlap are one mark. Of a long text only what stands round the marks is shown, or
 * its beginning where there is none.
 * @returns pieces that are the text when they are joined, in order, none empty.
 */
export function markedPieces(text: string, places: readonly Place[]): Piece[] {
  const marks = merged(places, 0);
  const whole = text.length <= WHOLE;
  const shown = whole
    ? [{ start: 0, end: text.length }]
    : merged(
        (marks.length > 0 ? marks : [{ start: 0, end: 0 }]).map(({ start, end }) => ({
          start: beforeSpace(text, Math.max(start - ROUND, 0)),
          end: beforeSpace(text, Math.min(end + ROUND, text.length)),
        })),
        1,
      );
  const pieces: Piece[] = [];
  const push = (kind: Piece['kind'], start: number, end: number) => {
    if (end > start) pieces.push({ kind, start, end });
  };
  let at = 0;
  for (const part of shown) {
    push('left-out', at, part.start);
    at = part.start;
    for (const mark of marks) {
      if (mark.start < part.start || mark.start >= part.end) continue;
      push('plain', at, mark.start);
      push('mark', mark.start, mark.end);
      at = mark.end;
    }
    push('plain', at, part.end);
    at = Math.max(at, part.end);
  }
  push('left-out', at, text.length);
  return pieces;
}

/** Places in order; those that overlap, or lie no further apart than that, as one. */
function merged(places: readonly Place[], apart: number): Place[] {
  const all: Place[] = [];
  for (const place of [...places].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const before = all.at(-1);
    if (before && place.start < before.end + apart) before.end = Math.max(before.end, place.end);
    else all.push({ ...place });
  }
  return all;
}

/** A place at or before one where no character is cut in two: after white space, where some is near. */
function beforeSpace(text: string, at: number): number {
  if (at <= 0 || at >= text.length) return at;
  const near = text.slice(Math.max(at - 40, 0), at);
  const space = near.search(/\s\S*$/);
  if (space >= 0) return at - near.length + space + 1;
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at;
}
