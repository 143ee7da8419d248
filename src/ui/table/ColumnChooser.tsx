import { type ReactNode, useId, useRef, useState } from 'react';
import { COLUMN_IDS, FIRST_COLUMN, readColumns, USUAL_COLUMNS } from '../../core/table/columnIds.ts';
import { PARAMS } from '../../core/view/params.ts';
import { useExplored, useExplorer, useView } from '../bridge/useExplorer.ts';
import styles from './ColumnChooser.module.css';

/** Which columns the table has, behind a button. The first is not offered, since without it a row has no name. */
export function ColumnChooser({ children }: { children?: ReactNode }) {
  const { t, store } = useExplorer();
  const { dataset } = useExplored();
  const columns = useView((state) => state.columns);
  const [unfolded, setUnfolded] = useState(false);
  const panel = useId();
  const button = useRef<HTMLButtonElement>(null);
  const toggle = (id: (typeof COLUMN_IDS)[number]) =>
    store.update(({ columns: before }) => ({
      columns: readColumns(before.includes(id) ? before.filter((other) => other !== id) : [...before, id]) ?? before,
    }));
  return (
    <>
      <div className={styles['tools']}>
        <button
          ref={button}
          type="button"
          aria-expanded={unfolded}
          aria-controls={unfolded ? panel : undefined}
          onClick={() => setUnfolded(!unfolded)}
        >
          {t('table.columns')}
        </button>
        {children}
      </div>
      {unfolded && (
        <fieldset
          id={panel}
          className={styles['panel']}
          // Escape folds the panel alone, and not what is open beside it.
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setUnfolded(false);
            button.current?.focus();
          }}
        >
          <legend className="visually-hidden">{t('table.columns')}</legend>
          {COLUMN_IDS.filter(
            (id) => id !== FIRST_COLUMN && (id !== 'layer' || dataset.layers || columns.includes(id)),
          ).map((id) => (
            <label key={id} className={styles['column']}>
              <input type="checkbox" checked={columns.includes(id)} onChange={() => toggle(id)} />
              {t(`column.${id}`)}
            </label>
          ))}
          <button
            type="button"
            aria-disabled={PARAMS.columns.equal(columns, USUAL_COLUMNS) || undefined}
            onClick={() => store.update({ columns: USUAL_COLUMNS })}
          >
            {t('table.usual-columns')}
          </button>
        </fieldset>
      )}
    </>
  );
}
