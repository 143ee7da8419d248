import type { Dataset, TimelineEvent } from '../model/dataset.ts';
import type { Citation, Relation } from '../model/schema.ts';
import type { EventTable } from '../table/table.ts';

/** What a source says of an event. */
export interface Said {
  readonly event: TimelineEvent;
  /** Its own words before what we say that it says. */
  readonly citations: readonly Citation[];
}

/** A relation of two events that a source tells of. */
export interface Connection {
  readonly event: TimelineEvent;
  readonly relation: Relation;
  readonly other: TimelineEvent | undefined;
}

export interface Citing {
  readonly said: readonly Said[];
  readonly connections: readonly Connection[];
}

const NOTHING: Citing = { said: [], connections: [] };

/** For each source what rests on it, by its id, in time order: built once, so that opening a source asks no other. */
export function citingIndex({ eventById }: Pick<Dataset, 'eventById'>, table: EventTable): (source: string) => Citing {
  const index = new Map<string, { said: Said[]; connections: Connection[] }>();
  const of = (source: string) => {
    const found = index.get(source) ?? { said: [], connections: [] };
    index.set(source, found);
    return found;
  };
  for (let row = 0; row < table.length; row++) {
    const event = eventById.get(table.names.id(row));
    if (!event) continue;
    for (const source of new Set(event.citations.map((citation) => citation.source))) {
      const citations = event.citations.filter((citation) => citation.source === source);
      of(source).said.push({ event, citations: citations.sort(quotesFirst) });
    }
    for (const relation of event.relations ?? []) {
      if (relation.source)
        of(relation.source).connections.push({ event, relation, other: eventById.get(relation.event) });
    }
  }
  return (source) => index.get(source) ?? NOTHING;
}

function quotesFirst(a: Citation, b: Citation): number {
  return Number(Boolean(b.quote)) - Number(Boolean(a.quote));
}
