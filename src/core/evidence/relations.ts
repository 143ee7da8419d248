import type { Dataset, TimelineEvent } from '../model/dataset.ts';
import type { Relation } from '../model/schema.ts';

/** A relation of two events, as one of them sees it. */
export interface Link {
  relation: Relation;
  other: TimelineEvent;
  /** Whether it is the other event that has the relation: what follows from this one, and not what this one follows from. */
  inverse: boolean;
}

/** An event's own relations, and then those that others have to it. Asks every event, so it is for a choice and not for a frame. */
export function linksOf(event: TimelineEvent, dataset: Pick<Dataset, 'events' | 'eventById'>): Link[] {
  const own = (event.relations ?? []).flatMap((relation): Link[] => {
    const other = dataset.eventById.get(relation.event);
    return other ? [{ relation, other, inverse: false }] : [];
  });
  const inverse = dataset.events.flatMap((other) =>
    (other.relations ?? [])
      .filter((relation) => relation.event === event.id)
      .map((relation): Link => ({ relation, other, inverse: true })),
  );
  return [...own, ...inverse];
}

/**
 * The row to go to next among related ones: the nearest later or earlier one in time, and after the last the first again.
 * @param rows in time order.
 * @param way 1 later, -1 earlier.
 */
export function nextRelated(rows: readonly number[], from: number, way: 1 | -1): number | undefined {
  return way === 1 ? (rows.find((row) => row > from) ?? rows[0]) : (rows.findLast((row) => row < from) ?? rows.at(-1));
}
