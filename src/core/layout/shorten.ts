import type { CssPixels } from '../time/units.ts';

/**
 * The longest beginning of a text that fits, with an ellipsis; the text itself where it fits whole.
 * @param measure the width of a text.
 */
export function shorten(text: string, most: CssPixels, measure: (text: string) => CssPixels): string {
  if (measure(text) <= most) return text;
  // Where each letter ends: a slice is cheaper than joining letters, and never cuts one in two.
  const ends = [0];
  for (const letter of text) ends.push((ends.at(-1) ?? 0) + letter.length);
  const beginning = (letters: number) => `${text.slice(0, ends[letters]).trimEnd()}…`;
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(beginning(middle)) <= most) low = middle;
    else high = middle - 1;
  }
  return beginning(low);
}
