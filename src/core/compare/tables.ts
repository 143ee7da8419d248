import type { Dataset } from '../model/dataset.ts';
import { TONES } from '../model/vocabulary.ts';
import { type EventFacetId, facetOf } from '../table/facets.ts';
import type { EventTable, Row } from '../table/table.ts';
import type { BinUnit } from '../time/calendar.ts';
import { parseEdtf } from '../time/edtf.ts';
import { dateWords } from '../words/dateWords.ts';
import { typeLabel } from '../words/eventWords.ts';
import { yearWords } from '../words/tickWords.ts';
import type { Translate } from '../words/translate.ts';
import type { BeforeAfter } from './beforeAfter.ts';
import { at, binsOf, type Cells, sumOf } from './bins.ts';
import { binEdtf, binWords } from './binWords.ts';
import { stretchWords } from '../words/stretchWords.ts';
import type { Follows, Share } from './followsWithin.ts';
import type { Multiples } from './multiples.ts';
import {
  type Cell,
  type Column,
  countCell,
  countColumn,
  numberCell,
  rowsFrom,
  type ReadingTable,
  textCell,
} from './readingTable.ts';
import { dayAtPlace, type YearDayCell, type YearDays } from './yearDay.ts';

/** What the tables need of the data to name what is in them. */
export interface Named {
  readonly dataset: Dataset;
  readonly table: EventTable;
  readonly t: Translate;
}

const toneColumns = ({ t }: Named): Column[] =>
  TONES.map((tone) => ({ words: t(`tone.${tone}`), names: [tone], numeric: true }));

/** Each value of a facet with its events, whatever the unit. */
export function totalsTable({ rows, edges }: Multiples, facet: EventFacetId, named: Named): ReadingTable {
  const { t, dataset } = named;
  const words = { facet: t(`facet.${facet}`), time: stretchWords(extentOf(edges), t) };
  return {
    name: `${facet}-totals`,
    caption: t('compare.multiples-totals', words),
    columns: [
      { words: words.facet, names: [facet, 'label'] },
      { words: t('compare.events'), names: ['events'], numeric: true },
      ...toneColumns(named),
    ],
    heads: 1,
    ...rowsFrom(rows, ({ value, n, tones }) => [
      valueCell(facet, value, facetOf(facet).label(value, dataset, t)),
      numberCell(n, t),
      ...tones.map((count) => numberCell(count, t)),
    ]),
  };
}

/** The bins that have events, of each value that is drawn. */
export function multiplesTable(
  { rows, edges }: Multiples,
  facet: EventFacetId,
  unit: BinUnit,
  named: Named,
): ReadingTable {
  const { t, dataset } = named;
  const words = {
    facet: t(`facet.${facet}`),
    by: t('compare.by-unit', { unit }),
    time: stretchWords(extentOf(edges), t),
  };
  const filled = rows.flatMap(({ value, cells }) =>
    cells ? filledBins([cells]).map((bin) => ({ value, cells, bin })) : [],
  );
  return {
    name: `${facet}-by-${unit}`,
    caption: t('compare.multiples-table', words),
    columns: [
      { words: words.facet, names: [facet, 'label'] },
      { words: t(`compare.unit-${unit}`), names: ['unit', 'time'] },
      ...TONES.map((tone) => countColumn(t(`tone.${tone}`), tone)),
    ],
    heads: 2,
    ...rowsFrom(filled, ({ value, cells, bin }) => {
      const [start = 0, end = 0] = [edges[bin], edges[bin + 1]];
      const time = binEdtf(unit, start, end);
      return [
        valueCell(facet, value, facetOf(facet).label(value, dataset, t)),
        { text: binWords(unit, start, end, t), raw: [unit, time], link: { to: 'during', time } },
        ...TONES.map((_, tone) => countCell(at(cells, bin, tone), t)),
      ];
    }),
  };
}

/** The bins in which any of some rows has something. */
function filledBins(all: readonly Cells[]): number[] {
  const bins = Array.from({ length: all[0] ? binsOf(all[0]) : 0 }, (_, bin) => bin);
  return bins.filter((bin) =>
    all.some((cells) => TONES.some((_, tone) => at(cells, bin, tone).whole + at(cells, bin, tone).spread > 0)),
  );
}

function valueCell(facet: EventFacetId, value: string, label: string): Cell {
  return { text: label, raw: [value, label], link: { to: 'value', facet, value } };
}

function extentOf(edges: readonly number[]): { start: number; end: number } {
  return { start: edges[0] ?? 0, end: edges.at(-1) ?? 0 };
}

const typeCell = (type: string | null, { dataset, t }: Named): Cell =>
  type === null
    ? { text: t('compare.around-all'), raw: ['', t('compare.around-all')] }
    : { text: typeLabel(dataset, type), raw: [type, typeLabel(dataset, type)] };

