import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DisplayList, flat, type Item, PAINTS } from '../../../src/core/draw/displayList.ts';
import { PALETTES } from '../../../src/core/draw/palettes.ts';
import { svgOf } from '../../../src/core/draw/svg.ts';
import { elementsOf, readXml, textOf } from '../support/readXml.ts';

const listOf = (items: readonly Item[], more: Partial<DisplayList> = {}): DisplayList => ({
  width: 300,
  height: 200,
  title: 'A title',
  description: 'What is to be seen.',
  language: 'en',
  items,
  ...more,
});

const text = (words: string): Item => ({ kind: 'text', text: words, x: 1, y: 2, size: 13, paint: 'ink' });

/** What XML can write of a text, as a reader has it back. */
const writable = (words: string) =>
  [...words].filter((sign) => /[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(sign)).join('');

/** Any text at all: signs of markup, control characters, halves of pairs. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('<', '>', '&', '"', "'", ']]>', '<!--', '&amp;', '\0', '\u{1B}', '\uD800', '\uFFFE'),
  }),
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
);

describe('SVG', () => {
  it('is well-formed and says each text, whatever is in it', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (title, description, words, event) => {
        const item = { kind: 'group', items: [text(words)], event } as const;
        const root = readXml(svgOf(listOf([item], { title, description, language: words }), PALETTES.light));
        const only = (name: string) => textOf(elementsOf(root, name)[0]!);
        expect([only('title'), only('desc'), only('text')]).toEqual([title, description, words].map(writable));
        expect(elementsOf(root, 'g')[0]?.set['data-event']).toBe(writable(event).replaceAll(/[\t\n]/g, ' '));
      }),
    );
  });

  it('says what it is to who does not see it, before all else', () => {
    const root = readXml(svgOf(listOf([text('x')]), PALETTES.light));
    expect(root.set).toMatchObject({ role: 'img', lang: 'en', width: '300', height: '200', viewBox: '0 0 300 200' });
    const names = root.inside.flatMap((one) => (typeof one === 'string' ? [] : [one.name]));
    expect(names.slice(0, 2)).toEqual(['title', 'desc']);
  });

  it('draws each kind of item, to a hundredth of a pixel', () => {
    const drawn = svgOf(
      listOf([
        { kind: 'rect', x: 1 / 3, y: 0, width: 10, height: 5, round: 2, fill: { paint: 'strain', opacity: 0.28 } },
        { kind: 'line', x1: 0, y1: 0, x2: 10, y2: 10, stroke: { paint: 'line', width: 1, dash: [2, 3] } },
        { kind: 'circle', x: 5, y: 6, r: 7, fill: { paint: 'paper' }, stroke: { paint: 'ink', width: 2 } },
        { kind: 'path', d: 'M0 0h5', x: 3, y: 4, turn: 45, stroke: { paint: 'ink', width: 1 }, edged: true },
        {
          kind: 'text',
          text: 'One',
          x: 0,
          y: 9,
          size: 13,
          paint: 'ink',
          weight: 600,
          halo: 'paper',
          more: [{ text: '”', gap: 3, size: 15, paint: 'strain', serif: true }],
        },
      ]),
      PALETTES.light,
    );
    expect(drawn).toContain('<rect x="0.33" y="0" width="10" height="5" rx="2" fill="#b3401f" fill-opacity="0.28"/>');
    expect(drawn).toContain(
      '<line x1="0" y1="0" x2="10" y2="10" stroke="#e6e3db" stroke-width="1" stroke-dasharray="2 3"/>',
    );
    expect(drawn).toContain('<circle cx="5" cy="6" r="7" fill="#fbfaf7" stroke="#1c2126" stroke-width="2"/>');
    expect(drawn).toContain('<path d="M0 0h5" transform="translate(3,4) rotate(45)" fill="none"');
    expect(textOf(elementsOf(readXml(drawn), 'text')[0]!)).toBe('One”');
    expect(drawn).toMatch(/<text [^>]*stroke="#fbfaf7" stroke-width="4"[^>]*paint-order="stroke">One<tspan dx="3"/);
  });

  it('lets a bar thin out by a gradient that is there once', () => {
    const bar = (fades: 'start' | 'end'): Item => ({
      kind: 'rect',
      x: 0,
      y: 0,
      width: 10,
      height: 5,
      fill: { paint: 'strain', opacity: 0.32, fades },
    });
    const root = readXml(svgOf(listOf([bar('start'), bar('start'), bar('end')]), PALETTES.dark));
    const gradients = elementsOf(root, 'linearGradient');
    expect(gradients.map((one) => elementsOf(one, 'stop').map(({ set }) => set['stop-opacity']))).toEqual([
      ['0', '0.32', '0.32', '0.32'],
      ['0.32', '0.32', '0.32', '0'],
    ]);
    const ids = new Set(gradients.map(({ set }) => `url(#${set['id']})`));
    const used = new Set(elementsOf(root, 'rect').flatMap(({ set }) => set['fill']?.match(/^url.*/) ?? []));
    expect(used).toEqual(ids);
  });

  it('cuts what lies outside of a group without an id', () => {
    const clip = { x: 10, y: 20, width: 30, height: 40 };
    const root = readXml(svgOf(listOf([{ kind: 'group', clip, items: [text('x')] }]), PALETTES.light));
    expect(elementsOf(root, 'svg')[0]?.set).toEqual({
      x: '10',
      y: '20',
      width: '30',
      height: '40',
      viewBox: '10 20 30 40',
    });
  });
});

it('the items of groups are all found', () => {
  const nested: Item = { kind: 'group', items: [text('a'), { kind: 'group', items: [text('b')] }] };
  expect(flat([nested, text('c')]).map((item) => 'text' in item && item.text)).toEqual(['a', 'b', 'c']);
});

it('each palette has a colour for each paint', () => {
  for (const palette of Object.values(PALETTES)) {
    expect(Object.keys(palette)).toEqual([...PAINTS]);
    for (const colour of Object.values(palette)) expect(colour).toMatch(/^#[\da-f]{6}$/);
  }
});
