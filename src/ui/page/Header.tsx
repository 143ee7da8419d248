import { useMemo, useState } from 'react';
import { yearsOf } from '../../core/table/extent.ts';
import { yearWords } from '../../core/words/tickWords.ts';
import { PARAMS } from '../../core/view/params.ts';
import type { Theme, View } from '../../core/view/viewState.ts';
import { useExplored, useExplorer, useView } from '../bridge/useExplorer.ts';
import { ViewLink } from '../navigation/ViewLink.tsx';
import { CiteButton } from '../share/CiteButton.tsx';
import { DownloadDialog } from '../share/DownloadDialog.tsx';
import { ShareDialog } from '../share/ShareDialog.tsx';
import styles from './Header.module.css';
import { storeTheme } from './theme.ts';

/** What the dataset is, the views, the theme, Share, Cite, Download and Open a file. */
export function Header({ onOpenFile }: { onOpenFile: () => void }) {
  const { t, store } = useExplorer();
  const { dataset } = useExplored();
  const theme = useView((state) => state.theme);
  const [sharing, setSharing] = useState(false);
  const [downloading, setDownloading] = useState(false);
  return (
    <header className={styles['header']}>
      <div className={styles['titles']}>
        <h1>{dataset.meta?.title ?? t('app.untitled')}</h1>
        <Summary />
      </div>
      <div className={styles['tools']}>
        <nav className={styles['views']} aria-label={t('views.label')}>
          {PARAMS.view.values.map((one) => (
            <ViewTab key={one} view={one} />
          ))}
        </nav>
        <label className={styles['theme']}>
          <span>{t('theme.label')}</span>
          <select
            value={theme}
            onChange={(event) => {
              const chosen = event.target.value as Theme;
              store.update({ theme: chosen });
              storeTheme(chosen);
            }}
          >
            {PARAMS.theme.values.map((one) => (
              <option key={one} value={one}>
                {t(`theme.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" aria-haspopup="dialog" onClick={() => setSharing(true)}>
          {t('share.open')}
        </button>
        <CiteButton cited="view" label={t('cite.open')} />
        <button type="button" aria-haspopup="dialog" onClick={() => setDownloading(true)}>
          {t('download.open')}
        </button>
        <button type="button" aria-haspopup="dialog" onClick={onOpenFile}>
          {t('layers.open')}
        </button>
      </div>
      <ShareDialog open={sharing} onClose={() => setSharing(false)} />
      <DownloadDialog open={downloading} onClose={() => setDownloading(false)} />
    </header>
  );
}

function ViewTab({ view }: { view: View }) {
  const { t, store } = useExplorer();
  const current = useView((state) => state.view === view);
  return (
    <ViewLink to={() => ({ view })} aria-current={current ? 'page' : undefined} onFollow={() => store.update({ view })}>
      {t(`views.${view}`)}
    </ViewLink>
  );
}

/** What our data are; and, beside them, how much is from the reader’s files. */
function Summary() {
  const { t, files } = useExplorer();
  const { table, here } = useExplored();
  const ours = files.get().dataset;
  const years = useMemo(() => yearsOf(table), [table]);
  if (!ours || !years) return null;
  const events = ours.events.length;
  const words = {
    first: yearWords(years.first, t),
    last: yearWords(years.last, t),
    events,
    layered: table.length - events,
  };
  return (
    <p className={styles['summary']}>
      {here.has('sources')
        ? t('app.summary', { ...words, sources: ours.sourceById.size })
        : t('app.summary-events', words)}
    </p>
  );
}