const typeColumn = ({ t }: Named): Column => ({ words: t('compare.type'), names: ['type', 'label'] });

const baselineColumns = ({ t }: Named): Column[] => [
  ...TONES.map((tone) => countColumn(t(`tone.${tone}`), tone)),
  ...TONES.map((tone) => countColumn(t('compare.tone-baseline', { tone: t(`tone.${tone}`) }), `${tone}_year_earlier`)),
];

/** Before, on the day and after, by type and tone. */
export function sumsTable({ rows, months }: BeforeAfter, named: Named): ReadingTable {
  const { t } = named;
  const parts = [
    { part: 'before', from: 0, to: months },
    { part: 'day', from: months, to: months + 1 },
    { part: 'after', from: months + 1, to: 2 * months + 1 },
  ] as const;
  return {
    name: 'before-after',
    caption: t('compare.around-sums'),
    columns: [typeColumn(named), { words: t('compare.when'), names: ['when'] }, ...baselineColumns(named)],
    heads: 2,
    ...rowsFrom(
      rows.flatMap((row) => parts.map((part) => ({ row, part }))),
      ({ row: { type, cells, baseline }, part: { part, from, to } }) => [
        typeCell(type, named),
        textCell(t(`compare.when-${part}`), part),
        ...[cells, baseline].flatMap((counts) => TONES.map((_, tone) => countCell(sumOf(counts, from, to, tone), t))),
      ],
    ),
  };
}

/** The same by month: those that have events. */
export function monthsTable({ rows, months }: BeforeAfter, named: Named): ReadingTable {
  const { t } = named;
  return {
    name: 'before-after-by-month',
    caption: t('compare.around-months'),
    columns: [typeColumn(named), { words: t('compare.month'), names: ['month'] }, ...baselineColumns(named)],
    heads: 2,
    ...rowsFrom(
      rows.flatMap((row) => filledBins([row.cells, row.baseline]).map((bin) => ({ row, bin }))),
      ({ row: { type, cells, baseline }, bin }) => {
        const month = bin - months;
        return [
          typeCell(type, named),
          textCell(month === 0 ? t('compare.month-day') : signed(month, t), month),
          ...[cells, baseline].flatMap((all) => TONES.map((_, tone) => countCell(at(all, bin, tone), t))),
        ];
      },
    ),
  };
}

/** “−6” and “+6”. */
export function signed(number: number, t: Translate): string {
  return t('compare.month-number', { number: `${number < 0 ? '−' : '+'}${Math.abs(number)}` });
}

export function anchorsTable({ anchors }: BeforeAfter, named: Named): ReadingTable {
  const { t } = named;
  return {
    name: 'anchors',
    caption: t('compare.around-anchors'),
    columns: [...eventColumns(named), { words: t('compare.overlaps'), names: ['overlaps'] }],
    heads: 2,
    ...rowsFrom(anchors, ({ row, overlaps }) => [
      ...eventCells(row, named),
      textCell(t(overlaps ? 'compare.yes' : 'compare.no'), overlaps ? 'yes' : 'no'),
    ]),
  };
}

const eventColumns = ({ t }: Named): Column[] => [
  { words: t('compare.date'), names: ['date'] },
  { words: t('compare.event'), names: ['id', 'title'] },
];

function eventCells(row: Row, { table, dataset, t }: Named): Cell[] {
  const [when, id] = [table.names.when(row), table.names.id(row)];
  const title = dataset.eventById.get(id)?.title ?? table.names.label(row);
  return [
    textCell(when ? dateWords(when, t) : '', when?.edtf ?? ''),
    { text: title, raw: [id, title], link: { to: 'event', id } },
  ];
}

/** The share after the starts, and of all days. */
export function sharesTable({ share, base }: Follows, after: string, named: Named): ReadingTable {
  const { t } = named;
  const row = (words: string, name: string, one: Share) => [
    textCell(words, name),
    numberCell(one.surely, t),
    numberCell(one.possibly, t),
    numberCell(one.of, t),
    { text: shareWords(one, t), raw: [ratio(one.surely, one.of), ratio(one.possibly, one.of)] },
  ];
  return {
    name: 'follows-within',
    caption: t('compare.follows-shares'),
    columns: [
      { words: t('compare.from-what'), names: ['from'] },
      { words: t('compare.surely'), names: ['surely'], numeric: true },
      { words: t('compare.possibly'), names: ['possibly'], numeric: true },
      { words: t('compare.of'), names: ['of'], numeric: true },
      { words: t('compare.share'), names: ['share_surely', 'share_possibly'], numeric: true },
    ],
    heads: 1,
    ...rowsFrom(
      [
        row(t('compare.follows-rate-after', { after }), 'after', share),
        row(t('compare.follows-rate-base'), 'any-day', base),
      ],
      (cells) => cells,
    ),
  };
}

