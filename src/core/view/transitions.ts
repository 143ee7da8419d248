import { type FacetId, FACETS } from '../table/facets.ts';
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
  return (state) => {
    const values = state[facet];
    return {
      [facet]: values.includes(value) ? values.filter((other) => other !== value) : ordered([...values, value]),
    };
  };
}

/** Gives up all that leaves events out: what is chosen in their facets, and what is searched for. */
export const clearFilters: Transition = (state) => ({ ...clearFacets('event')(state), q: '' });

/** Gives up all that is chosen in the facets of events, or of sources. */
export function clearFacets(of: 'event' | 'source'): Transition {
  return () => Object.fromEntries(FACETS.filter((facet) => facet.of === of).map((facet) => [facet.id, []]));
}
