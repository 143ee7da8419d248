import type { Quote } from '../model/schema.ts';
import { findRun, type Place, placeOf, sameAt } from './findRun.ts';
import { placedUnits, type Unit } from './units.ts';

export type QuoteFound =
  | { found: true; place: Place }
  | {
      found: false;
      reason: 'differs';
      /** The first word of the quotation that is another in the text; and what stands there, null at the text’s end. */
      word: string;
      instead: string | null;
      /** What of the text is nearly the quotation. */
      place: Place;
    }
  | { found: false; reason: 'absent' };

/** How many words in a row, or in their places, are no chance. */
const TELLING = 4;

/**
 * Looks for a quotation in a text that somebody has, word for word. With its prefix and suffix where they stand there, so
 * that of two places the right one is found; else by itself.
 * @param units of `placedUnits`.
 */
export function findQuote(units: readonly Unit[], { exact, prefix = '', suffix = '' }: Quote): QuoteFound {
  const [before, words, after] = [placedUnits(prefix), placedUnits(exact), placedUnits(suffix)];
  const whole = findRun(units, [...before, ...words, ...after]);
  const run = whole ? { first: whole.first + before.length, end: whole.end - after.length } : findRun(units, words);
  return run ? { found: true, place: placeOf(units, run) } : nearest(units, words);
}

/**
 * The place where most of a quotation's first words stand in a row; or else, where its first words differ, the one where
 * most of its words stand in their places.
 */
function nearest(units: readonly Unit[], words: readonly Unit[]): QuoteFound {
  const needed = Math.min(TELLING, words.length);
  const begun = longestBeginning(units, words);
  const at = begun.same >= needed ? begun.at : mostInPlace(units, words, needed);
  if (at === undefined) return { found: false, reason: 'absent' };
  const same = words.findIndex(({ text }, i) => units[at + i]?.text !== text);
  const [first, end] = [Math.max(at, 0), Math.min(at + words.length, units.length)];
  return {
    found: false,
    reason: 'differs',
    word: words[same]?.text ?? '',
    instead: units[at + same]?.text ?? null,
    place: placeOf(units, { first, end }),
  };
}

function longestBeginning(units: readonly Unit[], words: readonly Unit[]): { at: number; same: number } {
  let best = { at: 0, same: 0 };
  for (let at = 0; at < units.length; at++) {
    const same = sameAt(units, words, at);
    if (same > best.same) best = { at, same };
  }
  return best;
}

/** Where, counted from the quotation’s first word, most of its words are in their places: a third of them at least. */
function mostInPlace(units: readonly Unit[], words: readonly Unit[], needed: number): number | undefined {
  const places = new Map<string, number[]>();
  words.forEach(({ text }, i) => places.set(text, [...(places.get(text) ?? []), i]));
  const counts = new Map<number, number>();
  units.forEach(({ text }, at) => {
    for (const i of places.get(text) ?? []) counts.set(at - i, (counts.get(at - i) ?? 0) + 1);
  });
  let best: number | undefined;
  let most = Math.max(needed, Math.ceil(words.length / 3)) - 1;
  for (const [at, count] of counts) {
    if (count > most) [best, most] = [at, count];
  }
  return best;
}
