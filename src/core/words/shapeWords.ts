import type { Tone } from '../model/vocabulary.ts';
import { monthName } from './dateWords.ts';
import { yearWords } from './tickWords.ts';
import type { Translate } from './translate.ts';

/**
 * What is in view, in one sentence: "From 2016 to 2026: 34 events of cooperation, 16 of strain; most in 2018."
 * @param shape years, counts by tone, and the year, or the month of a single year, in which most begin.
 */
export function shapeWords(
  {
    first,
    last,
    tones,
    peak,
  }: { first: number; last: number; tones: Readonly<Record<Tone, number>>; peak: number | null },
  t: Translate,
): string {
  const one = first === last;
  return t('timeline.summary', {
    year: one ? yearWords(first, t) : 'none',
    first: yearWords(first, t),
    last: yearWords(last, t),
    ...tones,
    peak: peak === null ? 'none' : one ? monthName(peak, t) : yearWords(peak, t),
  });
}
