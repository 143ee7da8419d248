import { facetOf } from '../table/facets.ts';
import type { Viewport } from '../time/viewport.ts';
import { typeLabel } from '../words/eventWords.ts';
import type { Translate } from '../words/translate.ts';
import { aroundPicture, aroundTitle } from './aroundPicture.ts';
import { beforeAfter } from './beforeAfter.ts';
import { marked } from './beginnings.ts';
import { edgesBy } from './bins.ts';
import { stretchWords } from '../words/stretchWords.ts';
import {
  anchorChoice,
  anchorRows,
  anchorWords,
  type ComparedInput,
  countedTime,
  countedUnit,
  followTypes,
  rowsOfType,
} from './compared.ts';
import { followsPicture, followsTitle } from './followsPicture.ts';
import { followsWithin } from './followsWithin.ts';
import { knownTime } from './knownTime.ts';
import { MOST_ROWS, multiples } from './multiples.ts';
import { multiplesPicture, multiplesTitle } from './multiplesPicture.ts';
import type { Picture, PictureSize } from './picture.ts';
import type { ReadingTable } from './readingTable.ts';
import {
  anchorsTable,
  daysTable,
  gridTable,
  monthsTable,
  multiplesTable,
  sharesTable,
  startsTable,
  sumsTable,
  totalsTable,
} from './tables.ts';
import { yearDays } from './yearDay.ts';
import { MOST_YEARS, yearDayPicture, yearDayTitle } from './yearDayPicture.ts';

/** What the signs of a picture mean. */
export type KeySign = 'cooperation' | 'strain' | 'neutral' | 'shared' | 'baseline' | 'surely' | 'possibly';

/** A reading of the whole: what is seen, what is said of it, and its numbers. */
export interface Reading {
  readonly title: string;
  /** null where there is nothing to draw: `notes` say why. */
  readonly picture: ((size: PictureSize) => Picture) | null;
  readonly key: readonly KeySign[];
  /** How it is counted, and what is left out, one sentence or two each. */
  readonly notes: readonly string[];
  readonly tables: readonly ReadingTable[];
}

/** Makes the reading that a state asks for, of the events that the filters leave. */
export function readWhole(input: ComparedInput): Reading {
  return READINGS[input.state.reading](input);
}

const NOTHING = { picture: null, key: [], tables: [] } as const;

