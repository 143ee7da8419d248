import { useState } from 'react';
import { useT } from '../bridge/useExplorer.ts';
import styles from './CopyButton.module.css';

interface Props {
  /** Asked for when it is needed. */
  text: () => string;
  label: string;
  /** Id of the field that shows the text; where there is none, one is shown if the browser refuses to copy. */
  field?: string;
}

/** Copies a text. Where the browser refuses, as in a frame without permission, the text is marked to be copied by hand. */
export function CopyButton({ text, label, field }: Props) {
  const t = useT();
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setOutcome('copied');
    } catch {
      setOutcome('refused');
      if (field) (document.getElementById(field) as HTMLInputElement | null)?.select();
    }
  };
  return (
    <span className={styles['copy']}>
      <button type="button" onClick={() => void copy()}>
        {label}
      </button>
      <span aria-live="polite" className={styles['outcome']}>
        {outcome === 'copied' && t('detail.copied')}
        {outcome === 'refused' && t('detail.copy-failed')}
      </span>
      {outcome === 'refused' && !field && (
        <input
          className={styles['manual']}
          aria-label={t('detail.copy-manual')}
          readOnly
          value={text()}
          ref={(input) => input?.select()}
        />
      )}
    </span>
  );
}
