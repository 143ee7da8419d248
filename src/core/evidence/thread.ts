import type { Dataset, TimelineEvent } from '../model/dataset.ts';
import type { EventTable, Row } from '../table/table.ts';
import { type Link, linksOf } from './relations.ts';

/** How far a thread reaches, in relations: farther off lie what everything came of, and what came of everything. */
const STEPS = 2;

/**
 * The thread of an event: what it came of, by whatever relation, and what that came of; and what came of it, as far. Rows
 * in time order. What else came of its causes is no part of it, or one thread would soon hold all events.
 */
export function threadOf(
  event: TimelineEvent,
  dataset: Pick<Dataset, 'events' | 'eventById'>,
  table: EventTable,
): Row[] {
  const found = new Set([event.id]);
  const follow = (next: (of: TimelineEvent) => TimelineEvent[]) => {
    let reached = [event];
    for (let step = 0; step < STEPS; step++) {
      reached = reached.flatMap(next).filter(({ id }) => !found.has(id) && found.add(id));
    }
  };
  const causes = (of: TimelineEvent) =>
    (of.relations ?? []).flatMap(({ event: id }) => dataset.eventById.get(id) ?? []);
  follow(causes);
  follow(effectsIn(dataset));
  return [...found].flatMap((id) => table.names.rowOf(id) ?? []).sort((a, b) => a - b);
}

function effectsIn({ events }: Pick<Dataset, 'events'>): (of: TimelineEvent) => TimelineEvent[] {
  const index = new Map<string, TimelineEvent[]>();
  for (const event of events) {
    for (const { event: cause } of event.relations ?? []) {
      const known = index.get(cause);
      if (known) known.push(event);
      else index.set(cause, [event]);
    }
  }
  return ({ id }) => index.get(id) ?? [];
}

/** For each row of a thread that has any, its own relations to others of the thread. */
export function threadLinks(
  rows: readonly Row[],
  dataset: Pick<Dataset, 'events' | 'eventById'>,
  table: EventTable,
): { row: Row; links: Link[] }[] {
  const within = new Set(rows.map((row) => table.names.id(row)));
  return rows.flatMap((row) => {
    const event = dataset.eventById.get(table.names.id(row));
    if (!event) return [];
    const links = linksOf(event, { events: [], eventById: dataset.eventById }).filter(({ other }) =>
      within.has(other.id),
    );
    return links.length > 0 ? [{ row, links }] : [];
  });
}

/**
 * The relations of the open event. Along a thread only those within it: what else its events are related to would hide
 * the chain.
 * @param id the event's; null where none is open.
 */
export function openLinks(
  id: string | null,
  thread: readonly Row[] | null,
  dataset: Pick<Dataset, 'events' | 'eventById'>,
  table: EventTable,
): Link[] {
  const event = dataset.eventById.get(id ?? '');
  const all = event ? linksOf(event, dataset) : [];
  return thread ? all.filter(({ other }) => thread.includes(table.names.rowOf(other.id) ?? -1)) : all;
}
