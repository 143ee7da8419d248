import type { Dataset, TimelineEvent } from '../model/dataset.ts';
import type { EventTable, Row } from '../table/table.ts';
import { type Link, linksOf } from './relations.ts';

/**
 * The thread of an event: all that it came of, by whatever relation, and all that came of it. Rows in time order. What
 * else came of its causes is no part of it, or one thread would soon hold all events.
 */
export function threadOf(
  event: TimelineEvent,
  dataset: Pick<Dataset, 'events' | 'eventById'>,
  table: EventTable,
): Row[] {
  const found = new Set([event.id]);
  // A list and not a call for each step, since a chain may be longer than the stack is deep.
  const follow = (from: TimelineEvent, next: (of: TimelineEvent) => TimelineEvent[]) => {
    const open = [from];
    for (let at = open.pop(); at; at = open.pop()) {
      for (const other of next(at)) {
        if (found.has(other.id)) continue;
        found.add(other.id);
        open.push(other);
      }
    }
  };
  const causes = (of: TimelineEvent) =>
    (of.relations ?? []).flatMap(({ event: id }) => dataset.eventById.get(id) ?? []);
  const effects = effectsIn(dataset);
  follow(event, causes);
  follow(event, effects);
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
