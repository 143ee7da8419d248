import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { useT } from './context.ts';
import styles from './late.module.css';
import { partQuery } from './partQuery.ts';

/**
 * A component whose script comes when it is first needed. Until then it says so, and where the script cannot be had
 * it offers to ask again.
 * @param name tells parts apart.
 */
export function late<P extends object>(name: string, load: () => Promise<ComponentType<P>>): ComponentType<P> {
  return function Late(props: P) {
    const t = useT();
    const part = useQuery(partQuery(name, load));
    if (part.data) return <part.data.Part {...props} />;
    if (part.isError) {
      return (
        <div className={styles['failed']} role="alert">
          <p>{t('app.part-failed')}</p>
          <button type="button" onClick={() => void part.refetch()}>{t('app.retry')}</button>
        </div>
      );
    }
    return <p className={styles['loading']} aria-busy="true">{t('app.part-loading')}</p>;
  };
}
