import { useId, useRef, useState } from 'react';
import { EVENT_FACETS } from '../../core/table/facets.ts';
import { toggle } from '../../core/view/transitions.ts';
import { useExplored, useExplorer, useView } from '../bridge/useExplorer.ts';
import { FacetBox } from '../parts/FacetBox.tsx';
import { Scope } from '../parts/Scope.tsx';
import { firstFocusable, useFocusKept } from '../bridge/useFocusKept.ts';
import { lazyPart } from '../parts/lazyPart.tsx';
import { AskedLine } from './AskedLine.tsx';
import styles from './Filters.module.css';
import { GlyphIcon } from '../parts/Glyph.tsx';
import { SearchBox } from './SearchBox.tsx';

const MoreFilters = lazyPart('more-filters', async () => (await import('./MoreFilters.tsx')).MoreFilters);

/** The type facet with its counts, the other facets behind a button, what is on, and how many events are shown. None ticked means all. */
export function Filters() {
  const { t, store } = useExplorer();
  const { dataset, counts: countsOf } = useExplored();
  const view = useView((state) => state.view);
  const chosen = useView((state) => state.type);
  // Of all facets, also those that only an address can choose in.
  const active = useView(
    (state) => EVENT_FACETS.reduce((sum, { id }) => sum + state[id].length, 0) + state.during.length,
  );
  const counts = countsOf('type');
  const [unfolded, setUnfolded] = useState(false);
  const panel = useId();
  const [more, setMore] = useState(false);
  const morePanel = useId();
  const moreButton = useRef<HTMLButtonElement>(null);
  const foldButton = useRef<HTMLButtonElement>(null);
  const types = useRef<HTMLFieldSetElement>(null);
  useFocusKept(types, () => firstFocusable(types.current));
  return (
    <div className={styles['filters']} role="search" aria-label={t('filters.label')}>
      <button
        ref={foldButton}
        type="button"
        className={styles['fold']}
        aria-expanded={unfolded}
        aria-controls={panel}
        onClick={() => setUnfolded(!unfolded)}
      >
        {active ? t('filters.show-active', { count: active }) : t('filters.show')}
      </button>
      <SearchBox />
      <fieldset ref={types} id={panel} className={styles['types']} data-unfolded={unfolded || undefined}>
        <legend className="visually-hidden">{t('filters.types')}</legend>
        {dataset.types.map((type) => (
          <FacetBox
            key={type.id}
            count={counts.get(type.id) ?? 0}
            counted={t(type.definition ? 'filters.type-described' : 'filters.type-count', {
              count: counts.get(type.id) ?? 0,
              definition: type.definition,
            })}
            checked={chosen.includes(type.id)}
            onChange={() => store.update(toggle('type', type.id))}
            title={type.definition ? t('filters.type-title', type) : type.label}
          >
            <GlyphIcon name={type.glyph} />
            {type.short ? (
              <>
                <span aria-hidden="true">{type.short}</span>
                <span className="visually-hidden">{type.label}</span>
              </>
            ) : (
              type.label
            )}
          </FacetBox>
        ))}
        <button
          ref={moreButton}
          type="button"
          className={styles['more']}
          aria-expanded={more}
          aria-controls={more ? morePanel : undefined}
          onClick={() => setMore(!more)}
        >
          {t('filters.more')}
        </button>
      </fieldset>
      <AskedLine
        next={() => (unfolded || moreButton.current?.offsetParent ? moreButton.current : foldButton.current)}
      />
      {more && (
        <section
          id={morePanel}
          className={styles['panel']}
          data-unfolded={unfolded || undefined}
          aria-label={t('filters.more')}
          // Escape folds the panel alone, and not what is open beside it.
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setMore(false);
            moreButton.current?.focus();
          }}
        >
          <MoreFilters onGiveUp={() => setMore(false)} />
        </section>
      )}
      {/* Where there is no room for it beside the plot. */}
      {view === 'timeline' && (
        <div className={styles['scope']}>
          <Scope />
        </div>
      )}
    </div>
  );
}
