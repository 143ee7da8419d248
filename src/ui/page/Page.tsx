import { useEffect } from 'react';
import { useExplorer, useSelected } from '../bridge/useExplorer.ts';
import { loadDetail } from '../detail/DetailPanel.tsx';
import { ExplorerView } from './ExplorerView.tsx';
import styles from './Page.module.css';
import { useSlow } from './useSlow.ts';

/** The timeline as soon as there is something to draw; until then, that it is coming. */
export function Page() {
  const { store, files } = useExplorer();
  const drawable = useSelected((explorer) => explorer.explored() !== null);
  // A link to an event or a source needs its detail as soon as the data.
  useEffect(() => {
    const { event, source } = store.get();
    if (event !== null || source !== null) loadDetail().catch(() => undefined);
  }, [store]);
  useEffect(() => {
    if (drawable) files.drawn?.();
  }, [drawable, files]);
  return drawable ? <ExplorerView /> : <Coming />;
}

function Coming() {
  const { t, files } = useExplorer();
  const coming = useSelected((explorer) => explorer.files.get().coming);
  const slow = useSlow(true);
  return (
    <main className={styles['loading']} aria-busy="true">
      <p aria-live="polite">{slow ? t('app.slow', { file: `${coming[0] ?? 'events'}.json` }) : t('app.loading')}</p>
      {slow && (
        <button type="button" onClick={() => files.retry('slow')}>
          {t('app.retry')}
        </button>
      )}
    </main>
  );
}
