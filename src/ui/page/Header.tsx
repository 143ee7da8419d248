import { useMemo, useState } from 'react';
import { type Theme, THEMES, type View, VIEWS, type ViewState } from '../../core/view/viewState.ts';
import { encodeUrl } from '../../core/view/url.ts';
import { CiteButton } from '../share/CiteButton.tsx';
import { usePage, useStore, useT, useView } from '../bridge/context.ts';
import { useExplored } from '../bridge/explored.ts';
import styles from './Header.module.css';
import { plainClick } from '../navigation/plainClick.ts';
import { ShareDialog } from '../share/ShareDialog.tsx';

/** What the dataset is, the views, the theme and Share. */
export function Header() {
  const { t, store } = usePage();
  const { dataset } = useExplored();
  const theme = useView((state) => state.theme);
  const [sharing, setSharing] = useState(false);
  return (
    <header className={styles['header']}>
      <div className={styles['titles']}>
        <h1>{dataset.meta?.title ?? t('app.untitled')}</h1>
        <Summary />
      </div>
      <div className={styles['tools']}>
        <nav className={styles['views']} aria-label={t('views.label')}>
          {VIEWS.map((one) => (
            <ViewLink key={one} view={one} />
          ))}
        </nav>
        <label className={styles['theme']}>
          <span>{t('theme.label')}</span>
          <select
            value={theme}
            onChange={(event) => store.dispatch({ type: 'theme', theme: event.target.value as Theme })}
          >
            {THEMES.map((one) => (
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
      </div>
      <ShareDialog open={sharing} onClose={() => setSharing(false)} />
    </header>
  );
}

function ViewLink({ view }: { view: View }) {
  const t = useT();
  const store = useStore();
  const current = useView((state) => state.view === view);
  // The address is read when it is needed, so that a pan renders no link.
  const address = () => encodeUrl({ ...store.get(), view } satisfies ViewState) || '?';
  const refresh = (event: React.SyntheticEvent) => event.currentTarget.setAttribute('href', address());
  return (
    <a
      href={address()}
      aria-current={current ? 'page' : undefined}
      onPointerEnter={refresh}
      onFocus={refresh}
      onClick={plainClick(() => store.dispatch({ type: 'view', view }))}
    >
      {t(`views.${view}`)}
    </a>
  );
}

function Summary() {
  const t = useT();
  const { dataset, table } = useExplored();
  const years = useMemo(() => {
    const finite = [...table.start, ...table.end]
      .filter(Number.isFinite)
      .map((time) => new Date(time).getUTCFullYear());
    return finite.length ? { first: String(Math.min(...finite)), last: String(Math.max(...finite)) } : null;
  }, [table]);
  if (!years) return null;
  return (
    <p className={styles['summary']}>
      {t('app.summary', { ...years, events: table.length, sources: dataset.sourceById.size })}
    </p>
  );
}
