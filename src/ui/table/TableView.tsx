import { useId } from 'react';
import { readSort } from '../../core/table/columnIds.ts';
import { clearFilters } from '../../core/view/transitions.ts';
import { useComing, useExplored, useExplorer, useT, useView } from '../bridge/useExplorer.ts';
import { loadMatches } from '../navigation/loadMatches.ts';
import { NoneKept } from '../parts/NoneKept.tsx';
import { usePart } from '../parts/usePart.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import { EventGrid } from './EventGrid.tsx';
import styles from './TableView.module.css';
import { useSorted } from './useSorted.ts';

interface Props {
  /** Id of its heading. */
  heading: string;
  /** Whether it is what goes on paper: then it is no window. */
  printing: boolean;
}

/** Every event that passes the filters as a table, with columns and an order of the reader’s choice. */
export function TableView({ heading, printing }: Props) {
  const t = useT();
  const { here } = useExplored();
  const coming = useComing('events');
  if (here.has('events')) return <Events heading={heading} printing={printing} />;
  return (
    <p className={styles['none']} aria-busy={coming || undefined}>
      {t(coming ? 'app.part-loading' : 'app.part-failed')}
    </p>
  );
}

function Events({ heading, printing }: Props) {
  const t = useT();
  const order = useSorted();
  const keys = useId();
  if (order.length === 0) return <None heading={heading} />;
  return (
    <>
      <ColumnChooser>
        <SortedBy />
      </ColumnChooser>
      <p id={keys} hidden>
        {t('table.keys')}
      </p>
      <EventGrid order={order} labelledBy={heading} describedBy={keys} printing={printing} />
    </>
  );
}

/** By what the table is sorted, which may be a column that is not shown; told to those who hear it when it changes. */
function SortedBy() {
  const t = useT();
  const { column, descending } = readSort(useView((state) => state.sort));
  const name = t(`column.${column}`);
  return (
    <p className={styles['sorted']} aria-live="polite">
      {t(descending ? 'table.sorted-descending' : 'table.sorted-ascending', { column: name })}
    </p>
  );
}

/** That no event passes, and what to do about it. */
function None({ heading }: { heading: string }) {
  const { t, store } = useExplorer();
  const { table, found } = useExplored();
  const matches = usePart('matches', loadMatches, found !== null);
  const clear = () => {
    store.update(clearFilters);
    // The button goes away with what it clears.
    document.getElementById(heading)?.focus();
  };
  return (
    <div className={styles['none']}>
      <NoneKept>{matches.Part && <matches.Part />}</NoneKept>{' '}
      {table.length > 0 && (
        <button type="button" onClick={clear}>
          {t('filters.clear-all')}
        </button>
      )}
    </div>
  );
}
