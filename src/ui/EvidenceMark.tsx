import { useMemo } from 'react';
import type { TimelineEvent } from '../core/dataset.ts';
import { evidenceOf } from '../core/evidence.ts';
import { useT } from './context.ts';
import styles from './EvidenceMark.module.css';
import { useExplored } from './explored.ts';

const STEP = 11;

/** A sign for each who says so: filled for an independent publisher, hollow for a state's own voice; a cross for each who disputes it. */
export function EvidenceMark({ event }: { event: TimelineEvent }) {
  const t = useT();
  const { dataset } = useExplored();
  const marks = useMemo(() => {
    const { independent, voices, disputing } = evidenceOf(event, dataset.sourceById);
    return { independent: independent.length, voices: voices.reduce((sum, voice) => sum + voice.publishers.length, 0), disputing: disputing.length };
  }, [event, dataset]);
  if (dataset.sourceById.size === 0) return null;
  const words = t('evidence.mark', marks);
  const signs: Sign[] = [
    ...Array.from({ length: marks.independent }, () => 'independent' as const),
    ...Array.from({ length: marks.voices }, () => 'voice' as const),
    ...Array.from({ length: marks.disputing }, () => 'disputes' as const),
  ];
  return (
    <span className={styles['mark']} title={words}>
      <svg width={signs.length * STEP} height={STEP} aria-hidden="true" focusable="false">
        {signs.map((sign, i) => <SignShape key={i} sign={sign} x={(i + 0.5) * STEP} />)}
      </svg>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

/** What the signs mean. */
export function EvidenceKey() {
  const t = useT();
  const signs = (['independent', 'voice', 'disputes'] as const).map((sign) => (
    <span key={sign} className={styles['key']}>
      <svg width={STEP} height={STEP} aria-hidden="true" focusable="false"><SignShape sign={sign} x={STEP / 2} /></svg>
      {t(`evidence.key-${sign}`)}
    </span>
  ));
  return <p className={styles['keys']}>{t('evidence.key')} {signs}</p>;
}

type Sign = 'independent' | 'voice' | 'disputes';

function SignShape({ sign, x }: { sign: Sign; x: number }) {
  const middle = STEP / 2;
  if (sign === 'disputes') return <path className={styles['disputes']} d={`M${x - 3} ${middle - 3}l6 6m0 -6l-6 6`} />;
  return <circle className={styles[sign]} cx={x} cy={middle} r={3.5} />;
}
