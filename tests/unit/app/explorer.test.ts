import { describe, expect, it, vi } from 'vitest';
import { type Address, memoryAddress } from '../../../src/app/address.ts';
import { createExplorer, type ExplorerOptions } from '../../../src/app/explorer.ts';
import { type Files, filesOf, type FilesState } from '../../../src/app/files.ts';
import { parseDataset, parseEvents, withSources } from '../../../src/core/model/parse.ts';
import { decodeTime } from '../../../src/core/time/interval.ts';
import { createSearch } from '../../../src/app/createSearch.ts';
import { toggle } from '../../../src/core/view/transitions.ts';
import { SIX } from '../support/six.ts';
import { t } from '../support/translate.ts';

const { dataset, issues } = parseDataset(SIX);

/** An address that can change by itself, as when somebody types into it. */
function typedAddress(first = ''): Address & { type(query: string): void; written: [string, string][] } {
  let query = first;
  const followers = new Set<() => void>();
  const written: [string, string][] = [];
  return {
    query: () => query,
    write(next, how) {
      query = next;
      written.push([how, next]);
    },
    href: (next) => `http://example.org/${next}`,
    follow(listener) {
      followers.add(listener);
      return () => followers.delete(listener);
    },
    type(next) {
      query = next;
      followers.forEach((follow) => follow());
    },
    written,
  };
}

/** Files that come one after the other. */
function comingFiles(): Files & { come(state: Partial<FilesState>): void } {
  let state: FilesState = {
    dataset: null,
    coming: ['events'],
    here: new Set(),
    retired: null,
    issues: [],
    problems: [],
  };
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retry: () => undefined,
    missing: vi.fn(),
    come(more) {
      state = { ...state, ...more };
      listeners.forEach((listener) => listener());
    },
  };
}

const explore = (more: Partial<ExplorerOptions> = {}) =>
  createExplorer({
    files: filesOf(dataset, issues),
    address: memoryAddress(),
    translate: t,
    now: Date.UTC(2026, 0, 1),
    measureText: (text, size) => text.length * size * 0.5,
    ...more,
  });
const shownIn = (explorer: ReturnType<typeof explore>) => explorer.explored()?.kept.length;

it('counts what is in view where that is asked for, and keeps what it kept', () => {
  const explorer = explore();
  const all = explorer.explored();
  const count = () => explorer.explored()?.counts('type').get('labour') ?? 0;
  const whole = count();
  explorer.store.update({ count: 'view', time: { start: Date.UTC(2024, 0, 1), end: Date.UTC(2025, 0, 1) } });
  const { table, kept, counts } = explorer.explored() ?? expect.unreachable();
  expect(kept).toBe(all?.kept);
  const seen = [...kept].filter(
    (row) => table.start[row]! < Date.UTC(2025, 0, 1) && table.end[row]! >= Date.UTC(2024, 0, 1),
  );
  const sum = [...counts('type').values()].reduce((one, other) => one + other, 0);
  expect(sum).toBe(seen.length);
  expect(count()).toBeLessThan(whole);
  explorer.store.update({ count: 'all' });
  expect(count()).toBe(whole);
});

describe('a search', () => {
  it('leaves out what was not found, and the counts of the facets follow it', () => {
    const explorer = explore({ search: createSearch() });
    const count = (type: string) => explorer.explored()?.counts('type').get(type);
    const before = count('labour') ?? 0;
    explorer.store.update({ q: 'Friendship Year' });
    expect(shownIn(explorer)).toBeGreaterThan(0);
    expect(shownIn(explorer)).toBeLessThan(dataset.events.length);
    expect(count('labour')).toBeLessThan(before);
    const found = shownIn(explorer) ?? 0;
    explorer.store.update({ type: ['visit'] });
    expect(shownIn(explorer)).toBeLessThan(found);
    explorer.store.update({ q: 'no such word', type: [] });
    expect(shownIn(explorer)).toBe(0);
    explorer.store.update({ q: '***' });
    expect(shownIn(explorer)).toBe(dataset.events.length);
  });

  it('leaves nothing out until what finds has come, and is the same object until something changes', () => {
    const address = typedAddress('?q=Zhao+Leji');
    const explorer = explore({ address });
    expect(shownIn(explorer)).toBe(dataset.events.length);
    const told = vi.fn();
    explorer.subscribe(told);
    const search = createSearch();
    explorer.giveSearch(search);
    explorer.giveSearch(search);
    expect(told).toHaveBeenCalledTimes(1);
    expect(shownIn(explorer)).toBeLessThan(dataset.events.length);
    expect(explorer.explored()).toBe(explorer.explored());
  });

  it('is written into the entry that there is, and one that is too long is cut and told', () => {
    const address = typedAddress(`?q=${'a'.repeat(100_000)}`);
    const explorer = explore({ address, search: createSearch() });
    expect(explorer.store.get().q).toHaveLength(200);
    expect(explorer.notices().map(({ code, parameter }) => [code, parameter])).toEqual([['cut', 'q']]);
    explorer.store.update({ q: 'Zhao Leji' });
    expect(address.written.at(-1)).toEqual(['replace', '?q=Zhao%20Leji']);
  });
});

