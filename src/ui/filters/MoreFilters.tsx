import { useMemo, useState } from 'react';
import { keepSources, sourceRows } from '../../core/evidence/citedSources.ts';
import { EVENT_FACETS, type EventFacet, SOURCE_FACETS, type Vocabulary } from '../../core/table/facets.ts';
import { useExplored, useExplorer, useView } from '../bridge/useExplorer.ts';
import { FacetGroup } from './FacetGroup.tsx';
import styles from './MoreFilters.module.css';
import { TimeFilter } from './TimeFilter.tsx';

/** All facets with their values, and the time. Folded where the screen is small: then what is on is in the line above. */
export function MoreFilters() {
  const { counts, dataset } = useExplored();
  const sources = useView((state) => state.view === 'sources');
  const [unfolded] = useState(() => matchMedia('(min-width: 640px) and (min-height: 600px)').matches);
  const { t, store } = useExplorer();
  const inView = useView((state) => state.count === 'view');
  return (
    <>
      <label className={styles['counted']}>
        <input
          type="checkbox"
          checked={inView}
          onChange={(event) => store.update({ count: event.target.checked ? 'view' : 'all' })}
        />
        {t('filters.count-view')}
      </label>
      <div className={styles['groups']}>
        <TimeFilter unfolded={unfolded} />
        {EVENT_FACETS.filter(isShown(dataset)).map(({ id }) => (
          <FacetGroup key={id} facet={id} counts={counts(id)} unfolded={unfolded} />
        ))}
        {sources && <SourceGroups unfolded={unfolded} />}
      </div>
    </>
  );
}

const isShown =
  (vocabulary: Vocabulary) =>
  ({ shown }: EventFacet) =>
    shown?.(vocabulary) ?? true;

/** The facets of sources, which filter their view. */
function SourceGroups({ unfolded }: { unfolded: boolean }) {
  const { dataset, table, kept } = useExplored();
  const kind = useView((state) => state.kind);
  const publisher = useView((state) => state.publisher);
  const language = useView((state) => state.language);
  const rows = useMemo(() => sourceRows(dataset, table, kept), [dataset, table, kept]);
  const { counts } = useMemo(
    () => keepSources(rows, { kind, publisher, language }, dataset),
    [rows, kind, publisher, language, dataset],
  );
  return SOURCE_FACETS.map(({ id }) => <FacetGroup key={id} facet={id} counts={counts(id)} unfolded={unfolded} />);
}
