import type { CitedPassage } from '../model/schema.ts';
import { findRun, type Place, placeOf, type Run } from './findRun.ts';
import { placedUnits, type Unit } from './units.ts';
import { heldWindows, storedWindows, type Window, windowsOf } from './windows.ts';

/** In characters of the text: no passage is longer. */
const LONGEST = 6000;

export type PassageFound =
  | {
      found: true;
      place: Place;
      /** Whether its words are those that we read; null where none were kept. */
      same: boolean | null;
    }
  | { found: false };

/**
 * All places of a passage in a text, by its first and last words, in order. From each place of its first words it goes on
 * to the nearest last ones, as a link with a text fragment does; without last words, to the end of the line.
 * @param units of `placedUnits`, of this text.
 */
export function passagesIn(text: string, units: readonly Unit[], { first, last }: CitedPassage): Run[] {
  const [begin, end] = [placedUnits(first), placedUnits(last ?? '')];
  const runs: Run[] = [];
  for (let at = findRun(units, begin); at; at = findRun(units, begin, at.first + 1)) {
    const run = last === undefined ? toLineEnd(text, units, at) : toLast(units, at, end);
    if (run) runs.push(run);
  }
  return runs;
}

function toLineEnd(text: string, units: readonly Unit[], { first, end }: Run): Run {
  const from = units[end - 1]?.end ?? 0;
  const line = text.slice(from, from + LONGEST).search(/[\n\r\u2028\u2029]/);
  const until = line < 0 ? from + LONGEST : from + line;
  let to = end;
  while ((units[to]?.end ?? Infinity) <= until) to++;
  return { first, end: to };
}

function toLast(units: readonly Unit[], begin: Run, last: readonly Unit[]): Run | undefined {
  const until = (units[begin.first]?.start ?? 0) + LONGEST;
  for (let at = begin.end; (units[at + last.length - 1]?.end ?? Infinity) <= until; at++) {
    if (last.every(({ text }, i) => units[at + i]?.text === text)) return { first: begin.first, end: at + last.length };
  }
  return undefined;
}

/** The windows of a passage, as they are stored; empty where it is too short for one. */
export function passageWindows(units: readonly Unit[], { first, end }: Run): string {
  return storedWindows(windowsOf(units.slice(first, end)));
}

/**
 * Looks for a passage in a text that somebody has: by its first and last words, and the place whose words are those that
 * we read before any other; or, where these do not stand there, by its windows.
 * @param windows of the text, by the method by which passages are kept; asked for only where they are needed.
 */
export function findPassage(
  text: string,
  units: readonly Unit[],
  passage: CitedPassage,
  windows: () => readonly Window[],
): PassageFound {
  const kept = passage.windows ?? '';
  const runs = passagesIn(text, units, passage);
  const [any] = runs;
  if (any && kept === '') return { found: true, place: placeOf(units, any), same: null };
  const same = runs.find((run) => passageWindows(units, run) === kept);
  if (same) return { found: true, place: placeOf(units, same), same: true };
  if (any) return { found: true, place: placeOf(units, any), same: false };
  const run = kept === '' ? undefined : runOfWindows(windows(), kept);
  return run ? { found: true, place: placeOf(units, run), same: false } : { found: false };
}

/** Where the first windows that a passage and a text have in common stand, and those that overlap them one after the other. */
function runOfWindows(windows: readonly Window[], kept: string): Run | undefined {
  const hashes = new Set(heldWindows(kept).map(({ hash }) => hash));
  let run: Run | undefined;
  for (const { hash, first, last } of windows) {
    if (run && first > run.end) break;
    if (hashes.has(hash)) run = { first: run?.first ?? first, end: last + 1 };
  }
  return run;
}
