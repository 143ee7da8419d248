import type { RefObject } from 'react';
import { COLUMNS } from '../../core/columns/columns.ts';
import { type ColumnId, readSort, sortedBy } from '../../core/table/columnIds.ts';
import { useExplorer, useView } from '../bridge/useExplorer.ts';
import styles from './EventGrid.module.css';

/** The columns’ names, each a button that sorts by it, and the other way when pressed again. */
export function GridHead({ columns, head }: { columns: readonly ColumnId[]; head: RefObject<HTMLDivElement | null> }) {
  const { t, store } = useExplorer();
  const { column: by, descending } = readSort(useView((state) => state.sort));
  const direction = descending ? 'descending' : 'ascending';
  return (
    <div ref={head} role="rowgroup" className={styles['head']}>
      <div role="row" aria-rowindex={1} className={styles['names']}>
        {columns.map((id, i) => (
          <div
            key={id}
            role="columnheader"
            aria-colindex={i + 1}
            aria-sort={id === by ? direction : undefined}
            data-number={COLUMNS[id].number}
          >
            <button type="button" onClick={() => store.update(({ sort }) => ({ sort: sortedBy(id, sort) }))}>
              {t(`column.${id}`)}
              <span aria-hidden="true" className={styles['arrow']}>
                {id !== by ? '' : descending ? '▼' : '▲'}
              </span>
            </button>
          </div>
        ))}
      </div>
    </div>
  );
}
