import { describe, expect, it } from 'vitest';
import {
  chooseOnly,
  clearFacet,
  clearFacets,
  closeDetail,
  closeSource,
  exclude,
  openEvent,
  openSource,
  toggle,
  toggleDuring,
  type Transition,
} from '../../../src/core/view/transitions.ts';
import { INITIAL_STATE, type ViewState } from '../../../src/core/view/viewState.ts';

const TIME = { start: Date.UTC(2016, 0, 1), end: Date.UTC(2026, 0, 1) };

/** Nothing in it is as usual, so that a step that resets too much is seen. */
const STATE: ViewState = Object.freeze({
  view: 'list',
  time: TIME,
  tone: ['strain'],
  type: Object.freeze(['labour', 'visit']),
  actor: ['CHN'],
  toward: ['CHN>PRK'],
  person: ['xi-jinping'],
  layers: ['ours'],
  data: 'events.csv',
  level: ['minister'],
  status: ['confirmed'],
  basis: ['stated'],
  kind: ['news'],
  publisher: ['Yonhap'],
  q: 'talks',
  language: ['ko'],
  during: ['2016/2018'],
  within: 'certain',
  event: 'unsc-2397',
  thread: null,
  source: 'korea-times-2024',
  group: 'actor',
  sort: '-sources',
  columns: ['title', 'date'],
  coverage: true,
  known: '2024-07-09',
  bands: 'off',
  traces: 'on',
  count: 'all',
  reading: 'follows',
  by: 'actor',
  unit: 'month',
  anchor: 'sanction',
  span: 6,
  after: 'sanction',
  follow: 'visit',
  days: 90,
  ui: 'compact',
  theme: 'dark',
} as const);

describe.each<[string, Transition, Partial<ViewState>]>([
  ['opening an event closes the source over it', openEvent('other'), { event: 'other', source: null }],
  [
    'opening an event moves the view where it is told to',
    openEvent('other', { start: 5, end: 6 }),
    { event: 'other', source: null, time: { start: 5, end: 6 } },
  ],
  ['closing closes the source too', closeDetail, { event: null, source: null }],
  ['a source opens over the event', openSource('other', 'over'), { source: 'other' }],
  ['a source opens alone', openSource('other', 'alone'), { source: 'other', event: null }],
  ['closing a source leads back to the event', closeSource, { source: null }],
  ['a value is added in order', toggle('type', 'sanction'), { type: ['labour', 'sanction', 'visit'] }],
  ['a value is taken away', toggle('type', 'labour'), { type: ['visit'] }],
  ['a value is shut out in the stead of all that is chosen', exclude('type', 'sanction'), { type: ['!sanction'] }],
  ['a value of several is shut out beside what is chosen', exclude('actor', 'PRK'), { actor: ['!PRK', 'CHN'] }],
  ['a chosen value is shut out', exclude('actor', 'CHN'), { actor: ['!CHN'] }],
  ['one value is chosen alone', chooseOnly('type', '!x'), { type: ['=!x'] }],
  ['a time is added', toggleDuring('1950/1953'), { during: ['1950/1953', '2016/2018'] }],
  ['a time is taken away', toggleDuring('2016/2018'), { during: [] }],
  ['a facet is cleared', clearFacet('type'), { type: [] }],
  [
    'the events’ facets are cleared',
    clearFacets('event'),
    {
      tone: [],
      type: [],
      actor: [],
      toward: [],
      person: [],
      level: [],
      layers: [],
      status: [],
      basis: [],
      during: [],
      within: 'possible',
    },
  ],
  ['the sources’ facets are cleared', clearFacets('source'), { kind: [], publisher: [], language: [] }],
])('%s', (_, step, changes) => {
  it('and nothing else', () => {
    expect({ ...STATE, ...step(STATE) }).toEqual({ ...STATE, ...changes });
  });
});

it('values that are shut out add up, and one that is chosen ends them', () => {
  const step = (state: ViewState, transition: Transition): ViewState => ({ ...state, ...transition(state) });
  const two = [exclude('type', 'visit'), exclude('type', 'labour')].reduce(step, INITIAL_STATE);
  expect(two.type).toEqual(['!labour', '!visit']);
  expect(step(two, exclude('type', 'visit')).type).toEqual(['!labour']);
  expect(step(two, toggle('type', 'visit')).type).toEqual(['visit']);
});

it('a value that is chosen twice is as it was', () => {
  const once = { ...INITIAL_STATE, ...toggle('publisher', 'KCNA')(INITIAL_STATE) };
  expect(once.publisher).toEqual(['KCNA']);
  expect({ ...once, ...toggle('publisher', 'KCNA')(once) }).toEqual(INITIAL_STATE);
});
