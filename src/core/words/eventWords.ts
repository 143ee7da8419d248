import type { Dataset, LayerInfo, TimelineEvent } from '../model/dataset.ts';
import { dateWords } from './dateWords.ts';
import type { Relation } from '../model/schema.ts';
import type { Translate } from './translate.ts';

/**
 * An event in one line, as one hears it who walks from one to the next: when, and whether that is so; what; then what the
 * picture says by shape, colour and signs: "22 December 2017, UN Security Council adopts Resolution 2397, sanctions,
 * strain, a source is quoted".
 * @param lane where it stands, where that says more than type and tone.
 */
export function eventLine(event: TimelineEvent, dataset: Dataset, t: Translate, lane?: string): string {
  return t('timeline.option', {
    date: dateWords(event.when, t),
    status: event.status === 'confirmed' ? 'none' : t(`status.${event.status}`).toLowerCase(),
    title: event.title,
    type: typeLabel(dataset, event.type).toLowerCase(),
    tone: t(`tone.${event.tone}`).toLowerCase(),
    lane: lane ?? 'none',
    file: fileOf(event, dataset)?.name ?? 'none',
    quoted: event.citations.some(({ quote }) => quote) ? 'yes' : 'no',
  });
}

/** The reader’s file that an event is from; undefined where it is ours. */
export function fileOf({ layer }: TimelineEvent, { layers }: Pick<Dataset, 'layers'>): LayerInfo | undefined {
  return layers?.find(({ id }) => id === layer);
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
