import { useExplorer } from '../bridge/useExplorer.ts';
import { BIGGEST_MB } from '../../load/layerFile.ts';
import type { Translate } from '../../core/words/translate.ts';
import { Issues } from './Issues.tsx';
import styles from './Layers.module.css';
import { LayerActions } from './LayerList.tsx';
import { MOST_ROWS, type Outcome } from './opening.ts';
import { useOpenLayers } from './useOpening.ts';

/** What came of the files that were given last. */
export function Outcomes({ outcomes, onDone }: { outcomes: readonly Outcome[]; onDone: () => void }) {
  return outcomes.map((outcome, i) => <Told key={i} outcome={outcome} onDone={onDone} />);
}

function Told({ outcome, onDone }: { outcome: Outcome; onDone: () => void }) {
  const { t } = useExplorer();
  const layers = useOpenLayers();
  const { kind, name } = outcome;
  if (kind === 'fault') return <p className={styles['refused']}>{faultWords(outcome, t)}</p>;
  if (kind === 'newer') return <p className={styles['refused']}>{t('layers.work-newer', { name })}</p>;
  if (kind === 'work') return <p>{t('layers.work-opened', { name, count: outcome.count })}</p>;
  if (kind === 'removed') return <p>{t('layers.removed', { name })}</p>;
  if (kind === 'nothing')
    return (
      <>
        <p className={styles['refused']}>{t('layers.loaded-none', { name })}</p>
        <Issues name={name} issues={outcome.issues} />
      </>
    );
  const open = layers.find(({ layer }) => layer.id === outcome.id);
  if (!open) return null;
  return (
    <div className={styles['told']}>
      <p>{t('layers.loaded', { name, count: open.layer.events.length, sign: open.layer.sign })}</p>
      <LayerActions open={open} onDone={onDone} />
    </div>
  );
}

/** Why a file was not opened, in words. */
export function faultWords({ name, fault }: Extract<Outcome, { kind: 'fault' }>, t: Translate): string {
  return t(`layers.fault-${fault.code}`, { name, size: BIGGEST_MB, rows: MOST_ROWS, detail: fault.detail });
}
