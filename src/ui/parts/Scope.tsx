import { rowsInView } from '../../core/table/extent.ts';
import { type Explorer } from '../../app/explorer.ts';
import { useExplored, useSelected, useT, useView } from '../bridge/useExplorer.ts';
import styles from './Scope.module.css';

/** How many events there are, pass the filters and are in view: the one place that says so. */
export function Scope() {
  const t = useT();
  const { table, kept } = useExplored();
  const timeline = useView((state) => state.view === 'timeline');
  const inView = useSelected(countInView);
  const counts = { shown: kept.length, total: table.length, inView };
  const some = kept.length < table.length;
  const id = timeline ? (some ? 'status.some-in-view' : 'status.all-in-view') : some ? 'status.some' : 'status.all';
  return (
    <p className={styles['scope']} role="status">
      {t(id, counts)}
    </p>
  );
}

function countInView(explorer: Explorer): number {
  const explored = explorer.explored();
  return explored ? rowsInView(explored.table, explored.kept, explored.viewportOf(explorer.store.get())) : 0;
}
