import { expect, it } from 'vitest';
import { metricsFor } from '../../../src/core/layout/metrics.ts';

const measure = (text: string, size: number) => text.length * size * 0.5;

it('a text is as wide as its letters, and as what the reader puts between them and between words', () => {
  const plain = metricsFor(16, false, measure);
  const spaced = metricsFor(16, false, measure, { letter: 1.5, word: 2 });
  expect(plain.measureText('two words', false)).toBe(9 * 6.5);
  // After each letter, the last too, and at each space.
  expect(spaced.measureText('two words', false)).toBe(9 * 6.5 + 9 * 1.5 + 2);
  expect(spaced.measureText('', true)).toBe(0);
  // A letter outside of the basic plane is one.
  expect(spaced.measureText('𝒜', false) - plain.measureText('𝒜', false)).toBe(1.5);
});

it('all sizes follow the text size', () => {
  const [one, two] = [metricsFor(16, false, measure), metricsFor(32, false, measure)];
  expect([two.slot, two.glyph, two.axis, two.laneName]).toEqual(
    [one.slot, one.glyph, one.axis, one.laneName].map((size) => 2 * size),
  );
});
