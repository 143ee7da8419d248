import type { Dataset, TimelineEvent } from '../model/dataset.ts';
import { dateWords } from './dateWords.ts';
import type { Relation } from '../model/schema.ts';
import type { Translate } from './translate.ts';

/** An event in one line: "22 December 2017, sanctions, UN Security Council adopts Resolution 2397". */
export function eventLine(event: TimelineEvent, dataset: Dataset, t: Translate): string {
  const words = {
    date: dateWords(event.when, t),
    type: typeLabel(dataset, event.type).toLowerCase(),
    title: event.title,
  };
  if (event.status === 'confirmed') return t('timeline.option', words);
  return t('timeline.option-disputed', { ...words, status: t(`status.${event.status}`).toLowerCase() });
}

export function typeLabel(dataset: Dataset, id: string): string {
  return dataset.types.find((type) => type.id === id)?.label ?? id;
}

/** Who says that two events are related: a publisher, with the place, or we ourselves. */
export function basisWords({ source, locator }: Relation, dataset: Dataset, t: Translate): string {
  if (source === undefined) return t('detail.editors');
  const publisher = dataset.sourceById.get(source)?.publisher;
  // Sources come after the events.
  if (publisher === undefined) return t('detail.sourced');
  return locator ? t('detail.relation-source', { publisher, locator }) : publisher;
}
