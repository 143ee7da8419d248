import { useStore, useT } from '../bridge/context.ts';
import { useExplored } from '../bridge/explored.ts';
import styles from './CompactFooter.module.css';
import { urlOf } from '../bridge/urlSync.ts';

/** In a frame: what this is, and the way to the whole. */
export function CompactFooter() {
  const t = useT();
  const store = useStore();
  const { dataset } = useExplored();
  const meta = dataset.meta;
  // A sandboxed frame may open no window; there the whole opens in the frame itself.
  const target = globalThis.origin === 'null' ? '_self' : '_blank';
  return (
    <footer className={styles['footer']}>
      <span>{meta ? t('app.credit', { title: meta.title, version: meta.version }) : t('app.untitled')}</span>
      <a
        href={urlOf({ ...store.get(), ui: 'full' })}
        target={target}
        rel="noopener"
        onClick={(event) => event.currentTarget.setAttribute('href', urlOf({ ...store.get(), ui: 'full' }))}
      >
        {t('app.open-full')}
      </a>
    </footer>
  );
}
