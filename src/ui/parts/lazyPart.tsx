import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { useT } from '../bridge/context.ts';
import styles from './lazyPart.module.css';
import { partQuery } from './partQuery.ts';

interface Late {
  /** Closes what the part was to fill, where it could not be had. */
  onGiveUp?: () => void;
}

/**
 * A component whose script comes when it is first needed. Until then it says so, and where the script cannot be had
 * it offers to ask again.
 * @param name tells parts apart.
 */
export function late<P extends object>(name: string, load: () => Promise<ComponentType<P>>): ComponentType<P & Late> {
  return function Late({ onGiveUp, ...props }: P & Late) {
    const t = useT();
    const part = useQuery(partQuery(name, load));
    if (part.data) return <part.data.Part {...(props as unknown as P)} />;
    if (part.isError) {
      return (
        <div className={styles['failed']} role="alert">
          <p>{t('app.part-failed')}</p>
          <button type="button" onClick={() => void part.refetch()}>
            {t('app.retry')}
          </button>
          {onGiveUp && (
            <button type="button" onClick={onGiveUp}>
              {t('detail.close')}
            </button>
          )}
        </div>
      );
    }
    return (
      <p className={styles['loading']} aria-busy="true">
        {t('app.part-loading')}
      </p>
    );
  };
}
