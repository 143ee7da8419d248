import { useMemo } from 'react';
import { memo } from '../../app/memo.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { createRank } from '../../core/search/rank.ts';
import { useExplored, useExplorer, useView } from '../bridge/useExplorer.ts';
import styles from './Matches.module.css';
import { useOpenEvent } from './openDetail.ts';
import { ViewLink } from './ViewLink.tsx';

const MOST = 5;
/** Above that an index would keep the page waiting, and the scan alone has to do. */
const MOST_INDEXED = 3000;

/** Kept for whichever of several shows it next. */
const rankOf = memo(
  (
    events: Dataset['events'],
    people: Dataset['people'],
    actors: Dataset['actors'],
    sourceById: Dataset['sourceById'],
  ) => createRank(events, { people, actors, sourceById }),
);

/**
 * What answers best to what is searched for: of much that was found, the events to look at first; where nothing was, those
 * that are written in a similar way. Comes late, with what ranks.
 */
export function Matches() {
  const { dataset, kept, found } = useExplored();
  if (!found || dataset.events.length > MOST_INDEXED) return null;
  // What the filters alone leave out was written rightly; and as many as there are need no choice.
  const none = !found.rows.includes(1);
  return none || kept.length > MOST ? <Ranked none={none} /> : null;
}

function Ranked({ none }: { none: boolean }) {
  const { t, store } = useExplorer();
  const { dataset, table, kept } = useExplored();
  const q = useView((state) => state.q);
  const open = useOpenEvent();
  const { events, people, actors, sourceById } = dataset;
  const ids = useMemo(() => {
    const shown = new Set(kept);
    return rankOf(
      events,
      people,
      actors,
      sourceById,
    )(q)
      .filter((id) => none || shown.has(table.names.rowOf(id) ?? -1))
      .slice(0, MOST);
  }, [events, people, actors, sourceById, q, kept, table, none]);
  if (ids.length === 0) return null;
  return (
    <div className={styles['matches']}>
      <p>{t(none ? 'search.near' : 'search.best')}</p>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <ViewLink
              to={() => ({ event: id, source: null, ...(none && { q: '' }) })}
              onFollow={() => {
                open(id, { focus: 'detail' });
                // After it, so that Back leads to what was searched for.
                if (none) store.update({ q: '' });
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
