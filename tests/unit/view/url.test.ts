import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { FACETS } from '../../../src/core/table/facets.ts';
import { decodeTime, encodeTime } from '../../../src/core/time/interval.ts';
import { ordered } from '../../../src/core/view/param.ts';
import { PARAMS, RESERVED } from '../../../src/core/view/params.ts';
import { type AddressUpgrade, upgradeAddress } from '../../../src/core/view/upgrade.ts';
import { readUrl, writeUrl } from '../../../src/core/view/url.ts';
import { INITIAL_STATE, PARAM_KEYS, paramOf, type ViewState } from '../../../src/core/view/viewState.ts';
import { states, texts, times } from '../support/states.ts';

const read = (query: string) => readUrl(query);

describe('the parameters', () => {
  it('have names of their own, and none that is reserved', () => {
    const names = PARAM_KEYS.map((key) => paramOf(key).name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => (RESERVED as readonly string[]).includes(name) || name === 'v')).toEqual([]);
    expect(FACETS.map(({ id }) => paramOf(id).name)).toEqual(FACETS.map(({ id }) => id));
  });
});

describe('a view', () => {
  it('comes back from its address as it was, but for the reader’s own theme', () => {
    fc.assert(
      fc.property(states, (state) => {
        const theme = state.ui === 'compact' ? state.theme : 'auto';
        expect(read(writeUrl(state))).toEqual({ state: { ...state, theme }, notices: [] });
      }),
    );
  });

  it('comes back as it was through a part of the address behind #', () => {
    fc.assert(
      fc.property(states, (state) => {
        const url = new URL(`file:///index.html#${writeUrl({ ...state, ui: 'compact' }).slice(1)}`);
        expect(read(url.hash)).toEqual({ state: { ...state, ui: 'compact' }, notices: [] });
      }),
    );
  });

  it('is written in one way, whatever way it was read from', () => {
    const time = fc.oneof(
      fc.constantFrom('2016/2025', '2016', '2016/..', '2016-03/2016-05-07', '2020/2020', '-0500/0044', 'x'),
      times.map(encodeTime),
    );
    const parameters = fc.record(
      {
        view: fc.constantFrom(...PARAMS.view.values, 'x'),
        time,
        type: fc.string(),
        publisher: fc.string(),
        event: fc.string(),
        source: texts,
        group: fc.constantFrom(...PARAMS.group.values, ''),
        theme: fc.constantFrom(...PARAMS.theme.values, 'x'),
        x: texts,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(parameters, (record) => {
        const first = writeUrl(read(`?${new URLSearchParams(record)}`).state);
        expect(writeUrl(read(first).state)).toBe(first);
      }),
    );
  });

  it('leaves all that is as usual out', () => {
    expect(writeUrl(INITIAL_STATE)).toBe('');
    for (const query of ['', '?', '#']) expect(read(query)).toEqual({ state: INITIAL_STATE, notices: [] });
    const { state, notices } = read('?view=timeline&group=tone&ui=full&theme=auto&type=&kind=&coverage=off&v=1');
    expect([writeUrl(state), notices]).toEqual(['', []]);
  });

  it('has an address that can be read', () => {
    const state: ViewState = {
      ...INITIAL_STATE,
      view: 'list',
      time: decodeTime('2016/2025'),
      type: ['border-health', 'visit'],
      tone: ['strain'],
      kind: ['news', 'primary'],
      publisher: ['BBC News'],
      event: 'unsc-2397',
      source: 'korea-times-2024',
      group: 'actor',
      coverage: true,
      ui: 'compact',
      theme: 'dark',
    };
    expect(writeUrl(state)).toBe(
      '?view=list&time=2016/2025&tone=strain&type=border-health~visit&kind=news~primary&publisher=BBC%20News' +
        '&event=unsc-2397&source=korea-times-2024&group=actor&coverage=on&ui=compact&theme=dark',
    );
  });

  it('keeps the theme of whoever embeds it, and of no one who shares it', () => {
    expect(writeUrl({ ...INITIAL_STATE, theme: 'dark' })).toBe('');
    expect(writeUrl({ ...INITIAL_STATE, theme: 'dark', ui: 'compact' })).toBe('?ui=compact&theme=dark');
    expect(read('?theme=dark').state.theme).toBe('dark');
  });

  it('never makes an address of several parameters, or a list of several values, out of one', () => {
    expect(writeUrl({ ...INITIAL_STATE, event: 'a&theme=dark#x=1+1%' })).toBe('?event=a%26theme%3Ddark%23x%3D1%2B1%25');
    const state = { ...INITIAL_STATE, publisher: ordered(['A~B', '100 %7E', 'C']) };
    expect(read(writeUrl(state)).state.publisher).toEqual(state.publisher);
  });

  it('says what is shut out with a sign before it, and keeps values that begin with that sign', () => {
    const state: ViewState = { ...INITIAL_STATE, type: ['!sanction', 'visit'], publisher: ['!!x', '=!x', '==y'] };
    expect(writeUrl(state)).toBe('?type=!sanction~visit&publisher=!!x~%3D!x~%3D%3Dy');
    expect(read(writeUrl(state)).state).toEqual(state);
    // One view has one address.
    expect(read('?publisher=%3D').state).toEqual(INITIAL_STATE);
    expect(read('?type=visit~%3Dlabour~!sanction~!sanction').state.type).toEqual(['!sanction', 'labour', 'visit']);
  });

  it('survives half a surrogate pair', () => {
    expect(writeUrl({ ...INITIAL_STATE, publisher: ['\ud800'] })).toBe('?publisher=%EF%BF%BD');
  });
});

describe('what is not understood', () => {
  test.each([
    ['view', 'map'],
    ['view', 'List'],
    ['view', ''],
    ['view', 'toString'],
    ['unit', 'fortnight'],
    ['by', 'publisher'],
    ['span', '0'],
    ['span', '121'],
    ['span', '1e1'],
    ['days', '-1'],
    ['days', '10000'],
    ['days', '007'],
    ['time', 'never'],
    ['time', '2025/2016'],
    ['group', 'colour'],
    ['group', 'status'],
    ['ui', 'tiny'],
    ['theme', '__proto__'],
    ['event', ''],
    ['source', ''],
    ['coverage', 'yes'],
    ['during', 'yesterday'],
    ['during', '2016~2018/2016'],
    ['within', 'perhaps'],
    ['v', '2'],
    ['v', ''],
    ['v', '0'],
  ])('%s=%s leaves the usual view and a notice', (parameter, value) => {
    expect(read(`?${parameter}=${value}`)).toEqual({
      state: INITIAL_STATE,
      notices: [{ code: 'unknown', parameter, value }],
    });
  });

  it('does not spoil what is', () => {
    const { state, notices } = read('?view=map&coverage=on&type=visit~labour~visit&event=unsc-2397&time=never');
    expect(state).toEqual({ ...INITIAL_STATE, coverage: true, type: ['labour', 'visit'], event: 'unsc-2397' });
    expect(notices.map(({ parameter }) => parameter).sort()).toEqual(['time', 'view']);
  });

  it('is passed over where the parameter is not ours', () => {
    const { state, notices } = read('?utm_source=x&fbclid=y&constructor=z&View=list&view=list&=&a');
    expect([state, notices]).toEqual([{ ...INITIAL_STATE, view: 'list' }, []]);
  });

  test.each(RESERVED)('%s, which is kept for later, is told', (name) => {
    expect(read(`?${name}=x`)).toEqual({
      state: INITIAL_STATE,
      notices: [{ code: 'reserved', parameter: name, value: 'x' }],
    });
  });

  it('never throws, whatever the address', () => {
    const queries = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^\?(view|time|type|kind|publisher|event|v)=[%\dA-FY~/&=.TX-]*$/),
    );
    fc.assert(
      fc.property(queries, (query) => {
        const { state } = read(query);
        expect(PARAMS.view.values).toContain(state.view);
        expect(read(writeUrl(state)).notices).toEqual([]);
      }),
    );
  });
});

