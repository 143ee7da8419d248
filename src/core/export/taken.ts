import type { OurPage } from '../cite/reference.ts';
import type { Dataset, TimelineEvent } from '../model/dataset.ts';
import type { Viewport } from '../time/viewport.ts';

/** What is taken away: some events of a dataset, and what is known of our own page. */
export interface Taken {
  readonly dataset: Dataset;
  /** In time order. */
  readonly events: readonly TimelineEvent[];
  /** By what they were chosen, in words; null where they are all. */
  readonly filter: string | null;
  /** The stretches of time that they were chosen by; none: all time. */
  readonly during: readonly Viewport[];
  /** With the permalink of what is taken. */
  readonly page: OurPage;
  /** The address of a single record on our page; null where there is none that others can open. */
  addressOf(record: { readonly event: string } | { readonly source: string }): string | null;
}
