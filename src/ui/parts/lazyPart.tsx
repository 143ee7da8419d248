import { useQuery } from '@tanstack/react-query';
import { type ComponentType, useEffect, useState } from 'react';
import { partQuery } from '../../load/dataQuery.ts';
import { isReplaced } from '../../load/replaced.ts';
import { useT } from '../bridge/useExplorer.ts';
import { Boundary, type PartName } from './Boundary.tsx';
import styles from './lazyPart.module.css';
import { PartFailed } from './PartFailed.tsx';

interface Lazy {
  /** Closes what the part was to fill, where it could not be had. */
  onGiveUp?: () => void;
  /** What makes another attempt worth while where it has failed. */
  resetKey?: unknown;
}

/**
 * A component whose script comes when it is first needed. Until then it says so; where the script cannot be had, or the
 * component throws, it names the part and offers to try again.
 * @param name tells parts apart.
 * @param unasked whether it comes by itself: then its words come with the first load (`scripts/vite/firstWords.ts`).
 */
export function lazyPart<P extends object>(
  name: PartName,
  load: () => Promise<ComponentType<P>>,
  unasked = false,
): ComponentType<P & Lazy> {
  return function LazyPart({ onGiveUp, resetKey, ...props }: P & Lazy) {
    const t = useT();
    const { data, isError, refetch } = useQuery(partQuery(name, load, unasked ? undefined : t.whole));
    const replaced = useReplaced(isError);
    if (data) {
      return (
        <Boundary part={name} resetKey={resetKey} onGiveUp={onGiveUp}>
          <data.Part {...(props as unknown as P)} />
        </Boundary>
      );
    }
    if (!isError)
      return (
        <p className={styles['loading']} aria-busy="true">
          {t('app.part-loading')}
        </p>
      );
    return (
      <PartFailed
        words={t(replaced ? 'app.part-replaced' : 'app.part-failed')}
        retryLabel={t('app.retry')}
        onRetry={() => void refetch()}
        onGiveUp={onGiveUp}
        // It has been asked for twice by now, and the address has the view.
        reload
      />
    );
  };
}

/** Whether a failure is one of a page that the host has another version of. */
function useReplaced(failed: boolean): boolean {
  const [replaced, setReplaced] = useState(false);
  useEffect(() => {
    let asking = failed;
    if (asking) void isReplaced().then((answer) => asking && setReplaced(answer));
    return () => {
      asking = false;
    };
  }, [failed]);
  return replaced;
}
