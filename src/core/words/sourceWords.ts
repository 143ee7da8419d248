import type { Dataset, Source } from '../model/dataset.ts';
import { dateWords } from './dateWords.ts';
import type { Translate } from './translate.ts';

export function publisherWords(source: Source, t: Translate): string {
  return source.via ? t('detail.publisher-via', { publisher: source.publisher, via: source.via }) : source.publisher;
}

/** When it was published, and whether that is an inference; the source's own page says why. */
export function publishedWords(source: Source, t: Translate): string {
  if (!source.publishedOn) return t('detail.undated');
  const date = dateWords(source.publishedOn, t);
  return source.publishedBasis?.kind === 'inferred' ? t('detail.date-inferred', { date }) : date;
}

/** Its title in quotation marks, or in square brackets where the title is ours. */
export function titleWords(source: Source, t: Translate): string {
  return t(source.titleSupplied ? 'detail.title-supplied' : 'detail.title-quoted', { title: source.title });
}

export function bylineWords(source: Source, t: Translate): string {
  const words = { publisher: publisherWords(source, t), published: publishedWords(source, t) };
  return source.authors
    ? t('detail.byline-authors', { ...words, authors: t.list(source.authors) })
    : t('detail.byline', words);
}

export function actorLabel(dataset: Dataset, id: string): string {
  return dataset.actors.get(id)?.label ?? id;
}

/** The states whose voice a source is: "China and Japan". */
export function voicesWords({ speaksFor }: Pick<Source, 'speaksFor'>, dataset: Dataset, t: Translate): string {
  return t.list(speaksFor.map((id) => actorLabel(dataset, id)));
}
