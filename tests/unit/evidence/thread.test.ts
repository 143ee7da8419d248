import { describe, expect, it } from 'vitest';
import { accountsOf } from '../../../src/core/evidence/accounts.ts';
import { threadLinks, threadOf } from '../../../src/core/evidence/thread.ts';
import { rowsInView } from '../../../src/core/table/extent.ts';
import { createStore } from '../../../src/app/store.ts';
import { INITIAL_STATE } from '../../../src/core/view/viewState.ts';
import { buildTable } from '../../../src/core/table/table.ts';
import { shippedData } from '../support/citations.ts';
import { eventsOf, tableOf } from '../support/events.ts';

describe('threadOf', () => {
  /*
    e0 ──▶ e1 ──▶ e3 ──▶ e4        e5 comes of e2 too, and is no part of what e3 came of
    e2 ────┴──────┘   └─▶ (e1 again: a circle ends)
     └───▶ e5
  */
  const follows = (...from: string[]) => ({
    relations: from.map((event) => ({ kind: 'follows-from' as const, event })),
  });
  const events = eventsOf([
    ['2000-01-01'],
    ['2001-01-01', 'An event', follows('e0', 'e2', 'e3')],
    ['2002-01-01'],
    ['2003-01-01', 'An event', follows('e1', 'e2', 'nowhere')],
    ['2004-01-01', 'An event', follows('e3')],
    ['2005-01-01', 'An event', follows('e2')],
  ]);
  const dataset = { events, eventById: new Map(events.map((event) => [event.id, event])) };
  const table = buildTable({ events, types: [], actors: new Map() });
  const thread = (id: string) => threadOf(dataset.eventById.get(id) ?? expect.unreachable(), dataset, table);

  it('is all that an event came of and all that came of it, in time order, and ends in a circle', () => {
    expect(thread('e3')).toEqual([0, 1, 2, 3, 4]);
    expect(thread('e5')).toEqual([2, 5]);
    expect(thread('e4')).toEqual([0, 1, 2, 3, 4]);
  });

  it('hangs together by its own relations alone', () => {
    const links = threadLinks(thread('e5'), dataset, table);
    expect(links.map(({ row, links: own }) => [row, own.map(({ other }) => other.id)])).toEqual([[5, ['e2']]]);
  });

  it('leads from the resolution to the recall', () => {
    const shipped = shippedData();
    const rows = buildTable(shipped);
    const recall = shipped.eventById.get('worker-recall-demand-2024') ?? expect.unreachable();
    expect(threadOf(recall, shipped, rows).map((row) => rows.names.id(row))).toEqual([
      'unsc-2397',
      'worker-deadline-2019',
      'covid-border-closure-2020',
      'worker-recall-demand-2024',
      expect.any(String),
    ]);
  });
});

describe('accountsOf', () => {
  it('puts the first quotation and the denial first, and has each citation in one place', () => {
    for (const event of shippedData().events) {
      const { quoted, denied, supporting, disputing } = accountsOf(event);
      const all = [quoted, denied, ...supporting, ...disputing].filter((one) => one !== undefined);
      expect(all).toHaveLength(event.citations.length);
      expect(new Set(all)).toEqual(new Set(event.citations));
      expect(supporting.some(({ quote }) => quote) && !quoted, event.id).toBe(false);
      expect(disputing.length > 0 && !denied, event.id).toBe(false);
    }
    const recall = shippedData().eventById.get('worker-recall-demand-2024') ?? expect.unreachable();
    expect(accountsOf(recall).quoted?.quote?.exact).toMatch(/^Recently, Beijing/);
    expect(accountsOf(recall).denied?.stance).toBe('disputes');
  });
});

it('rowsInView counts what begins before a view ends and ends after it begins', () => {
  const table = tableOf([['2000/2010'], ['2003-05-01'], ['2009'], ['2011']]);
  const rows = Uint32Array.of(0, 1, 2, 3);
  const view = { start: Date.UTC(2004, 0, 1), end: Date.UTC(2009, 6, 1) };
  expect(rowsInView(table, rows, view)).toBe(2);
  expect(rowsInView(table, rows.subarray(1), view)).toBe(1);
});

describe('a store', () => {
  it('tells a gesture step by step, and once more as one entry when it rests', () => {
    const store = createStore(INITIAL_STATE);
    const told: string[] = [];
    store.subscribe(({ keys, how }) => told.push(`${keys.join()} ${how}`));
    store.rest();
    store.update({ time: { start: 0, end: 10 } }, 'move');
    store.update({ time: { start: 1, end: 11 } }, 'move');
    store.update({ time: { start: 1, end: 11 } }, 'move');
    store.rest();
    store.rest();
    expect(told).toEqual(['time move', 'time move', 'time push']);
  });
});
