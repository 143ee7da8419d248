import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedPieces } from '../../../src/core/evidence/markedText.ts';
import { runs } from '../support/profile.ts';

const kinds = (text: string, ...places: [number, number][]) =>
  markedPieces(
    text,
    places.map(([start, end]) => ({ start, end })),
  ).map(({ kind, start, end }) => `${kind} ${start}-${end}`);

describe('the pieces of a text', () => {
  it('are the text whole where it is short, with its marks', () => {
    expect(kinds('one two three', [4, 7])).toEqual(['plain 0-4', 'mark 4-7', 'plain 7-13']);
    expect(kinds('one two three')).toEqual(['plain 0-13']);
    expect(kinds('one', [0, 3])).toEqual(['mark 0-3']);
    expect(kinds('')).toEqual([]);
  });

  it('have what overlaps as one mark, and what only meets as two', () => {
    expect(kinds('one two three', [8, 13], [0, 5], [4, 7], [0, 5])).toEqual(['mark 0-7', 'plain 7-8', 'mark 8-13']);
    expect(kinds('onetwo', [0, 3], [3, 6])).toEqual(['mark 0-3', 'mark 3-6']);
  });

  it('leave out what is far from any mark in a long text, and all but the beginning where there is none', () => {
    const long = 'word '.repeat(20_000);
    const pieces = markedPieces(long, [{ start: 50_000, end: 50_020 }]);
    expect(pieces.map(({ kind }) => kind)).toEqual(['left-out', 'plain', 'mark', 'plain', 'left-out']);
    expect(pieces.filter(({ kind }) => kind === 'plain').every(({ start, end }) => end - start <= 2040)).toBe(true);
    expect(markedPieces(long, []).map(({ kind, end }) => [kind, end])).toEqual([
      ['plain', 2000],
      ['left-out', 100_000],
    ]);
  });

  it('are the text when they are joined, with each place within a mark', () => {
    const place = fc.tuple(fc.nat(99_000), fc.integer({ min: 1, max: 900 }));
    const text = fc.constantFrom(
      'word '.repeat(20_000),
      '字'.repeat(100_000),
      '\u{20000}'.repeat(50_000),
      'short '.repeat(16_600),
    );
    fc.assert(
      fc.property(text, fc.array(place, { maxLength: 12 }), (all, some) => {
        const places = some.map(([start, length]) => ({ start, end: Math.min(start + length, all.length) }));
        const pieces = markedPieces(all, places);
        expect(pieces.map(({ start, end }) => all.slice(start, end)).join('')).toBe(all);
        for (const { start, end } of pieces) expect(end).toBeGreaterThan(start);
        for (const { start, end } of places)
          expect(pieces.some((one) => one.kind === 'mark' && one.start <= start && end <= one.end)).toBe(true);
      }),
      { numRuns: runs(200) },
    );
  });
});
