import type { Surround } from '../../core/draw/framed.ts';
import { isRowInView } from '../../core/table/extent.ts';
import { stretchWords } from '../../core/words/stretchWords.ts';
import type { PictureAsked } from './asked.ts';

/** What every picture says of itself: whose data they are, how many events of them by which filter, and where to find it. */
export function surroundOf({
  state,
  explored,
  taken: { filter, page },
  t,
}: PictureAsked): Pick<Surround, 'title' | 'language' | 'scope' | 'from'> {
  const { table, kept, dataset, viewportOf } = explored;
  const view = viewportOf(state);
  const inView = kept.reduce((count, row) => count + (isRowInView(table, row, view) ? 1 : 0), 0);
  const time = stretchWords(view, t);
  const credit = page.version === null ? page.title : t('app.credit', { title: page.title, version: page.version });
  const licence = dataset.meta?.licence;
  return {
    title: page.title,
    language: t.locale,
    scope: [
      t('picture.scope', { shown: kept.length, total: table.length, inView, time }),
      ...(filter === null ? [] : [t('picture.filter', { filter })]),
    ],
    from: [
      licence === undefined ? credit : t('taken.and', { before: credit, next: t('picture.licence', { licence }) }),
      ...(page.permalink === null ? [] : [page.permalink]),
    ],
  };
}
