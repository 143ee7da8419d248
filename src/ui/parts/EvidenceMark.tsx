import { useMemo } from 'react';
import type { Source, TimelineEvent } from '../../core/model/dataset.ts';
import { evidenceOf } from '../../core/evidence/evidence.ts';
import { useT } from '../bridge/useExplorer.ts';
import styles from './EvidenceMark.module.css';

const SIGNS = { independent: '●', voice: '○', disputes: '×' } as const;

/**
 * A sign for each who says so: filled for an independent publisher, hollow for a state's own voice; a cross for each who
 * disputes it. One element of text, since there is one for each event of a list that may be long.
 */
export function EvidenceMark({ event, sources }: { event: TimelineEvent; sources: ReadonlyMap<string, Source> }) {
  const t = useT();
  const { independent, voices, disputing } = useMemo(() => evidenceOf(event, sources), [event, sources]);
  if (sources.size === 0) return null;
  const speaking = voices.reduce((sum, voice) => sum + voice.publishers.length, 0);
  const words = t('evidence.mark', { independent: independent.length, voices: speaking, disputing: disputing.length });
  const signs =
    SIGNS.independent.repeat(independent.length) +
    SIGNS.voice.repeat(speaking) +
    SIGNS.disputes.repeat(disputing.length);
  return (
    <span className={styles['mark']} role="img" title={words}>
      {signs}
    </span>
  );
}

/** What the signs mean. */
export function EvidenceKey() {
  const t = useT();
  return (
    <p className={styles['keys']}>
      {t('evidence.key')}
      {(['independent', 'voice', 'disputes'] as const).map((sign) => (
        <span key={sign}>
          <span className={styles['mark']} aria-hidden="true">
            {SIGNS[sign]}
          </span>{' '}
          {t(`evidence.key-${sign}`)}
        </span>
      ))}
    </p>
  );
}