describe('an address', () => {
  it('is read at once, and every change of the state is written into it', () => {
    const address = typedAddress('?type=visit&event=zhao-leji-visit-2024');
    const explorer = explore({ address });
    expect(explorer.store.get()).toMatchObject({ type: ['visit'], event: 'zhao-leji-visit-2024' });
    explorer.store.update(toggle('type', 'visit'));
    explorer.store.update({ time: decodeTime('2017/2018') });
    expect(address.written).toEqual([
      ['push', '?event=zhao-leji-visit-2024'],
      ['replace', '?time=2017/2018&event=zhao-leji-visit-2024'],
    ]);
    expect(explorer.href(explorer.store.get())).toBe('http://example.org/?time=2017/2018&event=zhao-leji-visit-2024');
  });

  it('that changes to a value that there is not shows what there is, and says so', () => {
    const address = typedAddress('#type=visit');
    const explorer = explore({ address });
    const visits = shownIn(explorer);
    expect(visits).toBeGreaterThan(0);
    address.type('#type=bogus');
    expect(shownIn(explorer)).toBe(6);
    expect(explorer.notices()).toEqual([{ code: 'unknown', parameter: 'type', value: 'bogus' }]);
    address.type('#type=visit');
    expect(shownIn(explorer)).toBe(visits);
    expect(explorer.notices()).toEqual([]);
  });

  it('is not written where the history itself has asked for the change', () => {
    const address = typedAddress();
    explore({ address });
    address.type('?coverage=on');
    expect(address.written).toEqual([]);
  });

  it('names the window by what is open, else by the view that is not the timeline', () => {
    const name = vi.fn();
    const explorer = explore({ address: { ...typedAddress(), name } });
    expect(name).toHaveBeenLastCalledWith('China–DPRK relations');
    explorer.store.update({ view: 'list' });
    expect(name).toHaveBeenLastCalledWith('All events · China–DPRK relations');
    explorer.store.update({ view: 'sources' });
    expect(name).toHaveBeenLastCalledWith('Sources · China–DPRK relations');
    explorer.store.update({ event: 'unsc-2397' });
    expect(name).toHaveBeenLastCalledWith('UN Security Council adopts Resolution 2397 · China–DPRK relations');
  });

  it('leaves the reader’s theme alone unless it asks for one', () => {
    const address = typedAddress();
    const explorer = explore({ address, theme: 'dark' });
    expect(explorer.store.get().theme).toBe('dark');
    address.type('?coverage=on');
    expect(explorer.store.get().theme).toBe('dark');
    address.type('?theme=light');
    expect(explorer.store.get().theme).toBe('light');
    expect(explorer.href(explorer.store.get())).not.toContain('theme');
  });
});

