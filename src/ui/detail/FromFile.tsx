import { addressIn, columnsOf } from '../../core/import/columns.ts';
import type { TimelineEvent } from '../../core/model/dataset.ts';
import { useExplored, useT } from '../bridge/useExplorer.ts';
import { OutLink } from '../parts/OutLink.tsx';
import styles from './EventBody.module.css';

/** That an event is from the reader’s file, which nobody has checked, and all that its row says. */
export function FromFile({ event }: { event: TimelineEvent }) {
  const t = useT();
  const layer = useExplored().dataset.layers?.find(({ id }) => id === event.layer);
  const cells = columnsOf(event);
  const address = addressIn(cells);
  return (
    <>
      {layer && <p className={styles['filtered']}>{t('detail.file', { sign: layer.sign, name: layer.name })}</p>}
      {address !== null && (
        <p>
          <OutLink href={address}>{t('detail.file-link')}</OutLink>
        </p>
      )}
      {cells.length > 0 && (
        <details className={styles['folded']} open>
          <summary>
            <h3>{t('detail.file-columns')}</h3>
          </summary>
          <dl className={styles['more']}>
            {cells
              .filter(({ value }) => value.trim() !== '')
              .map(({ name, value }, i) => (
                <div key={i} className={styles['cell']}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
          </dl>
        </details>
      )}
    </>
  );
}
