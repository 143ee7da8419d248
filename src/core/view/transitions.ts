import { type FacetId, facetOf, FACETS } from '../table/facets.ts';
import { excluded, readTerm, wanted } from '../table/terms.ts';
import type { Viewport } from '../time/viewport.ts';
import { ordered } from './param.ts';
import type { ViewState } from './viewState.ts';

/** What a step changes in a state; pure. */
export type Transition = (state: ViewState) => Partial<ViewState>;

/** Opens an event’s detail. @param time where the view has to move for the event to be seen. */
export function openEvent(id: string, time?: Viewport): Transition {
  return () => ({ event: id, source: null, ...(time && { time }) });
}

/** Opens a source: over the event that is open, or alone. */
export function openSource(id: string, how: 'over' | 'alone'): Transition {
  return () => ({ source: id, ...(how === 'alone' && { event: null }) });
}

/** Closes whatever is open, and leaves the thread that led to it. */
export const closeDetail: Transition = () => ({ event: null, source: null, thread: null });

/** Closes the source; the event under it stays. */
export const closeSource: Transition = () => ({ source: null });

/** Chooses a value of a facet, or gives it up. */
export function toggle(facet: FacetId, value: string): Transition {
  return switched(facet, value, wanted(value));
}

/** Shuts a value of a facet out, or lets it in again. */
export function exclude(facet: FacetId, value: string): Transition {
  return switched(facet, value, excluded(value));
}

/** Chooses one value of a facet and gives up all else in it. */
export function chooseOnly(facet: FacetId, value: string): Transition {
  return () => ({ [facet]: [wanted(value)] });
}

/** Gives up all that is asked of one facet. */
export function clearFacet(facet: FacetId): Transition {
  return () => ({ [facet]: [] });
}

/**
 * A term that is there goes, else it comes in the stead of the value’s other one. Where a record has one value alone, to
 * want one and to shut out another says nothing more than the first does: then what is of the other kind goes too.
 */
function switched(facet: FacetId, value: string, term: string): Transition {
  return (state) => {
    const terms = state[facet];
    if (terms.includes(term)) return { [facet]: terms.filter((other) => other !== term) };
    const kind = readTerm(term).excluded;
    const kept = terms.filter((other) => {
      const one = readTerm(other);
      return one.value !== value && (facetOf(facet).several || one.excluded === kind);
    });
    return { [facet]: ordered([...kept, term]) };
  };
}

/** Gives up all that leaves events out: what they are filtered by, and what is searched for. */
export const clearFilters: Transition = (state) => ({ ...clearFacets('event')(state), q: '' });

/** Adds a stretch of time to those that events are filtered by, or takes it away. @param text EDTF. */
export function toggleDuring(text: string): Transition {
  return ({ during }) => ({
    during: during.includes(text) ? during.filter((other) => other !== text) : ordered([...during, text]),
  });
}

/** Gives up all that events are filtered by, or sources. */
export function clearFacets(of: 'event' | 'source'): Transition {
  const facets = FACETS.filter((facet) => facet.of === of).map((facet) => [facet.id, []] as const);
  const time = of === 'event' ? { during: [], within: 'possible' as const } : {};
  return () => ({ ...Object.fromEntries(facets), ...time });
}
