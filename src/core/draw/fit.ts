import type { MeasureText } from '../layout/metrics.ts';
import { shorten } from '../layout/shorten.ts';

/** How letters are measured. */
export interface Face {
  size: number;
  bold: boolean;
}

/**
 * A text in lines no wider than some pixels, broken between words, and within one that is wider by itself. What does not
 * go into as many lines as there may be is cut with an ellipsis.
 */
export function wrap(
  text: string,
  width: number,
  { size, bold }: Face,
  measure: MeasureText,
  most = Infinity,
): string[] {
  const fits = (words: string) => measure(words, size, bold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    const pieces = broken(word, fits);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  if (line) lines.push(line);
  if (lines.length <= most) return lines;
  const rest = lines.slice(most - 1).join(' ');
  return [...lines.slice(0, most - 1), shorten(rest, width, (words) => measure(words, size, bold))];
}

/** A word in pieces that fit, such as an address, or a text in a script without spaces; a letter at least in each. */
function broken(word: string, fits: (words: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece && !fits(piece + letter)) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}