describe('a parameter that is given more than once', () => {
  it('has its first value, and what is passed over is told', () => {
    expect(read('?event=a&event=b&view=list&view=sources')).toEqual({
      state: { ...INITIAL_STATE, event: 'a', view: 'list' },
      notices: [
        { code: 'repeated', parameter: 'view', value: 'sources' },
        { code: 'repeated', parameter: 'event', value: 'b' },
      ],
    });
  });

  it('has all of its values where it is a list', () => {
    expect(read('?type=visit&type=labour~visit').state.type).toEqual(['labour', 'visit']);
  });
});

describe('the address of an older version', () => {
  /** From version 1 to 2 a parameter got another name, from 2 to 3 another value. */
  const upgrades: AddressUpgrade[] = [
    (before) => new URLSearchParams([...before].map(([name, value]) => [name === 'kind' ? 'type' : name, value])),
    (before) => new URLSearchParams([...before].map(([name, value]) => [name, value === 'work' ? 'labour' : value])),
  ];
  const upgraded = (query: string, version: string | null) =>
    upgradeAddress(new URLSearchParams(query), version, upgrades)?.toString();

  it('is brought up to date, one step after the other, from where it stands', () => {
    expect(upgraded('kind=work', null)).toBe('type=labour');
    expect(upgraded('kind=work', '1')).toBe('type=labour');
    expect(upgraded('kind=work', '2')).toBe('kind=labour');
    expect(upgraded('kind=work', '3')).toBe('kind=work');
  });

  test.each(['4', '0', '-1', '1.5', 'x', ''])('is not guessed at where the version is %j', (version) => {
    expect(upgraded('kind=work', version)).toBeUndefined();
  });
});
