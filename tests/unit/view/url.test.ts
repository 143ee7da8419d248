import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { GROUPS } from '../../../src/core/table/filter.ts';
import { SOURCE_KINDS } from '../../../src/core/model/vocabulary.ts';
import { decodeTime, encodeTime, roundViewport } from '../../../src/core/time/interval.ts';
import { DAY } from '../../../src/core/time/units.ts';
import { decodeUrl, encodeUrl, type KnownIds } from '../../../src/core/view/url.ts';
import { DEFAULT_VIEW_STATE, THEMES, UI_MODES, VIEWS, type ViewState } from '../../../src/core/view/viewState.ts';
import { type Viewport } from '../../../src/core/time/viewport.ts';

const ANY: KnownIds = { types: null, events: null, sources: null, publishers: null };
const KNOWN: KnownIds = {
  types: new Set(['labour', 'visit']),
  events: new Set(['unsc-2397']),
  sources: new Set(['korea-times-2024']),
  publishers: new Set(['The Korea Times']),
};
const decode = (query: string, known = ANY) => decodeUrl(query, known);
const view = (start: string, end: string): Viewport => ({ start: Date.parse(start), end: Date.parse(end) });

/** An id as the data has them, and at times anything that an address may carry. */
const id = fc.oneof(fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/), fc.string({ unit: 'grapheme', minLength: 1 }));
// A type's id is one of a list, so it cannot have the list's own sign in it.
const types = fc
  .uniqueArray(
    id.filter((text) => !text.includes('~')),
    { maxLength: 6 },
  )
  .map((ids) => ids.sort());

/** Views of ten seconds to ten thousand years, within the years that EDTF writes with four digits. */
const [FIRST, LAST] = [Date.parse('-009999-01-01T00:00:00Z'), Date.parse('9999-12-31T00:00:00Z')];
const times = fc
  .tuple(fc.integer({ min: FIRST, max: LAST }), fc.double({ min: 4, max: 14.4, noNaN: true }))
  .map(([start, power]) => roundViewport({ start, end: Math.min(start + Math.round(10 ** power), LAST) }))
  .filter(({ start, end }) => start < end)
  // Rounding may leave −0, which is no other time than 0.
  .map(({ start, end }) => ({ start: start + 0, end: end + 0 }));

const states: fc.Arbitrary<ViewState> = fc.record({
  view: fc.constantFrom(...VIEWS),
  time: fc.option(times),
  filters: types.map((list) => ({ types: list })),
  sourceFilters: fc.record({
    kinds: fc.subarray([...SOURCE_KINDS]).map((kinds) => kinds.sort()),
    publisher: fc.option(id),
  }),
  event: fc.option(id),
  source: fc.option(id),
  group: fc.constantFrom(...GROUPS),
  coverage: fc.boolean(),
  ui: fc.constantFrom(...UI_MODES),
  theme: fc.constantFrom(...THEMES),
});