function ratio(count: number, of: number): number | string {
  return of === 0 ? '' : Math.round((count / of) * 1e6) / 1e6;
}

/** “73 %”, or “73 to 80 %” where something is possible only. */
export function shareWords({ of, surely, possibly }: Share, t: Translate): string {
  if (of === 0) return '–';
  const [low, high] = [surely, possibly].map((count) => String(Math.round((count / of) * 1000) / 10));
  return surely === possibly
    ? t('compare.share-one', { low: low ?? '' })
    : t('compare.share-percent', { low: low ?? '', high: high ?? '' });
}

export function startsTable({ starts, days }: Follows, follow: string, named: Named): ReadingTable {
  const { t, table, dataset } = named;
  return {
    name: 'starts',
    caption: t('compare.follows-starts'),
    columns: [
      ...eventColumns(named),
      { words: t('compare.next', { follow }), names: ['next', 'next_title'] },
      { words: t('compare.next-days'), names: ['days', 'days_exact'], numeric: true },
      { words: t('compare.follows', { days }), names: ['follows'] },
    ],
    heads: 2,
    ...rowsFrom(starts, ({ row, next, follows }) => {
      const id = next ? table.names.id(next.row) : '';
      const title = next ? (dataset.eventById.get(id)?.title ?? table.names.label(next.row)) : '';
      return [
        ...eventCells(row, named),
        next
          ? { text: title, raw: [id, title], link: { to: 'event', id } }
          : { text: t('compare.next-none'), raw: ['', ''] },
        next
          ? {
              text: next.isDay ? t('filters.count', { count: next.days }) : t('compare.next-from', { days: next.days }),
              raw: [next.days, next.isDay ? 'yes' : 'no'],
            }
          : { text: '–', raw: ['', ''] },
        textCell(t(`compare.follows-${follows}`), follows),
      ];
    }),
  };
}

/** A day of any year in words: “6 October”. */
export function anyDayWords(place: number, t: Translate): string {
  const { month, day } = dayAtPlace(place);
  return t('compare.any-day', { day: String(day), month: t(`month.long.${month}` as 'month.long.1') });
}

const two = (number: number) => String(number).padStart(2, '0');

export function daysTable({ days }: YearDays, named: Named): ReadingTable {
  const { t } = named;
  return {
    name: 'days-of-the-year',
    caption: t('compare.anniversaries-days'),
    columns: [
      { words: t('compare.day'), names: ['day'] },
      { words: t('compare.years-count'), names: ['years'], numeric: true },
      { words: t('compare.events'), names: ['events'], numeric: true },
      ...toneColumns(named),
      { words: t('compare.which-years'), names: ['which_years'] },
    ],
    heads: 1,
    ...rowsFrom(days, ({ place, years, n, tones }) => {
      const { month, day } = dayAtPlace(place);
      return [
        // As ISO 8601 once had it for a day of no year, and EDTF writes it.
        textCell(anyDayWords(place, t), `XXXX-${two(month)}-${two(day)}`),
        numberCell(years.length, t),
        numberCell(n, t),
        ...tones.map((count) => numberCell(count, t)),
        textCell(t.list(years.map((year) => yearWords(year, t))), years.join(' ')),
      ];
    }),
  };
}

/** Each event of the grid, in order of time. */
export function gridTable({ cells }: YearDays, named: Named): ReadingTable {
  const { t, table } = named;
  const year = ({ year: number }: YearDayCell) => yearWords(number, t);
  return {
    name: 'events-by-day',
    caption: t('compare.anniversaries-events'),
    columns: [
      { words: t('compare.day'), names: ['day'] },
      { words: t('compare.unit-year'), names: ['year'], numeric: true },
      ...eventColumns(named),
      { words: t('facet.tone'), names: ['tone'] },
    ],
    heads: 2,
    ...rowsFrom(
      cells.flatMap((cell) => cell.rows.map((row) => ({ cell, row }))),
      ({ cell, row }) => {
        const tone = named.dataset.eventById.get(table.names.id(row))?.tone ?? 'neutral';
        const { month, day } = dayAtPlace(cell.place);
        const during = parseEdtf(String(cell.year)).ok ? { to: 'during' as const, time: String(cell.year) } : undefined;
        return [
          textCell(anyDayWords(cell.place, t), `XXXX-${two(month)}-${two(day)}`),
          textCell(year(cell), cell.year, during),
          ...eventCells(row, named),
          textCell(t(`tone.${tone}`), tone),
        ];
      },
    ),
  };
}
