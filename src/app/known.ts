import type { Source } from '../core/model/dataset.ts';
import { type FacetId, FACETS } from '../core/table/facets.ts';
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
  return ({ dataset, bounds }, { here, retired }) => ({
    facet(id) {
      const facet = FACETS.find((one) => one.id === id);
      const declared = facet?.values({ types: dataset.types, actors: dataset.actors });
      if (declared) return declared.length > 0 ? new Set(declared) : null;
      return here.has('sources') ? (valuesOfSources(dataset.sourceById).get(id) ?? null) : null;
    },
    events: here.has('events') ? events(dataset.eventById) : null,
    sources: here.has('sources') ? sources(dataset.sourceById) : null,
    retired,
    bounds: here.has('events') ? bounds : null,
  });
}
