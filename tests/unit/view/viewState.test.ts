import { describe, expect, it } from 'vitest';
import { type Action, DEFAULT_VIEW_STATE, reduce, type ViewState } from '../../../src/core/view/viewState.ts';

const TIME = { start: Date.UTC(2016, 0, 1), end: Date.UTC(2026, 0, 1) };

/** Nothing in it is a default, so that an action that resets too much is seen. */
const STATE: ViewState = {
  view: 'list',
  time: TIME,
  filters: { types: ['labour', 'visit'] },
  sourceFilters: { kinds: ['news'], publisher: 'Yonhap' },
  event: 'unsc-2397',
  source: 'korea-times-2024',
  group: 'actor',
  coverage: true,
  ui: 'compact',
  theme: 'dark',
};

const freeze = (state: ViewState): ViewState => {
  Object.values(state).forEach((value) => typeof value === 'object' && value && Object.freeze(value));
  Object.freeze(state.filters.types);
  return Object.freeze(state);
};

describe.each<[string, Action, Partial<ViewState>]>([
  ['view', { type: 'view', view: 'timeline' }, { view: 'timeline' }],
  ['time', { type: 'time', time: { start: 0, end: 10 } }, { time: { start: 0, end: 10 } }],
  ['time, back to the opening view', { type: 'time', time: null }, { time: null }],
  [
    'toggle-type, adding, in order',
    { type: 'toggle-type', id: 'sanction' },
    { filters: { types: ['labour', 'sanction', 'visit'] } },
  ],
  ['toggle-type, taking away', { type: 'toggle-type', id: 'labour' }, { filters: { types: ['visit'] } }],
  ['clear-filters', { type: 'clear-filters' }, { filters: { types: [] } }],
  ['open-event, over an open source', { type: 'open-event', id: 'other' }, { event: 'other', source: null }],
  [
    'open-event, moving the view',
    { type: 'open-event', id: 'other', time: { start: 5, end: 6 } },
    { event: 'other', source: null, time: { start: 5, end: 6 } },
  ],
  ['open-event, with no move', { type: 'open-event', id: 'other', time: null }, { event: 'other', source: null }],
  ['close-event, with its source', { type: 'close-event' }, { event: null, source: null }],
  ['open-source, over the event', { type: 'open-source', id: 'un-sc13162-2018' }, { source: 'un-sc13162-2018' }],
  [
    'open-source, alone',
    { type: 'open-source', id: 'un-sc13162-2018', alone: true },
    { source: 'un-sc13162-2018', event: null },
  ],
  ['close-source, back to the event', { type: 'close-source' }, { source: null }],
  [
    'filter-sources',
    { type: 'filter-sources', filters: { kinds: [], publisher: 'KCNA' } },
    { sourceFilters: { kinds: [], publisher: 'KCNA' } },
  ],
  ['coverage', { type: 'coverage', shown: false }, { coverage: false }],
  ['group', { type: 'group', group: 'type' }, { group: 'type' }],
  ['theme', { type: 'theme', theme: 'light' }, { theme: 'light' }],
  ['restore', { type: 'restore', state: DEFAULT_VIEW_STATE }, DEFAULT_VIEW_STATE],
])('%s', (_, action, changes) => {
  it('changes what it names and nothing else, and leaves the state that it was given', () => {
    const before = structuredClone(STATE);
    expect(reduce(freeze(structuredClone(STATE)), action)).toEqual({ ...STATE, ...changes });
    expect(STATE).toEqual(before);
  });

  it('keeps the object where it is done already', () => {
    // Toggling is the one action that undoes itself.
    if (action.type === 'toggle-type') return;
    const done = reduce(STATE, action);
    expect(done).not.toBe(STATE);
    expect(reduce(done, structuredClone(action))).toBe(done);
  });
});

it('keeps the default state where there is nothing to close or to clear', () => {
  for (const type of ['close-event', 'close-source', 'clear-filters'] as const)
    expect(reduce(DEFAULT_VIEW_STATE, { type })).toBe(DEFAULT_VIEW_STATE);
});

it('comes back to the same filters when a type is toggled twice', () => {
  const once = reduce(STATE, { type: 'toggle-type', id: 'sanction' });
  expect(reduce(once, { type: 'toggle-type', id: 'sanction' })).toEqual(STATE);
  const alone = reduce(DEFAULT_VIEW_STATE, { type: 'toggle-type', id: 'visit' });
  expect(alone.filters).toEqual({ types: ['visit'] });
  expect(reduce(alone, { type: 'toggle-type', id: 'visit' })).toEqual(DEFAULT_VIEW_STATE);
  expect(DEFAULT_VIEW_STATE.filters.types).toEqual([]);
});
