import type { TimelineEvent } from './dataset.ts';

/** The ids of an event’s sources, each once, in the order of its citations. */
export function citedIds({ citations }: Pick<TimelineEvent, 'citations'>): string[] {
  return [...new Set(citations.map(({ source }) => source))];
}
