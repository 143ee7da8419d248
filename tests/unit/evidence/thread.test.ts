import { describe, expect, it } from 'vitest';
import { threadLinks, threadOf } from '../../../src/core/evidence/thread.ts';
import { buildTable } from '../../../src/core/table/table.ts';
import { shippedData } from '../support/citations.ts';
import { eventsOf } from '../support/events.ts';

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
  const table = buildTable({ events, types: [], actors: new Map(), people: new Map() });
  const thread = (id: string) => threadOf(dataset.eventById.get(id) ?? expect.unreachable(), dataset, table);

  it('is what an event came of and what came of it, two relations far, in time order, and ends in a circle', () => {
    expect(thread('e3')).toEqual([0, 1, 2, 3, 4]);
    expect(thread('e5')).toEqual([2, 5]);
    expect(thread('e4')).toEqual([1, 2, 3, 4]);
  });

  it('hangs together by its own relations alone', () => {
    const links = threadLinks(thread('e5'), dataset, table);
    expect(links.map(({ row, links: own }) => [row, own.map(({ other }) => other.id)])).toEqual([[5, ['e2']]]);
  });

  it('leads from the resolution to the recall', () => {
    const shipped = shippedData();
    const rows = buildTable(shipped);
    const recall = shipped.eventById.get('worker-recall-demand-2024') ?? expect.unreachable();
    const told = threadOf(recall, shipped, rows).map((row) => rows.names.id(row));
    const core = ['unsc-2397', 'worker-deadline-2019', 'covid-border-closure-2020', 'worker-recall-demand-2024'];
    expect(told.filter((id) => core.includes(id))).toEqual(core);
    expect(told.length).toBeLessThan(16);
  });
});
