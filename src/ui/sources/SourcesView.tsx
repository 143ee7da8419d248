import { memo, useId, useMemo, useRef } from 'react';
import { keepSources, offered, type SourceRow, sourceRows } from '../../core/evidence/citedSources.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { SOURCE_KINDS } from '../../core/model/vocabulary.ts';
import type { Filter } from '../../core/table/facets.ts';
import { readTerm, wanted } from '../../core/table/terms.ts';
import { clearFacets, toggle } from '../../core/view/transitions.ts';
import { dateWords } from '../../core/words/dateWords.ts';
import { bylineWords, voicesWords } from '../../core/words/sourceWords.ts';
import { useComing, useExplored, useExplorer, useT, useView } from '../bridge/useExplorer.ts';
import { useOpenEvent, useOpenSource } from '../navigation/openDetail.ts';
import { ViewLink } from '../navigation/ViewLink.tsx';
import { FacetBox } from '../parts/FacetBox.tsx';
import { firstFocusable, useFocusKept } from '../bridge/useFocusKept.ts';
import styles from './SourcesView.module.css';
import { InScript } from '../parts/InScript.tsx';

/** Every source that the events which pass the filters cite, with those events; to be narrowed by kind and publisher. */
export function SourcesView() {
  const t = useT();
  const { dataset, here, table, kept } = useExplored();
  const kind = useView((state) => state.kind);
  const publisher = useView((state) => state.publisher);
  const language = useView((state) => state.language);
  const filter = useMemo(() => ({ kind, publisher, language }), [kind, publisher, language]);
  const openSource = useOpenSource();
  const openEvent = useOpenEvent();
  const rows = useMemo(() => sourceRows(dataset, table, kept), [dataset, table, kept]);
  const { shown, counts } = useMemo(() => keepSources(rows, filter, dataset), [rows, filter, dataset]);
  if (!here.has('sources') && rows.length === 0) return <Nothing />;
  return (
    <>
      <SourceFacets total={rows.length} filter={filter} shown={shown.length} counts={counts} />
      {shown.length === 0 && (
        <p className={styles['none']}>{t(rows.length === 0 ? 'sources.none' : 'sources.empty')}</p>
      )}
      <ol className={styles['sources']}>
        {shown.map((row) => (
          <SourceItem key={row.source.id} row={row} dataset={dataset} openSource={openSource} openEvent={openEvent} />
        ))}
      </ol>
    </>
  );
}

/** Of what has not come yet nothing is said but that it is coming. */
function Nothing() {
  const t = useT();
  const coming = useComing('sources');
  return <p className={styles['none']}>{t(coming ? 'app.part-loading' : 'sources.missing')}</p>;
}

interface FacetsProps {
  total: number;
  shown: number;
  filter: Required<Pick<Filter, 'kind' | 'publisher' | 'language'>>;
  counts: ReturnType<typeof keepSources>['counts'];
}

/** Stands for several publishers, or some that are shut out, which this box cannot choose. No publisher is called so. */
const SEVERAL = '~';

function SourceFacets({ total, shown, filter, counts }: FacetsProps) {
  const { t, store } = useExplorer();
  const publisher = useId();
  const facets = useRef<HTMLDivElement>(null);
  useFocusKept(facets, () => firstFocusable(facets.current));
  const kinds = counts('kind');
  const publishers = offered(
    counts('publisher'),
    filter.publisher.map((term) => readTerm(term).value),
  );
  const [first] = filter.publisher.map(readTerm);
  const several = filter.publisher.length > 1 || first?.excluded === true;
  return (
    <div ref={facets} className={styles['facets']} role="search" aria-label={t('sources.filters')}>
      <fieldset>
        <legend className="visually-hidden">{t('sources.kinds')}</legend>
        {SOURCE_KINDS.map((kind) => (
          <FacetBox
            key={kind}
            count={kinds.get(kind) ?? 0}
            counted={t('sources.kind-count', { count: kinds.get(kind) ?? 0 })}
            checked={filter.kind.includes(kind)}
            onChange={() => store.update(toggle('kind', kind))}
          >
            {t(`source.kind-${kind}`)}
          </FacetBox>
        ))}
      </fieldset>
      <label htmlFor={publisher}>{t('sources.publisher')}</label>
      <select
        id={publisher}
        value={several ? SEVERAL : (first?.value ?? '')}
        onChange={(event) => store.update({ publisher: event.target.value ? [wanted(event.target.value)] : [] })}
      >
        <option value="">{t('sources.any-publisher')}</option>
        {several && <option value={SEVERAL}>{t('sources.publishers', { count: filter.publisher.length })}</option>}
        {publishers.map(([name, count]) => (
          <option key={name} value={name}>
            {t('sources.publisher-count', { publisher: name, count })}
          </option>
        ))}
      </select>
      {Object.values(filter).some((terms) => terms.length > 0) && (
        <button type="button" onClick={() => store.update(clearFacets('source'))}>
          {t('sources.clear')}
        </button>
      )}
      <p className={styles['status']} role="status">
        {shown === total ? t('sources.all', { total }) : t('sources.some', { shown, total })}
      </p>
    </div>
  );
}

interface ItemProps {
  row: SourceRow;
  dataset: Dataset;
  openSource: ReturnType<typeof useOpenSource>;
  openEvent: ReturnType<typeof useOpenEvent>;
}

const SourceItem = memo(function SourceItem({ row: { source, events }, dataset, openSource, openEvent }: ItemProps) {
  const t = useT();
  const facts = { kind: t(`source.kind-${source.kind}`), language: t.language(source.language) };
  return (
    <li>
      <article className={styles['source']}>
        <h3>
          <ViewLink
            to={() => ({ event: null, source: source.id })}
            data-source-link={source.id}
            lang={source.titleSupplied ? undefined : source.language}
            onFollow={() => openSource(source.id, 'sources')}
          >
            <InScript
              text={source.titleSupplied ? t('detail.title-supplied', { title: source.title }) : source.title}
              language={source.language}
            />
          </ViewLink>
        </h3>
        <p>
          <InScript text={bylineWords(source, t)} language={source.language} />
        </p>
        <p className={styles['facts']}>
          {source.speaksFor.length > 0
            ? t('sources.facts-voice', { ...facts, state: voicesWords(source, dataset, t) })
            : t('sources.facts', facts)}
        </p>
        {source.copy && <p className={styles['facts']}>{t('sources.copy')}</p>}
        <p className={styles['facts']}>{t('sources.events', { count: events.length })}</p>
        <ul>
          {events.map(({ event, disputes }) => (
            <li key={event.id}>
              <span className={styles['date']}>{dateWords(event.when, t, 'short')}</span>
              <ViewLink
                to={() => ({ event: event.id, source: null })}
                onFollow={() => openEvent(event.id, { from: 'sources', focus: 'detail' })}
              >
                <InScript text={event.title} />
              </ViewLink>
              {disputes && <span className={styles['disputes']}>{t('sources.disputes')}</span>}
            </li>
          ))}
        </ul>
      </article>
    </li>
  );
});
