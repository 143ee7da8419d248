import { useCallback, useMemo } from 'react';
import type { Explorer } from '../../app/explorer.ts';
import { inViewCounter } from '../../core/table/extent.ts';
import { useExplored, useSelected, useT, useView } from '../bridge/useExplorer.ts';
import styles from './Scope.module.css';

/** How many events there are, pass the filters and are in view: the one place that says so. */
export function Scope() {
  const t = useT();
  const { table, kept, viewportOf } = useExplored();
  const timeline = useView((state) => state.view === 'timeline');
  const countIn = useMemo(() => inViewCounter(table, kept), [table, kept]);
  const inView = useSelected(
    useCallback(({ store }: Explorer) => countIn(viewportOf(store.get())), [countIn, viewportOf]),
  );
  const counts = { shown: kept.length, total: table.length, inView };
  const some = kept.length < table.length;
  const id = timeline ? (some ? 'status.some-in-view' : 'status.all-in-view') : some ? 'status.some' : 'status.all';
  return (
    <p className={styles['scope']} role="status">
      {t(id, counts)}
    </p>
  );
}
