import { useMemo } from 'react';
import { edtfWords } from '../../core/words/stretchWords.ts';
import { bandsOf } from '../../core/evidence/bands.ts';
import { bylineWords } from '../../core/words/sourceWords.ts';
import { useExplored, useT } from '../bridge/useExplorer.ts';
import styles from './ReadingKey.module.css';
import { Glossed } from './Glossed.tsx';
import { OutLink } from './OutLink.tsx';

/** What lasted behind the events, in words: from when to when, what that is counted by, and who says so. */
export function BandsInWords() {
  const t = useT();
  const { dataset } = useExplored();
  const bands = useMemo(() => bandsOf(dataset), [dataset]);
  if (bands.length === 0) return null;
  return (
    <details className={`${styles['meanings']} ${styles['behind']}`}>
      <summary>{t('bands.behind')}</summary>
      <dl>
        {bands.map((band) => (
          <div key={band.id}>
            <dt>
              {t('bands.of', { group: t(`bands.${band.group}`), label: band.label })}
              <br />
              {edtfWords(band.time, t)}
            </dt>
            <dd>
              <Glossed text={band.timeWhy} />
              <ul>
                {band.citations.map((citation, i) => {
                  const source = dataset.sourceById.get(citation.source);
                  return (
                    source && (
                      <li key={i}>
                        {citation.claim}{' '}
                        {source.url ? (
                          <OutLink href={source.url}>{bylineWords(source, t)}</OutLink>
                        ) : (
                          bylineWords(source, t)
                        )}
                      </li>
                    )
                  );
                })}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
