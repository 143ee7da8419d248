import { useMemo, useRef } from 'react';
import type { TimelineEvent } from '../../core/model/dataset.ts';
import { closeDetail } from '../../core/view/transitions.ts';
import { followedThread, useExplored, useExplorer, useSelected, useT } from '../bridge/useExplorer.ts';
import { useOpenEvent } from '../navigation/openDetail.ts';
import { useArrival } from '../navigation/useArrival.ts';
import { useReturnFocus } from '../navigation/useReturnFocus.ts';
import { useFocusKept } from '../bridge/useFocusKept.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { CiteButton } from '../share/CiteButton.tsx';
import { DetailHead } from './DetailHead.tsx';
import { EventBody } from './EventBody.tsx';
import styles from './EventDetail.module.css';

/** The event that is open, with what can be done with it always in reach. */
export function EventDetail({ event }: { event: TimelineEvent }) {
  const { t, store } = useExplorer();
  const returnFocus = useReturnFocus();
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useArrival(`event:${event.id}`, panel, heading);
  useFocusKept(panel, () => heading.current);
  const close = () => {
    store.update(closeDetail);
    returnFocus({ event: event.id });
  };
  return (
    <section
      ref={panel}
      aria-label={t('detail.label')}
      onKeyDown={(key) => key.key === 'Escape' && !key.defaultPrevented && close()}
    >
      <DetailHead onClose={close} closeLabel={t('detail.close')}>
        <Walk event={event} />
        <CopyEventLink id={event.id} />
        <CiteButton cited={{ event: event.id }} label={t('cite.open')} />
      </DetailHead>
      <EventBody event={event} heading={heading} />
    </section>
  );
}

/** The neighbours in time: in the thread that is followed, else among the events that pass the filters. */
function Walk({ event }: { event: TimelineEvent }) {
  const t = useT();
  const open = useOpenEvent();
  const { dataset, table, kept } = useExplored();
  const thread = useSelected(followedThread);
  const rows = useMemo(() => thread ?? [...kept], [thread, kept]);
  const row = table.names.rowOf(event.id) ?? 0;
  const neighbours = [rows.findLast((other) => other < row), rows.find((other) => other > row)];
  return (
    <nav className={styles['walk']} aria-label={t(thread ? 'thread.walk' : 'detail.walk')}>
      {(['previous', 'next'] as const).map((way, i) => {
        const other = dataset.eventById.get(table.names.id(neighbours[i] ?? -1) ?? '');
        return (
          <button
            key={way}
            type="button"
            data-leads-away
            disabled={!other}
            title={
              other ? t(`${thread ? 'thread' : 'detail'}.${way}-event`, { title: other.title }) : t(`detail.${way}`)
            }
            onClick={() => other && open(other.id, { focus: 'detail' })}
          >
            <span aria-hidden="true">{way === 'previous' ? '‹' : '›'}</span>
          </button>
        );
      })}
    </nav>
  );
}

function CopyEventLink({ id }: { id: string }) {
  const { t, store, href } = useExplorer();
  return <CopyButton key={id} text={() => href({ ...store.get(), ui: 'full' })} label={t('detail.copy-link')} />;
}
