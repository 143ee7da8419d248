import { useId, useMemo } from 'react';
import { dateWords } from '../../core/words/dateWords.ts';
import { NO_SOURCE_FILTERS, type SourceFilters } from '../../core/table/filter.ts';
import {
  filterSources,
  kindCounts,
  publisherCounts,
  type SourceRow,
  sourceRows,
} from '../../core/evidence/citedSources.ts';
import { SOURCE_KINDS } from '../../core/model/vocabulary.ts';
import { encodeUrl } from '../../core/view/url.ts';
import { toggled } from '../../core/view/viewState.ts';
import { usePage, useT, useView } from '../bridge/context.ts';
import { useExplored } from '../bridge/explored.ts';
import { FacetBox } from '../parts/FacetBox.tsx';
import { useOpenEvent, useOpenSource } from '../navigation/openDetail.ts';
import { plainClick } from '../navigation/plainClick.ts';
import styles from './SourcesView.module.css';
import { actorLabel, bylineWords, languageWords } from '../../core/words/sourceWords.ts';

/** Every source that the events which pass the filters cite, with those events; to be narrowed by kind and publisher. */
export function SourcesView() {
  const t = useT();
  const { dataset, table, kept } = useExplored();
  const filters = useView((state) => state.sourceFilters);
  const rows = useMemo(() => sourceRows(dataset, table, kept), [dataset, table, kept]);
  const shown = useMemo(() => filterSources(rows, filters), [rows, filters]);
  return (
    <>
      <SourceFacets rows={rows} filters={filters} shown={shown.length} />
      {shown.length === 0 && (
        <p className={styles['none']}>{t(rows.length === 0 ? 'sources.none' : 'sources.empty')}</p>
      )}
      <ol className={styles['sources']}>
        {shown.map((row) => (
          <SourceItem key={row.source.id} row={row} />
        ))}
      </ol>
    </>
  );
}

function SourceFacets({ rows, filters, shown }: { rows: readonly SourceRow[]; filters: SourceFilters; shown: number }) {
  const { t, store } = usePage();
  const publisher = useId();
  const kinds = kindCounts(rows, filters);
  const publishers = publisherCounts(rows, filters);
  const filter = (change: Partial<SourceFilters>) =>
    store.dispatch({ type: 'filter-sources', filters: { ...filters, ...change } });
  return (
    <div className={styles['facets']} role="search" aria-label={t('sources.filters')}>
      <fieldset>
        <legend className="visually-hidden">{t('sources.kinds')}</legend>
        {SOURCE_KINDS.map((kind) => (
          <FacetBox
            key={kind}
            count={kinds.get(kind) ?? 0}
            counted={t('sources.kind-count', { count: kinds.get(kind) ?? 0 })}
            checked={filters.kinds.includes(kind)}
            onChange={() => filter({ kinds: toggled(filters.kinds, kind) })}
          >
            {t(`source.kind-${kind}`)}
          </FacetBox>
        ))}
      </fieldset>
      <label htmlFor={publisher}>{t('sources.publisher')}</label>
      <select
        id={publisher}
        value={filters.publisher ?? ''}
        onChange={(event) => filter({ publisher: event.target.value || null })}
      >
        <option value="">{t('sources.any-publisher')}</option>
        {[...publishers].map(([name, count]) => (
          <option key={name} value={name}>
            {t('sources.publisher-count', { publisher: name, count })}
          </option>
        ))}
      </select>
      {(filters.kinds.length > 0 || filters.publisher !== null) && (
        <button type="button" onClick={() => store.dispatch({ type: 'filter-sources', filters: NO_SOURCE_FILTERS })}>
          {t('sources.clear')}
        </button>
      )}
      <p className={styles['status']} role="status">
        {shown === rows.length
          ? t('sources.all', { total: rows.length })
          : t('sources.some', { shown, total: rows.length })}
      </p>
    </div>
  );
}

function SourceItem({ row: { source, events } }: { row: SourceRow }) {
  const { t, store } = usePage();
  const { dataset } = useExplored();
  const openSource = useOpenSource();
  const openEvent = useOpenEvent();
  const facts = { kind: t(`source.kind-${source.kind}`), language: languageWords(source.language) };
  return (
    <li>
      <article className={styles['source']}>
        <h3>
          <a
            href={encodeUrl({ ...store.get(), event: null, source: source.id })}
            data-source-link={source.id}
            lang={source.titleSupplied ? undefined : source.language}
            onClick={plainClick(() => openSource(source.id, 'sources'))}
          >
            {source.titleSupplied ? t('detail.title-supplied', { title: source.title }) : source.title}
          </a>
        </h3>
        <p>{bylineWords(source, t)}</p>
        <p className={styles['facts']}>
          {source.speaksFor
            ? t('sources.facts-voice', { ...facts, state: actorLabel(dataset, source.speaksFor) })
            : t('sources.facts', facts)}
        </p>
        {source.copy && <p className={styles['facts']}>{t('sources.copy')}</p>}
        <p className={styles['facts']}>{t('sources.events', { count: events.length })}</p>
        <ul>
          {events.map(({ event, disputes }) => (
            <li key={event.id}>
              <span className={styles['date']}>{dateWords(event.when, t, 'short')}</span>
              <a
                href={encodeUrl({ ...store.get(), event: event.id, source: null })}
                onClick={plainClick(() => openEvent(event.id, { from: 'sources', focus: 'detail' }))}
              >
                {event.title}
              </a>
              {disputes && <span className={styles['disputes']}>{t('sources.disputes')}</span>}
            </li>
          ))}
        </ul>
      </article>
    </li>
  );
}
