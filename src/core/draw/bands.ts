import type { PlacedBand } from '../layout/bands.ts';
import type { MeasureText } from '../layout/metrics.ts';
import { shorten } from '../layout/shorten.ts';
import { type Item, middle } from './displayList.ts';
import type { Body } from './framed.ts';

interface Rows {
  /** Each group of bands, and what it is called. */
  rows: readonly { group: string; words: string }[];
  rem: number;
  measureText: MeasureText;
}

/**
 * A drawing with what lasted behind its events, as the page has it: each group in a row below, and what touched the whole
 * world as a tint behind the lanes too.
 */
export function linesBehind(body: Body, bands: readonly PlacedBand[], { rows, rem, measureText }: Rows): Body {
  const { width, height, items } = body;
  const step = 1.25 * rem;
  const tints = bands
    .filter(({ band }) => band.group === 'world')
    .flatMap(({ from, share }): Item[] => {
      const [x0, x1] = [from * width, (from + share) * width];
      const edge = (x: number): Item => ({
        kind: 'line',
        x1: x,
        x2: x,
        y1: 0,
        y2: height,
        stroke: { paint: 'line-strong', width: 1, dash: [3, 3] },
      });
      return [{ kind: 'rect', x: x0, y: 0, width: x1 - x0, height, fill: { paint: 'band' } }, edge(x0), edge(x1)];
    });
  const below = rows.flatMap(({ group, words }, i) => [
    ...bands
      .filter(({ band }) => band.group === group)
      .flatMap((one) => bandItems(one, { y: height + i * step, width, rem, measureText })),
    name(words, height + i * step, rem),
  ]);
  return { width, height: height + rows.length * step, items: [...tints, ...items, ...below] };
}

/** How wide a row’s name is, with the air before it. */
const NAME = 6.25;

function name(words: string, y: number, rem: number): Item {
  const size = 0.75 * rem;
  return {
    kind: 'group',
    items: [
      { kind: 'rect', x: 0, y, width: NAME * rem, height: 1.25 * rem, fill: { paint: 'paper', fades: 'end' } },
      {
        kind: 'text',
        text: words,
        x: 1.5 * rem,
        y: middle(y + 0.625 * rem, size),
        size,
        weight: 600,
        paint: 'soft',
        halo: 'paper',
      },
    ],
  };
}

function bandItems(
  { band, from, share }: PlacedBand,
  { y, width, rem, measureText }: { y: number; width: number; rem: number; measureText: MeasureText },
): Item[] {
  const size = 0.75 * rem;
  const [x0, x1] = [from * width, (from + share) * width];
  // What begins under the name of its row has its own name beside that.
  const textX = Math.max(x0, NAME * rem) + 0.5 * rem;
  const room = x1 - textX - 0.5 * rem;
  return [
    { kind: 'rect', x: x0, y: y + 1, width: x1 - x0, height: 1.25 * rem - 2, fill: { paint: 'band' } },
    {
      kind: 'line',
      x1: x0 + 1,
      x2: x0 + 1,
      y1: y + 1,
      y2: y + 1.25 * rem - 1,
      stroke: { paint: 'line-strong', width: 2 },
    },
    // Of a name’s first letter nobody learns anything.
    ...(room < 2 * rem
      ? []
      : [
          {
            kind: 'text',
            text: shorten(band.label, room, (words) => measureText(words, size, false)),
            x: textX,
            y: middle(y + 0.625 * rem, size),
            size,
            paint: 'soft',
          } as const,
        ]),
  ];
}
