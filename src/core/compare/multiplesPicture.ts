import { bisectRight } from 'd3';
import { type EventFacetId, facetOf } from '../table/facets.ts';
import { TONES } from '../model/vocabulary.ts';
import type { Item } from '../draw/displayList.ts';
import type { BinUnit } from '../time/calendar.ts';
import { ticksFor } from '../words/tickWords.ts';
import { mostIn } from './bins.ts';
import { binEdtf } from './binWords.ts';
import { stretchWords } from '../words/stretchWords.ts';
import type { Multiples } from './multiples.ts';
import {
  cut,
  type Picture,
  type PictureLink,
  type PictureSize,
  rowBars,
  rowLines,
  type RowPlace,
  sizesOf,
  words,
} from './picture.ts';
import type { Named } from './tables.ts';

/** A bin is at least so wide: with more of them the picture is wider than its place, and scrolls. */
const LEAST = 2;

/** The title of the small multiples, which is also what is said of their picture. */
export function multiplesTitle(
  { edges, n }: Multiples,
  facet: EventFacetId,
  unit: BinUnit,
  { t }: Pick<Named, 't'>,
): string {
  return t('compare.multiples-title', {
    by: t('compare.by-unit', { unit }),
    facet: t(`facet.${facet}`),
    time: stretchWords({ start: edges[0] ?? 0, end: edges.at(-1) ?? 0 }, t),
    n,
  });
}

/** One row above the other on one axis of time, all in one scale. Pressing a label chooses the value, pressing a bar its time. */
export function multiplesPicture(
  counted: Multiples,
  facet: EventFacetId,
  unit: BinUnit,
  { dataset, t }: Pick<Named, 'dataset' | 't'>,
  size: PictureSize,
): Picture {
  const { edges } = counted;
  const rows = counted.rows.flatMap(({ cells, ...row }) => (cells ? [{ ...row, cells }] : []));
  const { letters, label, line, bar, gap, tick } = sizesOf(size);
  const width = Math.max(size.width, (edges.length - 1) * LEAST);
  const [start, end] = [edges[0] ?? 0, edges.at(-1) ?? 1];
  const scale = width / (end - start);
  const x = edges.map((edge) => (edge - start) * scale);
  const most = TONES.map((_, tone) => Math.max(0, ...rows.map(({ cells }) => mostIn(cells, tone))));
  const highest = Math.max(1e-9, ...most);
  const heights = most.map((count) => (count / highest) * bar);
  const [up = 0, down = 0, neutral = 0] = heights;
  const head = letters * 3.2;
  const block = line + up + 2 + down + 4 + neutral + gap;
  const height = head + rows.length * block + letters * 1.6;
  const placeOf = (i: number): RowPlace => {
    const zero = head + i * block + line + up;
    return { x, zero, neutral: zero + 2 + down + 4 + neutral, unit: bar / highest };
  };
  const ticks = ticksFor({ start, end }, scale, tick, t).filter(({ time }) => (end - time) * scale > letters * 2);
  const scaleWords = t('compare.scale', {
    by: t('compare.by-unit', { unit }),
    most: Math.round(highest * 100) / 100,
    n: counted.n,
  });
  const links: PictureLink[] = [];
  const items: Item[] = [
    words(cut(scaleWords, width, letters, size.measureText), 0, letters * 0.7, letters),
    ...ticks.flatMap(({ time, text, major }): Item[] => {
      const at = (time - start) * scale;
      return [
        {
          kind: 'line',
          x1: at,
          x2: at,
          y1: head - 4,
          y2: height - letters * 1.6,
          stroke: { paint: 'line', width: major ? 2 : 1 },
        },
        ...[head - letters, height - letters * 0.8].map((y) => words(text, at + 2, y, letters)),
      ];
    }),
  ];
  rows.forEach(({ value, n, cells }, i) => {
    const place = placeOf(i);
    const text = cut(
      t('compare.row', { value: facetOf(facet).label(value, dataset, t), n }),
      Math.min(size.width, width),
      label,
      size.measureText,
      true,
    );
    const top = head + i * block;
    const wide = size.measureText(text, label, true);
    links.push({ x: 0, y: top, width: wide, height: line, text, link: { to: 'value', facet, value } });
    items.push(...rowLines(place), ...rowBars(cells, place));
    items.push(words(text, 0, top + line / 2, label, { paint: 'ink', weight: 600, halo: 'paper' }));
  });
  const title = multiplesTitle(counted, facet, unit, { t });
  return {
    width,
    height,
    title,
    description: t('compare.picture', { title }),
    language: t.locale,
    items,
    links,
    at(px, py) {
      const row = Math.floor((py - head) / block);
      const bin = bisectRight(x, px) - 1;
      const [from, to] = [edges[bin], edges[bin + 1]];
      const isBar = row >= 0 && row < rows.length && py > head + row * block + line;
      return isBar && from !== undefined && to !== undefined ? { to: 'during', time: binEdtf(unit, from, to) } : null;
    },
  };
}