describe('a view', () => {
  it('comes back from its address as it was', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(decode(encodeUrl(state))).toEqual({ state, notices: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('comes back as it was through a part of the address behind #', () => {
    fc.assert(
      fc.property(states, (state) => {
        const url = new URL(`file:///index.html#${encodeUrl(state).slice(1)}`);
        expect(decode(url.hash)).toEqual({ state, notices: [] });
      }),
      { numRuns: 50 },
    );
  });

  it('is written in one way, whatever way it was read from', () => {
    const time = fc.oneof(
      fc.constantFrom('2016/2025', '2016-03/2016-05-07', '2020/2020', '-0500/0044', 'x', '2016-01-01T10:00:00Z/2025'),
      times.map(encodeTime),
    );
    const parameters = fc.record(
      {
        view: fc.constantFrom(...VIEWS, 'x'),
        time,
        type: fc.string(),
        event: fc.string(),
        source: id,
        group: fc.constantFrom(...GROUPS, ''),
        theme: fc.constantFrom(...THEMES, 'x'),
        x: id,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(parameters, (record) => {
        const first = encodeUrl(decode(`?${new URLSearchParams(record as Record<string, string>)}`).state);
        expect(encodeUrl(decode(first).state)).toBe(first);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves every default out', () => {
    expect(encodeUrl(DEFAULT_VIEW_STATE)).toBe('');
    expect(decode('')).toEqual({ state: DEFAULT_VIEW_STATE, notices: [] });
    expect(decode('?')).toEqual({ state: DEFAULT_VIEW_STATE, notices: [] });
    expect(encodeUrl(decode('?view=timeline&group=tone&ui=full&theme=auto&type=&kind=&coverage=off&v=1').state)).toBe(
      '',
    );
  });

  it('has an address that can be read', () => {
    const state: ViewState = {
      view: 'list',
      time: view('2016-01-01', '2026-01-01'),
      filters: { types: ['border-health', 'visit'] },
      sourceFilters: { kinds: ['news', 'primary'], publisher: 'BBC News' },
      event: 'unsc-2397',
      source: 'korea-times-2024',
      group: 'actor',
      coverage: true,
      ui: 'compact',
      theme: 'dark',
    };
    expect(encodeUrl(state)).toBe(
      '?view=list&time=2016/2025&type=border-health~visit&kind=news~primary&publisher=BBC%20News' +
        '&event=unsc-2397&source=korea-times-2024&group=actor&coverage=on&ui=compact&theme=dark',
    );
  });

  it('never makes an address of several parameters out of one id', () => {
    expect(encodeUrl({ ...DEFAULT_VIEW_STATE, event: 'a&theme=dark#x=1+1%' })).toBe(
      '?event=a%26theme%3Ddark%23x%3D1%2B1%25',
    );
  });
});

describe('time', () => {
  test.each<[string, Viewport]>([
    ['2016/2025', view('2016-01-01', '2026-01-01')],
    ['2020/2020', view('2020-01-01', '2021-01-01')],
    ['2017-12-22/2018-02-28', view('2017-12-22', '2018-03-01')],
    ['2024-02-29/2024-02-29', view('2024-02-29', '2024-03-01')],
    ['2024-04-11T08:00:00Z/2024-04-11T08:00:09Z', view('2024-04-11T08:00:00Z', '2024-04-11T08:00:10Z')],
    ['0044/0099', view('0044-01-01T00:00:00Z', '0100-01-01T00:00:00Z')],
    ['9998/9999', view('9998-01-01T00:00:00Z', '+010000-01-01T00:00:00Z')],
    ['-0500-01-01/-0001-12-31', view('-000500-01-01T00:00:00Z', '0000-01-01T00:00:00Z')],
    ['-0500-01-01/1949-09-30', view('-000500-01-01T00:00:00Z', '1949-10-01')],
  ])('%s, both ends included', (text, viewport) => {
    expect(decodeTime(text)).toEqual(viewport);
    expect(encodeTime(viewport)).toBe(text);
  });

  test.each<[string, Viewport]>([
    ['2016-03/2016-05', view('2016-03-01', '2016-06-01')],
    ['2016-03-02/2017', view('2016-03-02', '2018-01-01')],
    ['1949?/195X~', view('1949-01-01', '1960-01-01')],
    ['2024-01-01T09:00:00+09:00/2024', view('2024-01-01', '2025-01-01')],
    // Begins within what ends it.
    ['2020-06/2020', view('2020-06-01', '2021-01-01')],
  ])('%s is understood, though it is written otherwise', (text, viewport) => {
    expect(decodeTime(text)).toEqual(viewport);
  });

  test.each([
    '',
    '2016',
    '/',
    '2016/',
    '/2016',
    '2016/..',
    '../2016',
    '../..',
    '2025/2016',
    '2016/2020/2025',
    '2016-2025',
    '2018-02-29/2019',
    ' 2016/2025',
    '2016 /2025',
    'x/y',
  ])('%j is not', (text) => {
    expect(decodeTime(text)).toBeNull();
    expect(decode(`?time=${encodeURIComponent(text)}`)).toEqual({
      state: DEFAULT_VIEW_STATE,
      notices: [{ parameter: 'time', value: text }],
    });
  });

  it('is rounded to what can be seen: days, hours or seconds', () => {
    const late = 12 * 3_600_000 + 34 * 60_000 + 56_789;
    const start = Date.UTC(2016, 0, 1) + late;
    expect(encodeTime({ start, end: start + 4000 * DAY })).toBe('2016-01-02/2026-12-14');
    expect(encodeTime({ start, end: start + 100 * DAY })).toBe('2016-01-01T13:00:00Z/2016-04-10T12:59:59Z');
    expect(encodeTime({ start, end: start + 10 * DAY })).toBe('2016-01-01T12:34:57Z/2016-01-11T12:34:56Z');
  });
});

describe('what is not understood', () => {
  test.each([
    ['view', 'map'],
    ['view', 'List'],
    ['view', ''],
    ['view', 'toString'],
    ['group', 'colour'],
    ['ui', 'tiny'],
    ['theme', '__proto__'],
    ['event', ''],
    ['event', 'unsc-9999'],
    ['event', 'constructor'],
    ['source', 'nowhere'],
    ['type', 'weather'],
    ['kind', 'rumour'],
    ['publisher', ''],
    ['publisher', 'Nobody'],
    ['coverage', 'yes'],
    ['v', '2'],
    ['v', ''],
  ])('%s=%s leaves the default and a notice', (parameter, value) => {
    expect(decode(`?${parameter}=${value}`, KNOWN)).toEqual({
      state: DEFAULT_VIEW_STATE,
      notices: [{ parameter, value }],
    });
  });

  it('does not spoil what is', () => {
    const { state, notices } = decode(
      '?view=map&theme=dark&type=visit~weather~labour~visit&event=unsc-2397&time=never',
      KNOWN,
    );
    expect(state).toEqual({
      ...DEFAULT_VIEW_STATE,
      theme: 'dark',
      filters: { types: ['labour', 'visit'] },
      event: 'unsc-2397',
    });
    expect(notices).toHaveLength(3);
    expect(notices).toEqual(
      expect.arrayContaining([
        { parameter: 'view', value: 'map' },
        { parameter: 'type', value: 'weather' },
        { parameter: 'time', value: 'never' },
      ]),
    );
  });

  it('waits for the data before it calls an id unknown', () => {
    const state = {
      ...DEFAULT_VIEW_STATE,
      event: 'a',
      source: 'b',
      filters: { types: ['c'] },
      sourceFilters: { kinds: [], publisher: 'd' },
    };
    expect(decode('?event=a&source=b&type=c&publisher=d', ANY)).toEqual({ state, notices: [] });
  });

  it('is an empty id, whether the data is there or not', () => {
    for (const known of [ANY, KNOWN])
      expect(decode('?event=&source=', known).notices).toEqual([
        { parameter: 'event', value: '' },
        { parameter: 'source', value: '' },
      ]);
  });

  it('is passed over where the parameter is not ours', () => {
    expect(decode('?utm_source=x&fbclid=y&constructor=z&View=list&view=list&=&a', KNOWN)).toEqual({
      state: { ...DEFAULT_VIEW_STATE, view: 'list' },
      notices: [],
    });
  });

  it('never throws, whatever the address', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'grapheme' }),
          fc.stringMatching(/^\?(view|time|type|kind|publisher|event|v)=[%\dA-F~/&=.TX-]*$/),
        ),
        (query) => {
          const { state } = decode(query, KNOWN);
          expect(VIEWS).toContain(state.view);
          expect(decode(encodeUrl(state), KNOWN).notices).toEqual([]);
        },
      ),
    );
  });
});
