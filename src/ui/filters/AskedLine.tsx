import { useMemo, useRef } from 'react';
import { ASKED_KEYS, askedOf } from '../../app/filtersInWords.ts';
import { clearFacets } from '../../core/view/transitions.ts';
import { useFocusKept } from '../bridge/useFocusKept.ts';
import { useExplored, useExplorer, useView, useViewOf } from '../bridge/useExplorer.ts';
import styles from './AskedLine.module.css';

/** What is on, in one line of words, each of which takes itself away; told to those who hear it when it changes. */
export function AskedLine({ next }: { next: () => HTMLElement | null }) {
  const { t, store } = useExplorer();
  const { dataset } = useExplored();
  const state = useViewOf(ASKED_KEYS);
  const sources = useView((whole) => whole.view === 'sources');
  const ofEvents = useMemo(() => askedOf(state, 'event', dataset, t), [state, dataset, t]);
  const asked = useMemo(
    () => [...ofEvents, ...(sources ? askedOf(state, 'source', dataset, t) : [])],
    [ofEvents, state, sources, dataset, t],
  );
  const line = useRef<HTMLDivElement>(null);
  useFocusKept(line, () => line.current?.querySelector('button') ?? next());
  return (
    <div ref={line} className={styles['asked']}>
      <p className="visually-hidden" aria-live="polite">
        {asked.length > 0 && t('filters.on', { values: t.list(asked.map(({ words }) => words)) })}
      </p>
      {asked.length > 0 && (
        <ul aria-label={t('filters.on-label')}>
          {asked.map(({ key, words, without }) => (
            <li key={key}>
              <button
                type="button"
                aria-label={t('filters.remove', { value: words })}
                title={t('filters.remove', { value: words })}
                onClick={() => store.update(without)}
              >
                {words}
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {ofEvents.length > 0 && (
        <button type="button" className={styles['clear']} onClick={() => store.update(clearFacets('event'))}>
          {t('filters.clear')}
        </button>
      )}
    </div>
  );
}
