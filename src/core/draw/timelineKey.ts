import { markEnd, markStart } from '../layout/mark.ts';
import type { EventType } from '../model/schema.ts';
import { TONES } from '../model/vocabulary.ts';
import type { Translate } from '../words/translate.ts';
import type { Item } from './displayList.ts';
import type { KeyEntry } from './framed.ts';
import { toneLine } from './glyph.ts';
import { hatching } from './hatching.ts';
import { clusterItems, glyphItem, quoteSign, type TimelineDrawing, squareItem } from './timeline.ts';

const SIZE = 13;

/** What the signs of a drawing mean: only those that are in it. */
export function timelineKey(
  { scene, width, ties }: Pick<TimelineDrawing, 'scene' | 'width' | 'ties'>,
  types: readonly EventType[],
  t: Translate,
): KeyEntry[] {
  const [from, to] = [scene.offset, scene.offset + width];
  const marks = scene.marks.filter((mark) => markEnd(mark) > from && markStart(mark) < to);
  const has = (is: (mark: (typeof marks)[number]) => boolean) => marks.some(is);
  const lined = scene.axisY === 0;
  const clustered = scene.clusters.some(({ x, width: wide }) => x + wide / 2 > from && x - wide / 2 < to);
  const entries: [boolean, KeyEntry][] = [
    ...types.map((type): [boolean, KeyEntry] => [
      has((mark) => mark.type === type.id),
      { sign: [glyphItem(type.glyph, 'ink', { x: 0, y: 0, size: SIZE })], words: type.label },
    ]),
    ...TONES.map((tone): [boolean, KeyEntry] => {
      const line = lined ? toneLine(tone, SIZE, false) : null;
      const over: Item[] = line
        ? [{ kind: 'path', d: line.d, x: 0, y: 0, stroke: { paint: tone, width: line.width } }]
        : [];
      const sign: Item = { kind: 'circle', x: 0, y: 0, r: 4.5, fill: { paint: tone } };
      return [has((mark) => mark.tone === tone), { sign: [sign, ...over], words: t(`tone.${tone}`) }];
    }),
    [
      has(({ kind }) => kind === 'bar'),
      { sign: [box({ fill: { paint: 'neutral', opacity: 0.28 } })], words: t('about.bar') },
    ],
    [
      has(({ unsureStart, unsureEnd }) => unsureStart || unsureEnd),
      {
        sign: [glyphItem('circle', 'neutral', { x: 0, y: 0, size: SIZE, hollow: true })],
        words: t('about.uncertain'),
      },
    ],
    [
      has(({ layered }) => layered),
      {
        sign: [squareItem(0, 0, SIZE), glyphItem('circle', 'neutral', { x: 0, y: 0, size: SIZE })],
        words: t('about.layers'),
      },
    ],
    [
      has(({ unconfirmed }) => unconfirmed),
      { sign: [stroke(0, -8, 0, 8, { paint: 'neutral', dash: [3, 3] })], words: t('about.unconfirmed') },
    ],
    [
      has(({ quoted, label }) => quoted && label !== null),
      { sign: [{ kind: 'text', ...quoteSign(SIZE, 'ink'), x: 0, y: 9, anchor: 'middle' }], words: t('about.quoted') },
    ],
    [
      clustered,
      {
        sign: clusterItems({ x: 0, y: 0, width: 28, count: 12 }, { height: 17, size: 11 }),
        words: t('picture.cluster'),
      },
    ],
    [
      scene.unsearched.some(({ x0, x1 }) => x1 > from && x0 < to),
      { sign: [hatching({ x: -14, y: -8, width: 28, height: 16 })], words: t('about.unsearched') },
    ],
    [
      scene.traces.some((x) => x > from && x < to),
      {
        sign: [
          { kind: 'rect', x: -14, y: -6, width: 28, height: 12, fill: { paint: 'band' } },
          { kind: 'path', d: 'M-9 6v-5M-4 6v-5M9 6v-5', stroke: { paint: 'soft', width: 1 } },
        ],
        words: t('about.traces'),
      },
    ],
    [
      ties.length > 0,
      {
        sign: [stroke(-14, -4, 14, -4, { paint: 'ink' }), stroke(-14, 4, 14, 4, { paint: 'ink', dash: [5, 4] })],
        words: t('about.ties'),
      },
    ],
  ];
  return entries.flatMap(([drawn, entry]) => (drawn ? [entry] : []));
}

function box({ fill }: { fill: { paint: 'neutral'; opacity: number } }): Item {
  return { kind: 'rect', x: -14, y: -5, width: 28, height: 10, round: 3, fill };
}

function stroke(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  { paint, dash }: { paint: 'ink' | 'neutral'; dash?: readonly number[] },
): Item {
  return { kind: 'line', x1, y1, x2, y2, stroke: { paint, width: 1.25, ...(dash && { dash }) } };
}
