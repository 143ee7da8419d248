import { useMemo } from 'react';
import { createRank } from '../../core/search/rank.ts';
import { useExplored, useExplorer, useView } from '../bridge/useExplorer.ts';
import styles from './Matches.module.css';
import { useOpenEvent } from './openDetail.ts';
import { ViewLink } from './ViewLink.tsx';

const MOST = 5;
/** Above that an index would keep the page waiting, and the scan alone has to do. */
const MOST_INDEXED = 3000;

/**
 * What answers best to what is searched for: of what was found, the events to look at first; where nothing was, those
 * that are written in a similar way. Comes late, with what ranks.
 */
export function Matches() {
  const { t, store } = useExplorer();
  const { dataset, table, kept, found } = useExplored();
  const q = useView((state) => state.q);
  const open = useOpenEvent();
  const { events, people, actors, sourceById } = dataset;
  const rank = useMemo(
    () => (events.length > MOST_INDEXED ? null : createRank(events, { people, actors, sourceById })),
    [events, people, actors, sourceById],
  );
  const none = kept.length === 0;
  const ids = useMemo(() => {
    if (!rank) return [];
    const shown = new Set(Array.from(kept, (row) => table.names.id(row)));
    return rank(q)
      .filter((id) => none || shown.has(id))
      .slice(0, MOST);
  }, [rank, q, kept, table, none]);
  // As many as there are need no choice.
  if (!found || ids.length === 0 || (!none && kept.length <= MOST)) return null;
  return (
    <div className={styles['matches']}>
      <p>{t(none ? 'search.near' : 'search.best')}</p>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <ViewLink
              to={() => ({ event: id, source: null, ...(none && { q: '' }) })}
              onFollow={() => {
                if (none) store.update({ q: '' });
                open(id, { focus: 'detail' });
              }}
            >
              {dataset.eventById.get(id)?.title}
            </ViewLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
