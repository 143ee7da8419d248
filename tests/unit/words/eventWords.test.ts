import { expect, test } from 'vitest';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { eventLine } from '../../../src/core/words/eventWords.ts';
import { type EventTuple, eventsOf, QUOTED, TYPES } from '../support/events.ts';
import { t } from '../support/translate.ts';

const DATASET: Dataset = {
  meta: null,
  types: [...TYPES],
  actors: new Map(),
  people: new Map(),
  events: [],
  eventById: new Map(),
  sourceById: new Map(),
};
const line = (tuple: EventTuple, lane?: string) => eventLine(eventsOf([tuple])[0]!, DATASET, t, lane);

test('an event’s line says when and what, then what the picture says by shape, colour and signs', () => {
  expect(line(['2017-12-22', 'A vote', { type: 'sanctions', tone: 'strain', ...QUOTED }])).toBe(
    '22 December 2017, A vote, sanctions, strain, a source is quoted',
  );
  expect(line(['2024', 'A year'])).toBe('2024, A year, visit, cooperation');
});

test('what is not confirmed is said so before it is told', () => {
  expect(line(['2024-07?', 'A demand', { status: 'disputed', tone: 'neutral' }], 'China acted')).toBe(
    'July 2024, uncertain, disputed, A demand, visit, neutral, China acted',
  );
});