const READINGS = {
  multiples(input) {
    const { state, table, kept, begin, dataset, t } = input;
    const time = countedTime(state, begin);
    if (!time || kept.length === 0) return nothing(t('compare.none'), t);
    const inTime = stretchWords(time, t);
    const { unit, units } = countedUnit(state, time);
    if (!unit) return nothing(t('compare.unit-none', { time: inTime }), t);
    const counted = multiples(table, kept, begin, state.by, edgesBy(unit, time));
    const facet = t(`facet.${state.by}`);
    const covered = stretchWords({ start: counted.edges[0] ?? 0, end: counted.edges.at(-1) ?? 0 }, t);
    const by = t('compare.by-unit', { unit });
    const asked = t(`compare.units-${state.unit}`);
    return {
      title: multiplesTitle(counted, state.by, unit, { t }),
      picture: counted.n === 0 ? null : (size) => multiplesPicture(counted, state.by, unit, input, size),
      key: ['cooperation', 'strain', 'neutral', ...(counted.spread > 0 ? (['shared'] as const) : [])],
      notes: [
        ...(unit === state.unit ? [] : [t('compare.unit-instead', { asked, time: inTime, by })]),
        ...(counted.n === 0 ? [t('compare.none')] : []),
        t('compare.begins'),
        t('compare.spread', { count: counted.spread }),
        ...some(counted.outside, 'compare.outside', { time: covered }, t),
        ...some(counted.unknown, 'compare.unknown', {}, t),
        ...some(counted.without, 'compare.without', { facet }, t),
        ...some(counted.marked, 'compare.marked', {}, t),
        ...(isSeveral(state.by) ? [t('compare.several')] : []),
        ...some(Math.max(counted.rows.length - MOST_ROWS, 0), 'compare.rows-more', { shown: MOST_ROWS }, t),
        ...finer(units.length, inTime, t),
      ],
      tables: [
        totalsTable(counted, state.by, { dataset, table, t }),
        multiplesTable(counted, state.by, unit, { dataset, table, t }),
      ],
    };
  },

  around(input) {
    const { state, table, kept, begin, dataset, t } = input;
    const choice = anchorChoice(state, dataset, table);
    const known = knownTime(dataset, begin, state.during);
    const counted = beforeAfter(table, kept, begin, anchorRows(choice, input), state.span, known);
    const anchor = anchorWords(choice, dataset, t);
    const overlapping = counted.anchors.filter(({ overlaps }) => overlaps).length;
    const knownNote = t('compare.around-known', { known: knownWords(known, t), ...counted.left });
    if (counted.anchors.length === 0)
      return {
        ...nothing(t('compare.around-none'), t),
        title: aroundTitle(counted, anchor, { t }),
        notes: [t('compare.around-none'), knownNote],
      };
    return {
      title: aroundTitle(counted, anchor, { t }),
      picture: (size) => aroundPicture(counted, anchor, input, size),
      key: ['cooperation', 'strain', 'neutral', 'shared', 'baseline'],
      notes: [
        t('compare.around-not-cause'),
        t('compare.begins'),
        t('compare.around-coarse'),
        t('compare.around-counting', {
          events: counted.events,
          countings: counted.countings,
          baseEvents: counted.baseline.events,
          baseCountings: counted.baseline.countings,
        }),
        t('compare.around-overlap', { count: overlapping }),
        ...(counted.meets ? [t('compare.around-meets')] : []),
        knownNote,
        ...some(marked(table, begin, kept), 'compare.marked', {}, t),
      ],
      tables: [sumsTable(counted, input), anchorsTable(counted, input), monthsTable(counted, input)],
    };
  },

  follows(input) {
    const { state, table, begin, dataset, t } = input;
    const types = followTypes(state, table);
    const known = knownTime(dataset, begin, state.during);
    const counted = followsWithin(
      begin,
      rowsOfType(types.after, input),
      rowsOfType(types.follow, input),
      state.days,
      known,
    );
    const [after, follow] = [typeLabel(dataset, types.after), typeLabel(dataset, types.follow)];
    const title = followsTitle(counted, after, follow, { t });
    const knownNote = t('compare.follows-known', { known: knownWords(known, t), ...counted.left });
    if (counted.starts.length === 0)
      return { ...nothing(t('compare.follows-none'), t), title, notes: [t('compare.follows-none'), knownNote] };
    return {
      title,
      picture: (size) => followsPicture(counted, { after, follow }, input, size),
      key: ['surely', 'possibly'],
      notes: [
        t('compare.follows-how', { follow, days: state.days }),
        t('compare.follows-base', { days: state.days, of: counted.base.of }),
        knownNote,
        ...some(counted.unknown, 'compare.unknown', {}, t),
        ...some(marked(table, begin, input.kept), 'compare.marked', {}, t),
      ],
      tables: [sharesTable(counted, after, input), startsTable(counted, follow, input)],
    };
  },

  anniversaries(input) {
    const { table, kept, begin, t } = input;
    const grid = yearDays(table, kept, begin);
    const left = t('compare.anniversaries-left', { count: grid.coarse });
    if (grid.n === 0)
      return { ...nothing(t('compare.anniversaries-none'), t), notes: [t('compare.anniversaries-none'), left] };
    const many = grid.last - grid.first >= MOST_YEARS;
    const time = t('compare.anniversaries-time', { first: String(grid.first), last: String(grid.last) });
    return {
      title: yearDayTitle(grid, { t }),
      picture: many ? null : (size) => yearDayPicture(grid, input, size),
      key: ['cooperation', 'strain', 'neutral'],
      notes: [
        ...(many ? [t('compare.anniversaries-many', { time })] : []),
        left,
        t('compare.anniversaries-how'),
        ...some(grid.marked, 'compare.marked', {}, t),
      ],
      tables: [daysTable(grid, input), gridTable(grid, input)],
    };
  },
} satisfies Record<ComparedInput['state']['reading'], (input: ComparedInput) => Reading>;

function nothing(why: string, t: Translate): Reading {
  return { ...NOTHING, title: t('views.compare'), notes: [why] };
}

type Noted = 'compare.outside' | 'compare.unknown' | 'compare.without' | 'compare.marked' | 'compare.rows-more';

function some(count: number, id: Noted, values: Record<string, string | number>, t: Translate): string[] {
  return count > 0 ? [t(id, { count, ...values })] : [];
}

/** The units that are too fine to be drawn, in words; nothing where there are none. */
function finer(offered: number, time: string, t: Translate): string[] {
  const units = (['year', 'quarter', 'month', 'week', 'day'] as const).slice(offered);
  if (units.length === 0) return [];
  return [
    t('compare.units-finer', {
      count: units.length,
      units: t.list(units.map((unit) => t(`compare.units-${unit}`))),
      time,
    }),
  ];
}

function isSeveral(facet: ComparedInput['state']['by']): boolean {
  return facetOf(facet).several ?? false;
}

function knownWords(known: readonly Viewport[], t: Translate): string {
  return known.length === 0 ? t('compare.around-known-none') : t.list(known.map((time) => stretchWords(time, t)));
}
