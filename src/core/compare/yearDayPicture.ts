import type { Item } from '../draw/displayList.ts';
import { yearWords } from '../words/tickWords.ts';
import { monthName } from '../words/dateWords.ts';
import { type Picture, type PictureSize, round, sizesOf, words } from './picture.ts';
import { anyDayWords, type Named } from './tables.ts';
import { DAYS_OF_YEAR, placeOfDay, type YearDayCell, type YearDays } from './yearDay.ts';

/** More years than that are not drawn. */
export const MOST_YEARS = 400;
/** How many days that come again are named above their columns. */
const NAMED = 12;
const NARROWEST = 2;
/** How high the column of the day with most years is. */
const COLUMNS = 36;

export function yearDayTitle({ first, last, n }: YearDays, { t }: Pick<Named, 't'>): string {
  const time = t('compare.anniversaries-time', { first: yearWords(first, t), last: yearWords(last, t) });
  return t('compare.anniversaries-title', { time, n });
}

/**
 * A row for each year, a place for each day. Cooperation stands on the row’s line, strain hangs from it, neutral is hollow
 * and lies across it. Above, a column for each day that has events in several years, the most named.
 */
export function yearDayPicture(grid: YearDays, { table, t }: Pick<Named, 'table' | 't'>, size: PictureSize): Picture {
  const { letters } = sizesOf(size);
  const years = grid.last - grid.first + 1;
  const left = letters * 3.4;
  const width = Math.max(size.width, left + DAYS_OF_YEAR * NARROWEST);
  const pitch = (width - left) / DAYS_OF_YEAR;
  const toX = (place: number) => left + place * pitch;
  const again = grid.days.filter((day) => day.years.length > 1);
  const most = Math.max(1, ...grid.days.map((day) => day.years.length));
  const named = nameDays(again.slice(0, NAMED), toX, width, size, t);
  const rowHeight = Math.min(Math.max(10, letters * 0.85), 14);
  const base = letters * 1.6 + named.height + COLUMNS;
  const top = base + letters * 1.8;
  const height = top + years * rowHeight + letters * 1.8;
  const yOf = (year: number) => top + (year - grid.first + 0.5) * rowHeight;
  const [w, h] = [Math.max(pitch, 4.5), rowHeight / 2 - 0.5];
  const paths = ['', '', ''];
  for (const { year, place, tones } of grid.cells) {
    const [x, y] = [round(toX(place) + pitch / 2 - w / 2), yOf(year)];
    if (tones[0]) paths[0] += `M${x} ${round(y)}v${-h}h${round(w)}v${h}Z`;
    if (tones[1]) paths[1] += `M${x} ${round(y)}v${h}h${round(w)}v${-h}Z`;
    if (tones[2]) paths[2] += `M${round(x - 0.5)} ${round(y - h / 2)}h${round(w + 1)}v${h}h${round(-w - 1)}Z`;
  }
  const months = Array.from({ length: 12 }, (_, i) => ({
    at: toX(placeOfDay(i + 1, 1)),
    name: monthName(i + 1, t, 'short'),
  }));
  const scale = t('compare.anniversaries-scale', { most, n: grid.n });
  const step = [1, 2, 5, 10, 20, 50].find((n) => n * rowHeight >= letters * 1.4) ?? 100;
  const labelled = Array.from({ length: years }, (_, i) => grid.first + i).filter((year) => year % step === 0);
  let bars = '';
  for (const { place, years: of } of again)
    bars += `M${round(toX(place))} ${round(base)}v${round(-(of.length / most) * COLUMNS)}h${round(w)}V${round(base)}Z`;
  const items: Item[] = [
    words(scale, 0, letters * 0.6, letters),
    ...named.items(base - COLUMNS),
    { kind: 'path', d: bars, fill: { paint: 'ink', opacity: 0.75 } },
    { kind: 'line', x1: left, x2: width, y1: base, y2: base, stroke: { paint: 'soft', width: 1 } },
    ...months.flatMap(({ at, name }): Item[] => [
      { kind: 'line', x1: at, x2: at, y1: base, y2: height - letters * 1.6, stroke: { paint: 'line', width: 1 } },
      ...[base + letters * 0.8, height - letters * 0.7].map((y) => words(name, at + 2, y, letters)),
    ]),
    ...labelled.flatMap((year): Item[] => [
      { kind: 'line', x1: left, x2: width, y1: yOf(year), y2: yOf(year), stroke: { paint: 'line', width: 1 } },
      words(yearWords(year, t), left - 4, yOf(year), letters, { anchor: 'end' }),
    ]),
    ...(['cooperation', 'strain'] as const).flatMap((paint, i): Item[] =>
      paths[i] ? [{ kind: 'path', d: paths[i], fill: { paint } }] : [],
    ),
    ...(paths[2]
      ? [
          {
            kind: 'path' as const,
            d: paths[2],
            fill: { paint: 'paper' as const, opacity: 0.6 },
            stroke: { paint: 'neutral' as const, width: 1 },
          },
        ]
      : []),
  ];
  const byPlace = new Map(grid.cells.map((cell) => [`${cell.year} ${cell.place}`, cell]));
  const title = yearDayTitle(grid, { t });
  return {
    width,
    height,
    title,
    description: t('compare.picture', { title }),
    language: t.locale,
    items,
    links: [],
    at(x, y) {
      const year = Math.floor((y - top) / rowHeight) + grid.first;
      const cell = nearest(byPlace, year, (x - left) / pitch - 0.5, Math.max(2, 6 / pitch));
      const row = cell?.rows[0];
      return row === undefined ? null : { to: 'event', id: table.names.id(row) };
    },
  };
}

/** The cell of a year nearest to a place, within some days of it: a day is narrower than a finger, and than a pointer’s aim. */
function nearest(
  cells: ReadonlyMap<string, YearDayCell>,
  year: number,
  place: number,
  within: number,
): YearDayCell | undefined {
  for (let away = 0; away <= within; away += 0.5) {
    for (const at of [Math.round(place - away), Math.round(place + away)]) {
      const cell = cells.get(`${year} ${at}`);
      if (cell) return cell;
    }
  }
  return undefined;
}

/** The names of days over their columns, in as many lines as they need, none over another. */
function nameDays(
  days: YearDays['days'],
  toX: (place: number) => number,
  width: number,
  size: PictureSize,
  t: Named['t'],
): { height: number; items: (foot: number) => Item[] } {
  const { letters } = sizesOf(size);
  const lines: number[] = [];
  const placed = [...days]
    .sort((a, b) => a.place - b.place)
    .map(({ place, years }) => {
      const text = t('compare.day-label', { day: anyDayWords(place, t), years: years.length });
      const long = size.measureText(text, letters, false);
      const x = Math.min(toX(place), width - long);
      let line = lines.findIndex((reached) => reached + 6 < x);
      if (line < 0) line = lines.length;
      lines[line] = x + long;
      return { text, x, line, at: toX(place) };
    });
  const high = letters * 1.3;
  return {
    height: lines.length * high,
    items: (foot) => {
      const yOf = (line: number) => foot - (line + 0.5) * high;
      const leads = placed.map(({ line, at }): Item => ({
        kind: 'line',
        x1: at + 1,
        x2: at + 1,
        y1: yOf(line) + letters / 2,
        y2: foot + COLUMNS,
        stroke: { paint: 'line', width: 1 },
      }));
      const names = placed.map(({ text, x, line }) =>
        words(text, x, yOf(line), letters, { paint: 'ink', halo: 'paper' }),
      );
      return [...leads, ...names];
    },
  };
}
