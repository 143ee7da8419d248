import { useId, useMemo, useState } from 'react';
import { typeCounts } from '../../core/table/filter.ts';
import { usePage, useView } from '../bridge/context.ts';
import { useExplored } from '../bridge/explored.ts';
import { FacetBox } from '../parts/FacetBox.tsx';
import styles from './Filters.module.css';
import { GlyphIcon } from '../parts/Glyph.tsx';

/** The type facet with its counts, and how many events are shown. None ticked means all. */
export function Filters() {
  const { t, store } = usePage();
  const { dataset, table, kept } = useExplored();
  const view = useView((state) => state.view);
  const chosen = useView((state) => state.filters.types);
  const counts = useMemo(() => typeCounts(table), [table]);
  const [unfolded, setUnfolded] = useState(false);
  const panel = useId();
  return (
    <div className={styles['filters']} role="search" aria-label={t('filters.label')}>
      <button
        type="button"
        className={styles['fold']}
        aria-expanded={unfolded}
        aria-controls={panel}
        onClick={() => setUnfolded(!unfolded)}
      >
        {chosen.length ? t('filters.show-active', { count: chosen.length }) : t('filters.show')}
      </button>
      <fieldset id={panel} className={styles['types']} data-unfolded={unfolded || undefined}>
        <legend className="visually-hidden">{t('filters.types')}</legend>
        {dataset.types.map((type) => (
          <FacetBox
            key={type.id}
            count={counts.get(type.id) ?? 0}
            counted={t('filters.type-count', { count: counts.get(type.id) ?? 0 })}
            checked={chosen.includes(type.id)}
            onChange={() => store.dispatch({ type: 'toggle-type', id: type.id })}
            title={type.definition || undefined}
          >
            <GlyphIcon className={styles['glyph']} name={type.glyph} />
            {type.label}
          </FacetBox>
        ))}
        {chosen.length > 0 && (
          <button type="button" className={styles['clear']} onClick={() => store.dispatch({ type: 'clear-filters' })}>
            {t('filters.clear')}
          </button>
        )}
      </fieldset>
      {/* The view of the sources has its own count. */}
      {view !== 'sources' && (
        <p className={styles['status']} role="status">
          {kept.length === table.length
            ? t('status.all', { total: table.length })
            : t('status.some', { shown: kept.length, total: table.length })}
        </p>
      )}
    </div>
  );
}
