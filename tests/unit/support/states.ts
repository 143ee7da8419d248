import fc from 'fast-check';
import { SOURCE_KINDS, STATUSES, TONES } from '../../../src/core/model/vocabulary.ts';
import { roundViewport } from '../../../src/core/time/interval.ts';
import { asked, bounded } from '../../../src/core/search/asked.ts';
import { ordered } from '../../../src/core/view/param.ts';
import { PARAMS } from '../../../src/core/view/params.ts';
import type { ViewState } from '../../../src/core/view/viewState.ts';

/** An id as the data has them, and at times anything that an address may carry. */
export const texts = fc.oneof(
  fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom('~', '%', '%7E', '%25', '%257E', 'a~b'),
);

const lists = fc.uniqueArray(texts, { maxLength: 6 }).map(ordered);
const some = (values: readonly string[]) => fc.subarray([...values]).map(ordered);

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
  status: some(STATUSES),
  kind: some(SOURCE_KINDS),
  publisher: lists,
  q: texts.map((text) => bounded(asked(text))),
  event: fc.option(texts),
  thread: fc.option(texts),
  source: fc.option(texts),
  group: fc.constantFrom(...PARAMS.group.values),
  coverage: fc.boolean(),
  known: fc.option(fc.constantFrom('2024-07-09', '2024-07', '1956-08~', '198X'), { nil: null }),
  bands: fc.constantFrom('on', 'off'),
  ui: fc.constantFrom(...PARAMS.ui.values),
  theme: fc.constantFrom(...PARAMS.theme.values),
});
