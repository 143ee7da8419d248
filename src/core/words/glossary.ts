import type { Term } from '../model/schema.ts';

/** A word of a text that is explained: from its first letter to after its last, in UTF-16 code units. */
export interface TermPlace {
  from: number;
  to: number;
  term: Term;
}

/**
 * Where a text uses words of the glossary, in order: each term once, at its first place, as a whole word whatever its
 * case; of two that overlap the longer.
 */
export function termsIn(text: string, glossary: readonly Term[]): TermPlace[] {
  const places = glossary.flatMap((term): TermPlace[] => {
    const found = term.terms.flatMap((form) => placeOf(text, form) ?? []);
    const first = found.sort(byPlace)[0];
    return first ? [{ ...first, term }] : [];
  });
  let reached = 0;
  return places.sort(byPlace).filter(({ from, to }) => {
    const free = from >= reached;
    if (free) reached = to;
    return free;
  });
}

function byPlace(a: { from: number; to: number }, b: { from: number; to: number }): number {
  return a.from - b.from || b.to - a.to;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

function placeOf(text: string, form: string): { from: number; to: number } | null {
  const [low, wanted] = [text.toLowerCase(), form.toLowerCase()];
  // A letter that lower case makes longer would move all places after it.
  if (low.length !== text.length) return null;
  for (let from = low.indexOf(wanted); from >= 0; from = low.indexOf(wanted, from + 1)) {
    const to = from + wanted.length;
    if (!LETTER.test(text.charAt(from - 1)) && !LETTER.test(text.charAt(to))) return { from, to };
  }
  return null;
}
