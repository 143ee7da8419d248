import { useCallback } from 'react';
import type { OurPage } from '../../core/cite/reference.ts';
import type { ViewState } from '../../core/view/viewState.ts';
import { useExplored, useExplorer } from '../bridge/useExplorer.ts';

/** What is known of our own page where it shows a state, for whoever takes something away from it. */
export function useOurPage(): (shown: ViewState) => OurPage {
  const { t, now, href } = useExplorer();
  const { meta } = useExplored().dataset;
  return useCallback(
    (shown) => ({
      title: meta?.title ?? t('app.untitled'),
      version: meta?.version ?? null,
      project: t('app.untitled'),
      permalink: permalink(href(shown)),
      accessed: localDay(now),
    }),
    [t, now, href, meta],
  );
}

/** An address that others can open; a page from disk has none. */
export function permalink(url: string): string | null {
  return url.startsWith('http') ? url : null;
}

/** The reader's own day, `YYYY-MM-DD`. */
function localDay(now: number): string {
  const day = new Date(now);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((number) => String(number).padStart(2, '0'))
    .join('-');
}
