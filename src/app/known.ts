import type { Source } from '../core/model/dataset.ts';
import { type EventFacetId, type FacetId, facetOf, FACETS } from '../core/table/facets.ts';
import { columnOf, type EventTable } from '../core/table/table.ts';
import type { Known } from '../core/view/param.ts';
import type { Explored } from './explored.ts';
import type { FilesState } from './files.ts';
import { memo } from './memo.ts';

/** What the data that have come say of what there is. */
export function createKnown(): (explored: Explored, files: FilesState) => Known {
  const events = memo((byId: ReadonlyMap<string, unknown>) => new Set(byId.keys()));
  const sources = memo((byId: ReadonlyMap<string, unknown>) => new Set(byId.keys()));
  const valuesOfSources = memo((byId: ReadonlyMap<string, Source>) => {
    const values = new Map<FacetId, Set<string>>();
    for (const facet of FACETS) {
      if (facet.of === 'source')
        values.set(facet.id, new Set([...byId.values()].flatMap((source) => facet.read(source))));
    }
    return values;
  });
  return ({ dataset, bounds, table }, { here, retired }) => ({
    facet(id) {
      const facet = facetOf(id);
      const declared = facet.open ? null : facet.values(dataset);
      if (declared) return declared.length > 0 ? new Set(declared) : null;
      if (facet.of === 'event') return here.has('events') ? valuesOfEvents(table, facet.id) : null;
      return here.has('sources') ? (valuesOfSources(dataset.sourceById).get(id) ?? null) : null;
    },
    events: here.has('events') ? events(dataset.eventById) : null,
    sources: here.has('sources') ? sources(dataset.sourceById) : null,
    retired,
    bounds: here.has('events') ? bounds : null,
  });
}

/** What the events have, and what they might have. */
function valuesOfEvents(table: EventTable, id: EventFacetId): ReadonlySet<string> {
  return new Set(columnOf(table, id).values);
}
