import fc from 'fast-check';
import { DATE_BASES, LEVELS, SOURCE_KINDS, STATUSES, TONES } from '../../../src/core/model/vocabulary.ts';
import { roundViewport } from '../../../src/core/time/interval.ts';
import { asked, bounded } from '../../../src/core/search/asked.ts';
import { COLUMN_IDS, readColumns, SORTS } from '../../../src/core/table/columnIds.ts';
import { excluded, wanted } from '../../../src/core/table/terms.ts';
import { ordered } from '../../../src/core/view/param.ts';
import { PARAMS } from '../../../src/core/view/params.ts';
import type { ViewState } from '../../../src/core/view/viewState.ts';

/** An id as the data has them, and at times anything that an address may carry. */
export const texts = fc.oneof(
  fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom('~', '%', '%7E', '%25', '%257E', 'a~b', '!', '!a', '=', '=!a', '!!a'),
);

/** What is asked of a facet: values that are wanted, and values that are shut out. */
const terms = (values: fc.Arbitrary<string[]>) =>
  fc
    .tuple(values, fc.infiniteStream(fc.boolean()))
    .map(([all, signs]) => ordered(all.map((value) => (signs.next().value ? wanted(value) : excluded(value)))));
const lists = terms(fc.uniqueArray(texts, { maxLength: 6 }));
const some = (values: readonly string[]) => terms(fc.subarray([...values]));

/** Views of ten seconds to ten thousand years, in all the years that EDTF has; as they are rounded when written. */
export const times = fc
  .tuple(
    fc.integer({ min: Date.parse('-200000-01-01T00:00:00Z'), max: Date.parse('+200000-01-01T00:00:00Z') }),
    fc.double({ min: 4, max: 14.4, noNaN: true }),
  )
  .map(([start, power]) => roundViewport({ start, end: start + Math.round(10 ** power) }));

export const states: fc.Arbitrary<ViewState> = fc.record({
  view: fc.constantFrom(...PARAMS.view.values),
  time: fc.option(times),
  tone: some(TONES),
  type: lists,
  actor: lists,
  toward: lists,
  person: lists,
  level: some(LEVELS),
  status: some(STATUSES),
  basis: some(DATE_BASES),
  kind: some(SOURCE_KINDS),
  publisher: lists,
  q: texts.map((text) => bounded(asked(text))),
  language: lists,
  layers: lists,
  data: fc.option(
    texts.filter((text) => text.trim() === text && text !== ''),
    { nil: null },
  ),
  during: fc
    .subarray(['2016/2018', '2024-07?', '1956-08~', '../1953', '2020-01-22/..', '2017-12-22T10:00:00Z'])
    .map(ordered),
  within: fc.constantFrom(...PARAMS.within.values),
  event: fc.option(texts),
  thread: fc.option(texts),
  source: fc.option(texts),
  group: fc.constantFrom(...PARAMS.group.values),
  sort: fc.constantFrom(...SORTS),
  columns: fc.subarray([...COLUMN_IDS]).map((ids) => readColumns(ids)!),
  coverage: fc.boolean(),
  known: fc.option(fc.constantFrom('2024-07-09', '2024-07', '1956-08~', '198X'), { nil: null }),
  bands: fc.constantFrom('on', 'off'),
  traces: fc.constantFrom('on', 'off'),
  count: fc.constantFrom('all', 'view'),
  reading: fc.constantFrom(...PARAMS.reading.values),
  by: fc.constantFrom(...PARAMS.by.values),
  unit: fc.constantFrom(...PARAMS.unit.values),
  anchor: fc.option(texts),
  span: fc.integer({ min: 1, max: 120 }),
  after: fc.option(texts),
  follow: fc.option(texts),
  days: fc.integer({ min: 1, max: 9999 }),
  ui: fc.constantFrom(...PARAMS.ui.values),
  theme: fc.constantFrom(...PARAMS.theme.values),
});
