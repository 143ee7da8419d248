import type { Taken } from '../../../src/core/export/taken.ts';
import type { Dataset, TimelineEvent } from '../../../src/core/model/dataset.ts';
import { OURS } from './citations.ts';

/** Some events of a dataset as they are taken away, from a page that others can open. */
export function takenOf(dataset: Dataset, events: readonly TimelineEvent[], more: Partial<Taken> = {}): Taken {
  return {
    dataset,
    events,
    during: [],
    filter: events.length === dataset.events.length ? null : 'type: Visit',
    page: OURS,
    addressOf: (record) => `https://example.org/?${new URLSearchParams(record).toString()}`,
    ...more,
  };
}
