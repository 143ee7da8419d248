import { useMemo } from 'react';
import { threadOf } from '../../core/evidence/thread.ts';
import type { TimelineEvent } from '../../core/model/dataset.ts';
import { dateWords } from '../../core/words/dateWords.ts';
import { followedThread, useExplored, useExplorer, useSelected } from '../bridge/useExplorer.ts';
import { useOpenEvent } from '../navigation/openDetail.ts';
import { ViewLink } from '../navigation/ViewLink.tsx';
import styles from './Thread.module.css';

/** How many events of a long thread are shown on each side of the open one. */
const NEAR = 5;

/** What an event came of and what came of it, as a chain to walk, once it is followed; before, the offer to. */
export function Thread({ event }: { event: TimelineEvent }) {
  const { t, store } = useExplorer();
  const { dataset, table } = useExplored();
  const open = useOpenEvent();
  const thread = useSelected(followedThread);
  const own = useMemo(() => threadOf(event, dataset, table), [event, dataset, table]);
  if (!thread) {
    return own.length < 2 ? null : (
      <p className={styles['offer']}>
        <button type="button" onClick={() => store.update({ thread: event.id })}>
          {t('thread.follow', { count: own.length })}
        </button>
      </p>
    );
  }
  const at = thread.indexOf(table.names.rowOf(event.id) ?? -1);
  const from = Math.max(at - NEAR, 0);
  const shown = thread.slice(from, at + NEAR + 1);
  const after = thread.length - from - shown.length;
  return (
    <nav className={styles['thread']} aria-label={t('thread.label')}>
      <p className={styles['place']}>
        {t('thread.place', { at: at + 1, count: thread.length })}
        <button type="button" className="link" onClick={() => store.update({ thread: null })}>
          {t('thread.leave')}
        </button>
      </p>
      <ol start={from + 1}>
        {from > 0 && <li className={styles['more']}>{t('thread.before', { count: from })}</li>}
        {shown.map((row) => {
          const other = dataset.eventById.get(table.names.id(row));
          return (
            other && (
              <li key={row}>
                {other === event ? (
                  <span aria-current="step">{table.names.label(row)}</span>
                ) : (
                  <ViewLink
                    to={() => ({ event: other.id, source: null })}
                    onFollow={() => open(other.id, { focus: 'detail' })}
                    data-leads-away
                  >
                    {table.names.label(row)}
                  </ViewLink>
                )}
                <small>{dateWords(other.when, t, 'short')}</small>
              </li>
            )
          );
        })}
        {after > 0 && <li className={styles['more']}>{t('thread.after', { count: after })}</li>}
      </ol>
    </nav>
  );
}