describe('data that come later', () => {
  const part = parseEvents(SIX);
  const here = (...files: ('dataset' | 'events' | 'sources')[]) => new Set(files);

  it('are what an address is checked against, and not before', () => {
    const files = comingFiles();
    const explorer = explore({ files, address: memoryAddress('?event=nowhere&publisher=Nobody') });
    expect([explorer.explored(), explorer.store.get().event]).toEqual([null, 'nowhere']);
    files.come({ dataset: withSources(part, undefined).dataset, here: here('dataset', 'events') });
    // It may be an id that is used no more: that is asked first.
    expect(files.missing).toHaveBeenCalled();
    expect(explorer.store.get().event).toBe('nowhere');
    files.come({ retired: new Map([['nowhere', 'unsc-2397']]) });
    expect(explorer.store.get()).toMatchObject({ event: 'unsc-2397', publisher: ['Nobody'] });
    files.come({ dataset: withSources(part, SIX.sources).dataset, here: here('dataset', 'events', 'sources') });
    expect(explorer.store.get().publisher).toEqual([]);
    expect(explorer.notices().map(({ code, parameter }) => `${code} ${parameter}`)).toEqual([
      'retired event',
      'unknown publisher',
    ]);
  });

  it('derive nothing anew from the events when the sources come', () => {
    const files = comingFiles();
    const explorer = explore({ files });
    files.come({ dataset: withSources(part, undefined).dataset, here: here('dataset', 'events') });
    const before = explorer.explored();
    files.come({ dataset: withSources(part, SIX.sources).dataset, here: here('dataset', 'events', 'sources') });
    const after = explorer.explored();
    expect(after?.dataset.sourceById.size).toBeGreaterThan(0);
    expect(after).not.toBe(before);
    for (const key of ['table', 'kept', 'bounds', 'opening', 'counts'] as const)
      expect(after?.[key], key).toBe(before?.[key]);
  });
});

describe('what is derived', () => {
  it('is the same object until what it is derived from changes', () => {
    const explorer = explore();
    const before = explorer.explored();
    explorer.store.update({ time: decodeTime('2017/2018'), event: 'unsc-2397', group: 'type' });
    expect(explorer.explored()).toBe(before);
    explorer.store.update(toggle('tone', 'strain'));
    expect(explorer.explored()?.kept.length).toBeLessThan(6);
    expect(explorer.explored()?.table).toBe(before?.table);
  });

  it('tells who listens, of the state, the data and the notices, until it is closed', () => {
    const [files, address] = [comingFiles(), typedAddress()];
    const explorer = explore({ files, address });
    const heard = vi.fn();
    explorer.subscribe(heard);
    explorer.store.update({ coverage: true });
    files.come({ dataset, here: new Set(['dataset', 'events', 'sources']) });
    explorer.dismissNotices();
    expect(heard.mock.calls.length).toBeGreaterThanOrEqual(3);
    explorer.close();
    heard.mockClear();
    files.come({ coming: [] });
    address.type('?coverage=off');
    expect(heard).not.toHaveBeenCalled();
  });

  it('names the tab after what is open', () => {
    const name = vi.fn();
    const explorer = explore({ address: { ...memoryAddress(), name } });
    explorer.store.update({ event: 'zhao-leji-visit-2024' });
    expect(name).toHaveBeenLastCalledWith('Zhao Leji visits Pyongyang · China–DPRK relations');
  });
});

it('two explorers do not touch each other', () => {
  const [one, other] = [explore(), explore()];
  one.store.update({ event: 'unsc-2397', type: ['visit'] });
  one.journey.opens(true, 'list', {});
  one.journey.leaves('event:unsc-2397', { scrollTop: 40, button: 1 });
  expect(other.store.get()).toMatchObject({ event: null, type: [] });
  expect([other.journey.opener, other.journey.pressed]).toEqual(['timeline', null]);
  expect(other.journey.arrives('event:unsc-2397').place).toBeUndefined();
  expect(shownIn(other)).toBe(6);
});

describe('an opening view', () => {
  const opened = (opening: string) =>
    explore({ files: filesOf(parseDataset({ ...SIX, dataset: { ...SIX.dataset, opening } }).dataset) }).explored();
  it('may be a single date or have an open end', () => {
    expect(opened('2018')?.opening).toEqual(decodeTime('2018'));
    expect(opened('2018/..')?.opening).toEqual({ start: Date.UTC(2018, 0, 1), end: opened('2018/..')?.bounds.end });
  });

  it('that is none costs only itself', () => {
    const { dataset: read, issues: told } = parseDataset({ ...SIX, dataset: { ...SIX.dataset, opening: '2025/2016' } });
    expect(read.meta?.types.length).toBeGreaterThan(0);
    expect(told).toEqual([
      {
        file: 'dataset',
        field: 'opening',
        value: '"2025/2016"',
        code: 'invalid-date',
        dateError: 'interval-reversed',
        setAside: 'part',
      },
    ]);
  });
});
