import { type CSSProperties, useCallback } from 'react';
import { edtfWords } from '../../core/words/stretchWords.ts';
import type { CellLink } from '../../core/compare/readingTable.ts';
import { chooseOnly, type Transition } from '../../core/view/transitions.ts';
import { useExplorer } from '../bridge/useExplorer.ts';
import { useOpenEvent } from '../navigation/openDetail.ts';
import { ViewLink } from '../navigation/ViewLink.tsx';
import { InScript } from '../parts/InScript.tsx';

interface Props {
  link: CellLink;
  words: string;
  className?: string | undefined;
  style?: CSSProperties;
}

/** Words of a picture or of a table that lead somewhere: to an event, or to the events of a value or of a time alone. */
export function CellAnchor({ link, words, className, style }: Props) {
  const { t } = useExplorer();
  const follow = useFollow();
  const title =
    link.to === 'value'
      ? t('compare.only', { value: words })
      : link.to === 'during'
        ? t('compare.time-only', { time: edtfWords(link.time, t) })
        : undefined;
  return (
    <ViewLink
      to={transitionOf(link)}
      onFollow={() => follow(link)}
      title={title}
      className={className}
      style={style}
      {...(link.to === 'event' && { 'data-event-link': link.id })}
    >
      <InScript text={words} />
    </ViewLink>
  );
}

/** Goes where a link leads. */
export function useFollow(): (link: CellLink) => void {
  const { store } = useExplorer();
  const open = useOpenEvent();
  return useCallback(
    (link) => (link.to === 'event' ? open(link.id, { from: 'compare' }) : store.update(transitionOf(link))),
    [store, open],
  );
}

function transitionOf(link: CellLink): Transition {
  if (link.to === 'event') return () => ({ event: link.id, source: null });
  if (link.to === 'value') return chooseOnly(link.facet, link.value);
  return () => ({ during: [link.time] });
}
