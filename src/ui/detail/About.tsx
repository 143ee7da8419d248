import { useExplored, useLicences, useT } from '../bridge/useExplorer.ts';
import { bylineWords } from '../../core/words/sourceWords.ts';
import { useOpenSource } from '../navigation/openDetail.ts';
import styles from './About.module.css';
import { OutLink } from '../parts/OutLink.tsx';
import { ReadingKey } from '../parts/ReadingKey.tsx';

/** What the dataset is, and how to read the drawing. Shown while no event is open. */
export function About() {
  const t = useT();
  const { dataset, citing } = useExplored();
  const licences = useLicences();
  const openSource = useOpenSource();
  const featured = dataset.sourceById.get(dataset.meta?.featured ?? '');
  return (
    <section className={styles['about']} aria-label={t('about.how')}>
      {dataset.meta && <p>{dataset.meta.summary}</p>}
      {featured && (
        <p className={styles['door']}>
          <button type="button" data-source-link={featured.id} onClick={() => openSource(featured.id, 'sources')}>
            {t('about.featured', { source: bylineWords(featured, t), count: citing(featured.id).said.length })}
          </button>
        </p>
      )}
      <h2>{t('about.how')}</h2>
      <ReadingKey />
      <p>{t('about.keys')}</p>
      {licences !== undefined && (
        <p className={styles['licences']}>
          <OutLink href={new URL(licences, document.baseURI).href}>{t('about.licences')}</OutLink>
        </p>
      )}
    </section>
  );
}
