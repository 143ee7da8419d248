import { Fragment } from 'react';
import { addressIn, columnsOf } from '../../core/import/columns.ts';
import type { TimelineEvent } from '../../core/model/dataset.ts';
import { fileOf } from '../../core/words/eventWords.ts';
import { useExplored, useT } from '../bridge/useExplorer.ts';
import { OutLink } from '../parts/OutLink.tsx';
import styles from './EventBody.module.css';

/** That an event is from the reader’s file, which nobody has checked, and all that its row says. */
export function FromFile({ event }: { event: TimelineEvent }) {
  const t = useT();
  const layer = fileOf(event, useExplored().dataset);
  const cells = columnsOf(event).filter(({ value }) => value.trim() !== '');
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
            {cells.map(({ name, value }, i) => (
              <Fragment key={i}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </Fragment>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}
