import { useExplored, useExplorer } from '../bridge/useExplorer.ts';
import styles from './CompactFooter.module.css';

/** In a frame: what this is, and the way to the whole. */
export function CompactFooter() {
  const { t, store, href } = useExplorer();
  const { dataset } = useExplored();
  const meta = dataset.meta;
  // A sandboxed frame may open no window; there the whole opens in the frame itself.
  const target = globalThis.origin === 'null' ? '_self' : '_blank';
  return (
    <footer className={styles['footer']}>
      <span>{meta ? t('app.credit', { title: meta.title, version: meta.version }) : t('app.untitled')}</span>
      <a
        href={href({ ...store.get(), ui: 'full' })}
        target={target}
        rel="noopener"
        onClick={(event) => event.currentTarget.setAttribute('href', href({ ...store.get(), ui: 'full' }))}
      >
        {t('app.open-full')}
      </a>
    </footer>
  );
}
