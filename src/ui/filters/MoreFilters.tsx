import { useMemo, useState } from 'react';
import { keepSources, sourceRows } from '../../core/evidence/citedSources.ts';
import { EVENT_FACETS, isShown, SOURCE_FACETS } from '../../core/table/facets.ts';
import { useExplored, useExplorer, useView } from '../bridge/useExplorer.ts';
import { Switch } from '../parts/Switch.tsx';
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
      <Switch
        className={styles['counted']}
        checked={inView}
        onChange={(on) => store.update({ count: on ? 'view' : 'all' })}
      >
        {t('filters.count-view')}
      </Switch>
      <div className={styles['groups']}>
        <TimeFilter unfolded={unfolded} />
        {EVENT_FACETS.filter((facet) => isShown(facet, dataset)).map(({ id }) => (
          <FacetGroup key={id} facet={id} counts={counts(id)} unfolded={unfolded} />
        ))}
        {sources && <SourceGroups unfolded={unfolded} />}
      </div>
    </>
  );
}

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
