import { placed } from './normalise.ts';
import { indexOfPhrase, type Term } from './query.ts';

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where in a text, as it is written, what is looked for stands: in order, none touching another. */
export function marksIn(written: string, terms: readonly Term[]): Stretch[] {
  const { text, from, to } = placed(written);
  const found: Stretch[] = [];
  for (const phrase of terms.flat()) {
    for (let at = indexOfPhrase(text, phrase); at >= 0; at = indexOfPhrase(text, phrase, at + phrase.text.length))
      found.push({ from: from[at] ?? 0, to: to[at + phrase.text.length - 1] ?? written.length });
  }
  found.sort((one, other) => one.from - other.from);
  const marks: Stretch[] = [];
  for (const stretch of found) {
    const last = marks.at(-1);
    if (last && stretch.from <= last.to)
      marks[marks.length - 1] = { from: last.from, to: Math.max(last.to, stretch.to) };
    else marks.push(stretch);
  }
  return marks;
}
