import { useMemo } from 'react';
import type { TimelineEvent } from '../../core/model/dataset.ts';
import { evidenceOf } from '../../core/evidence/evidence.ts';
import { useComing, useExplored, useT } from '../bridge/useExplorer.ts';
import styles from './EvidenceSummary.module.css';
import { actorLabel } from '../../core/words/sourceWords.ts';
import { InScript } from '../parts/InScript.tsx';

/** How well an event is known: who says so, for whom they speak, of what kind they are, and what is not settled. */
export function EvidenceSummary({ event }: { event: TimelineEvent }) {
  const t = useT();
  const { dataset, here } = useExplored();
  const { independent, voices, kinds, disputing } = useMemo(
    () => evidenceOf(event, dataset.sourceById),
    [event, dataset],
  );
  const coming = useComing('sources');
  if (!here.has('sources')) {
    return <p className={styles['missing']}>{t(coming ? 'app.part-loading' : 'sources.missing')}</p>;
  }
  return (
    <dl className={styles['evidence']}>
      <dt>{t('evidence.independent')}</dt>
      <dd>{independent.length > 0 ? <Named names={independent} /> : t('evidence.independent-none')}</dd>
      {voices.map(({ state, publishers }) => (
        <div key={state} className={styles['voice']}>
          <dt>{t('evidence.voice', { state: actorLabel(dataset, state) })}</dt>
          <dd>
            <Named names={publishers} />
          </dd>
        </div>
      ))}
      <dt>{t('evidence.kinds')}</dt>
      <dd>
        <ul>
          {kinds.map(({ kind, sources }) => (
            <li key={kind}>{t(`evidence.kind-${kind}`, { count: sources })}</li>
          ))}
        </ul>
      </dd>
      <dt>{t('evidence.date')}</dt>
      <dd>{t(`evidence.date-${event.dateBasis.kind}`)}</dd>
      <dt>{t('evidence.disputes')}</dt>
      <dd>{disputing.length > 0 ? <Named names={disputing} /> : t('evidence.disputing-none')}</dd>
    </dl>
  );
}

/** A number, and whose names are behind it. */
function Named({ names }: { names: readonly string[] }) {
  const t = useT();
  return (
    <>
      <span className={styles['count']}>{t('filters.count', { count: names.length })}</span>{' '}
      <ul>
        {names.map((name) => (
          <li key={name}>
            <InScript text={name} />
          </li>
        ))}
      </ul>
    </>
  );
}
