import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { FacetId } from '../../../src/core/table/facets.ts';
import { decodeTime } from '../../../src/core/time/interval.ts';
import { check } from '../../../src/core/view/check.ts';
import type { Known } from '../../../src/core/view/param.ts';
import { readUrl } from '../../../src/core/view/url.ts';
import { INITIAL_STATE, type ViewState } from '../../../src/core/view/viewState.ts';
import { states } from '../support/states.ts';

const NOTHING: Known = { facet: () => null, events: null, sources: null, retired: null, bounds: null };
const VALUES: Partial<Record<FacetId, ReadonlySet<string>>> = {
  type: new Set(['labour', 'visit']),
  tone: new Set(['cooperation', 'strain', 'neutral']),
  publisher: new Set(['The Korea Times']),
  kind: new Set(['news', 'primary']),
};
const KNOWN: Known = {
  facet: (id) => VALUES[id] ?? new Set(),
  events: new Set(['unsc-2397']),
  sources: new Set(['korea-times-2024']),
  retired: new Map([
    ['unsc-resolution', 'unsc-2397'],
    ['gone', null],
    ['led-astray', 'nowhere'],
  ]),
  bounds: decodeTime('1949/2026'),
};
const checked = (query: string, known = KNOWN) => check(readUrl(query).state, known);

describe('a state that names what there is', () => {
  it('is the same object', () => {
    const { state } = readUrl(
      '?type=visit&event=unsc-2397&source=korea-times-2024&publisher=The%20Korea%20Times&time=2016/2025',
    );
    expect(check(state, KNOWN)).toEqual({ state, notices: [] });
    expect(check(state, KNOWN).state).toBe(state);
  });

  it('is not judged before it is known what there is', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(check(state, NOTHING).state).toBe(state);
        expect(check(state, NOTHING).notices).toEqual([]);
      }),
    );
  });
});

describe('what there is not', () => {
  test.each<[parameter: string, value: string]>([
    ['event', 'unsc-9999'],
    ['event', 'constructor'],
    ['event', 'gone'],
    ['event', 'led-astray'],
    ['source', 'nowhere'],
    ['type', 'weather'],
    ['anchor', 'weather'],
    ['anchor', 'gone'],
    ['after', 'weather'],
    ['follow', 'unsc-2397'],
    ['kind', 'rumour'],
    ['publisher', 'Nobody'],
    ['time', '1800/1805'],
  ])('%s=%s gives way to the usual view, with a notice', (parameter, value) => {
    expect(checked(`?${parameter}=${value}`)).toEqual({
      state: INITIAL_STATE,
      notices: [{ code: 'unknown', parameter, value }],
    });
  });

  it('costs only itself', () => {
    expect(checked('?type=visit~bogus~labour&event=unsc-2397&coverage=on')).toEqual({
      state: { ...INITIAL_STATE, type: ['labour', 'visit'], event: 'unsc-2397', coverage: true },
      notices: [{ code: 'unknown', parameter: 'type', value: 'bogus' }],
    });
  });

  it('is not there to be shut out either', () => {
    expect(checked('?type=!visit~!bogus')).toEqual({
      state: { ...INITIAL_STATE, type: ['!visit'] },
      notices: [{ code: 'unknown', parameter: 'type', value: 'bogus' }],
    });
  });

  it('is nowhere in a state that was checked, which needs no second check', () => {
    fc.assert(
      fc.property(states, (state) => {
        const once = check(state, KNOWN).state;
        expect(check(once, KNOWN).notices).toEqual([]);
        expect(check(once, KNOWN).state).toBe(once);
        const event: ViewState['event'] = once.event;
        expect(event === null || KNOWN.events!.has(event)).toBe(true);
      }),
    );
  });

  it('is what took its place, where an id is used no more', () => {
    expect(checked('?event=unsc-resolution')).toEqual({
      state: { ...INITIAL_STATE, event: 'unsc-2397' },
      notices: [{ code: 'retired', parameter: 'event', value: 'unsc-resolution' }],
    });
  });
});

describe('what is counted around', () => {
  test.each([
    ['visit', 'visit'],
    ['unsc-2397', 'unsc-2397'],
    ['unsc-resolution', 'unsc-2397'],
  ])('%s is a type, an event, or what took its place', (given, shown) => {
    expect(checked(`?anchor=${given}`).state.anchor).toBe(shown);
  });
});

describe('a time that reaches beyond what there is', () => {
  test.each<[given: string, shown: string, told: boolean]>([
    ['2020/2029', '2020/2026', true],
    ['1900/1955', '1949/1955', true],
    ['0001/9999', '1949/2026', true],
    ['2020/Y20000', '2020/2026', true],
    // An open end asks for as much as there is.
    ['2020/..', '2020/2026', false],
    ['../1955', '1949/1955', false],
    ['2020', '2020/2020', false],
  ])('%s is clipped, not moved', (given, shown, told) => {
    const { state, notices } = checked(`?time=${given}`);
    expect(state.time).toEqual(decodeTime(shown));
    expect(notices).toEqual(told ? [{ code: 'clipped', parameter: 'time', value: given }] : []);
  });

  it('is not told where rounding alone has put it there', () => {
    const bounds = { start: Date.UTC(1949, 3, 5, 7), end: Date.UTC(2026, 8, 9, 17) };
    const { notices } = checked('?time=1949-04-05/2026-09-09', { ...KNOWN, bounds });
    expect(notices).toEqual([]);
  });
});
