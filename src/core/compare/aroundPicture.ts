import { TONES } from '../model/vocabulary.ts';
import type { Item } from '../draw/displayList.ts';
import { monthsFrom } from '../time/calendar.ts';
import { DAY } from '../time/units.ts';
import { typeLabel } from '../words/eventWords.ts';
import { ticksFor } from '../words/tickWords.ts';
import type { BeforeAfter } from './beforeAfter.ts';
import { mostIn } from './bins.ts';
import { stretchWords } from '../words/stretchWords.ts';
import {
  cut,
  type Picture,
  type PictureSize,
  round,
  rowBars,
  rowLine,
  rowLines,
  type RowPlace,
  sizesOf,
  words,
} from './picture.ts';
import { type Named, signed } from './tables.ts';

/** The title of before and after. @param anchor in words. */
export function aroundTitle({ months, anchors, events }: BeforeAfter, anchor: string, { t }: Pick<Named, 't'>): string {
  return t('compare.around-title', { months, anchor, anchors: anchors.length, n: events });
}

/**
 * The windows on the axis of time, and below them the counts round the anchors’ day: all types, then each, in one scale,
 * with a line where the same window a year earlier stands.
 */
export function aroundPicture(
  counted: BeforeAfter,
  anchor: string,
  { dataset, t }: Pick<Named, 'dataset' | 't'>,
  size: PictureSize,
): Picture {
  const { months, rows } = counted;
  const { width } = size;
  const { letters, label, line, bar, gap } = sizesOf(size);
  const bins = 2 * months + 1;
  // The day is narrower than a month, and wide enough to be seen.
  const day = Math.max((width / bins) * 0.4, 8);
  const month = (width - day) / (2 * months);
  const x = Array.from({ length: bins + 1 }, (_, i) => (i <= months ? i * month : (i - 1) * month + day));
  const strip = windowsStrip(counted, size, t);
  const most = TONES.map((_, tone) =>
    Math.max(0, ...rows.flatMap(({ cells, baseline }) => [mostIn(cells, tone), mostIn(baseline, tone)])),
  );
  const highest = Math.max(1e-9, ...most);
  const head = strip.height + letters * 3.6;
  const [up = 0, down = 0, neutral = 0] = most.map((count) => (count / highest) * bar);
  const block = line + up + 2 + down + 4 + neutral + gap;
  const height = head + rows.length * block + letters * 1.8;
  const scaleWords = t('compare.around-scale', {
    most: Math.round(highest * 100) / 100,
    anchors: counted.anchors.length,
    n: counted.events,
  });
  const [left, right] = [x[months] ?? 0, x[months + 1] ?? 0];
  // As many labels as have room.
  const every = [1, 2, 3, 6, 12, 24].find((n) => n * month >= letters * 2.8) ?? 60;
  const monthWords = Array.from({ length: months }, (_, i) => i + 1).filter((n) => n % every === 0);
  const marks = [
    ...monthWords.map((n) => ({ text: signed(-n, t), at: (x[months - n] ?? 0) + month / 2 })),
    { text: '0', at: (left + right) / 2 },
    ...monthWords.map((n) => ({ text: signed(n, t), at: (x[months + n] ?? 0) + month / 2 })),
  ];
  const items: Item[] = [
    ...strip.items,
    words(cut(scaleWords, width, letters, size.measureText), 0, strip.height + letters, letters),
    {
      kind: 'rect',
      x: left,
      y: head - 4,
      width: right - left,
      height: height - head - letters * 1.4,
      fill: { paint: 'band' },
    },
    ...[head - letters, height - letters * 0.8].flatMap((y) =>
      marks.map(({ text, at }) => words(text, at, y, letters, { anchor: 'middle' })),
    ),
  ];
  rows.forEach(({ type, cells, baseline }, i) => {
    const top = head + i * block;
    const zero = top + line + up;
    const place: RowPlace = { x, zero, neutral: zero + 2 + down + 4 + neutral, unit: bar / highest };
    const text = type === null ? t('compare.around-all') : typeLabel(dataset, type);
    items.push(...rowLines(place), ...rowBars(cells, place), ...rowLine(baseline, place));
    items.push(
      words(cut(text, width, label, size.measureText, true), 0, top + line / 2, label, {
        paint: 'ink',
        weight: 600,
        halo: 'paper',
      }),
    );
  });
  const title = aroundTitle(counted, anchor, { t });
  return { width, height, title, description: t('compare.picture', { title }), language: t.locale, items, links: [] };
}

/** The window of each anchor on the axis of time; what lies in several is hatched. */
function windowsStrip(
  { anchors, months }: BeforeAfter,
  size: PictureSize,
  t: Named['t'],
): { items: Item[]; height: number } {
  const { letters } = sizesOf(size);
  const windows = anchors.map(({ day }) => ({
    day,
    start: monthsFrom(day, -months),
    end: monthsFrom(day + DAY, months),
  }));
  const [first, last] = [windows[0]?.start ?? 0, windows.at(-1)?.end ?? 1];
  const toX = (time: number) => round(((time - first) / (last - first)) * size.width);
  const [top, high] = [letters * 1.6, 14];
  let [bars, hatch, days] = ['', '', ''];
  let covered = -Infinity;
  for (const { day, start, end } of windows) {
    bars += `M${toX(start)} ${top}H${toX(end)}v${high}H${toX(start)}Z`;
    days += `M${toX(day)} ${top - 3}v${high + 6}`;
    // From where one begins to where one before it ends.
    for (let at = Math.ceil(toX(start) / 5) * 5; at < toX(Math.min(covered, end)); at += 5)
      hatch += `M${at} ${top + high}l4 ${-high}`;
    covered = Math.max(covered, end);
  }
  const scale = size.width / (last - first);
  const foot = top + high + letters * 1.2;
  const time = stretchWords({ start: first, end: last }, t);
  return {
    height: foot + letters * 0.8,
    items: [
      words(
        cut(t('compare.around-windows', { time }), size.width, letters, size.measureText),
        0,
        letters * 0.5,
        letters,
      ),
      { kind: 'path', d: bars, fill: { paint: 'neutral', opacity: 0.25 }, stroke: { paint: 'neutral', width: 0.5 } },
      ...(hatch ? [{ kind: 'path' as const, d: hatch, stroke: { paint: 'ink' as const, width: 1 } }] : []),
      { kind: 'path', d: days, stroke: { paint: 'ink', width: 1.5 } },
      ...ticksFor({ start: first, end: last }, scale, letters * 6, t)
        .filter(({ time: at }) => (last - at) * scale > letters * 2)
        .map(({ time: at, text }) => words(text, toX(at), foot, letters)),
    ],
  };
}
