import { useExplored, useExplorer, useView } from '../bridge/useExplorer.ts';
import { OutLink } from '../parts/OutLink.tsx';
import styles from './CompactFooter.module.css';

/** What a small frame says of itself, and the way to the whole. */
export function CompactFooter() {
  const { t, href } = useExplorer();
  const { meta } = useExplored().dataset;
  const address = useView((state) => href({ ...state, ui: 'full' }));
  return (
    <footer className={styles['footer']}>
      <span>{meta ? t('app.credit', { title: meta.title, version: meta.version }) : t('app.untitled')}</span>
      <OutLink href={address}>{t('app.open-full')}</OutLink>
    </footer>
  );
}
