import { useId, useState } from 'react';
import { decodedAs, ENCODINGS, type LayerEncoding } from '../../load/layerFile.ts';
import { useT } from '../bridge/useExplorer.ts';
import styles from './Layers.module.css';
import { useFocusedHeading } from './useFocusedHeading.ts';
import type { Step } from './opening.ts';
import { useOpening } from './useOpening.ts';

/** How much of the file is shown. */
const SAMPLE = 400;

/** Asks in what a file is written that is not UTF-8, with its beginning as it would read. */
export function EncodingFields({ step }: { step: Extract<Step, { at: 'encoding' }> }) {
  const t = useT();
  const { opening } = useOpening();
  const [encoding, setEncoding] = useState<LayerEncoding>(ENCODINGS[0]);
  const [group, sample, heading] = [useId(), useId(), useId()];
  const focus = useFocusedHeading();
  const { name, bytes } = step;
  return (
    <section className={styles['asked']} aria-labelledby={heading}>
      <h3 id={heading} ref={focus} tabIndex={-1}>
        {t('layers.encoding', { name })}
      </h3>
      <fieldset className={styles['choices']}>
        <legend>{t('layers.encoding-why', { name })}</legend>
        {ENCODINGS.map((one) => (
          <label key={one}>
            <input type="radio" name={group} checked={encoding === one} onChange={() => setEncoding(one)} />
            {t(`layers.encoding-${one}`)}
          </label>
        ))}
      </fieldset>
      <label htmlFor={sample}>{t('layers.encoding-sample')}</label>
      <textarea id={sample} readOnly rows={4} value={decodedAs(bytes.subarray(0, SAMPLE), encoding)} />
      <div className={styles['actions']}>
        <button type="button" onClick={() => opening.readAs(encoding)}>
          {t('layers.encoding-take')}
        </button>
        <button type="button" onClick={opening.giveUp}>
          {t('layers.give-up')}
        </button>
      </div>
    </section>
  );
}
