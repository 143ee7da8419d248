import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateText } from '../../../src/core/draw/estimateText.ts';
import { wrap } from '../../../src/core/draw/fit.ts';
import { framed } from '../../../src/core/draw/framed.ts';

const FACE = { size: 12, bold: false };
const widthOf = (text: string) => estimateText(text, FACE.size, FACE.bold);
const anyWords = fc.array(fc.constantFrom('a', 'of', 'sanctions', '中文字', 'https://example.org/?type=a~b~c', '\n'), {
  maxLength: 40,
});

describe('lines', () => {
  it('are no wider than they may be, and lose no letter', () => {
    fc.assert(
      fc.property(anyWords, fc.integer({ min: 20, max: 400 }), (words, width) => {
        const lines = wrap(words.join(' '), width, FACE, estimateText);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join('').replaceAll('\n', ''));
      }),
    );
  });

  it('are cut with an ellipsis where there are more than there may be', () => {
    const text = 'one two three four five six seven eight nine ten';
    const lines = wrap(text, 60, FACE, estimateText, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(widthOf(lines[1] ?? '')).toBeLessThanOrEqual(60);
    expect(wrap(text, 1000, FACE, estimateText, 2)).toEqual([text]);
  });
});

it('a frame grows with what it says, and keeps its words within itself', () => {
  const body = { width: 300, height: 100, items: [] };
  const words = { title: 'T', description: 'D', language: 'en', scope: [], key: [], from: [] };
  const bare = framed(body, words, estimateText);
  const full = framed(
    body,
    {
      ...words,
      scope: ['word '.repeat(60)],
      key: Array.from({ length: 9 }, () => ({ sign: [], words: 'A sentence of the key' })),
      from: [`https://example.org/?${'a'.repeat(500)}`],
    },
    estimateText,
  );
  expect(full.height).toBeGreaterThan(bare.height + 150);
  expect(full.width).toBe(bare.width);
  const texts = full.items.flatMap((item) => (item.kind === 'text' ? [item] : []));
  expect(texts.length).toBeGreaterThan(12);
  for (const { text, x, y, size, weight } of texts) {
    expect(x + estimateText(text, size, weight === 600)).toBeLessThanOrEqual(full.width - 15);
    expect(y).toBeLessThan(full.height);
  }
});

describe('an estimate', () => {
  it('knows letters of several widths, and takes marks for nothing', () => {
    expect(widthOf('iiii')).toBeLessThan(widthOf('mmmm') / 2);
    expect(widthOf('é')).toBe(widthOf('e'));
    expect(widthOf('e\u0301')).toBe(widthOf('e'));
    expect(widthOf('\u2068a\u2069')).toBe(widthOf('a'));
    expect(widthOf('北京')).toBe(24);
    expect(estimateText('Title', 12, true)).toBeGreaterThan(widthOf('Title'));
  });
});
