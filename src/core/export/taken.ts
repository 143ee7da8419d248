import type { OurPage } from '../cite/reference.ts';
import type { Dataset, TimelineEvent } from '../model/dataset.ts';
import type { Viewport } from '../time/viewport.ts';
import type { Translate } from '../words/translate.ts';

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

/** The reader’s files that some of what is taken is from, and how much of it. */
export function layersTaken({
  dataset: { layers = [] },
  events,
}: Pick<Taken, 'dataset' | 'events'>): { name: string; events: number }[] {
  return layers
    .map(({ id, name }) => ({ name, events: events.filter(({ layer }) => layer === id).length }))
    .filter((layer) => layer.events > 0);
}

/** The same in words, for whoever finds the file later. */
export function layerWords(layers: readonly { name: string; events: number }[], t: Translate): string {
  const count = layers.reduce((sum, { events }) => sum + events, 0);
  return t('taken.layers', { count, names: t.list(layers.map(({ name }) => name)) });
}
