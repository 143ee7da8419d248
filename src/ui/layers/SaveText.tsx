import { useId, useState } from 'react';
import { useT } from '../bridge/useExplorer.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { maySave, saveFile } from '../share/saveFile.ts';
import styles from './Layers.module.css';

interface Props {
  label: string;
  /** What it is called by those who hear it, where the label stands more than once. */
  spoken?: string;
  /** Of the file. */
  name: string;
  type: string;
  help?: string;
  text: () => string;
}

/** Saves a text as a file; where a frame may save none, shows it to be copied. */
export function SaveText({ label, spoken, name, type, help, text }: Props) {
  const t = useT();
  const [saved, setSaved] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const [output, about] = [useId(), useId()];
  return (
    <div className={styles['save']}>
      <button
        type="button"
        aria-label={spoken}
        aria-describedby={help === undefined ? undefined : about}
        aria-expanded={maySave() ? undefined : shown !== null}
        onClick={() => {
          if (!maySave()) return setShown(shown === null ? text() : null);
          saveFile(text(), name, type);
          setSaved(true);
        }}
      >
        {label}
      </button>
      {help !== undefined && (
        <span id={about} className={styles['soft']}>
          {help}
        </span>
      )}
      <span role="status">{saved && t('layers.saved', { name })}</span>
      {shown !== null && (
        <div className={styles['text']}>
          <p role="alert">{t('layers.save-refused', { name })}</p>
          <label htmlFor={output}>{t('layers.save-text', { name })}</label>
          <textarea id={output} readOnly rows={6} value={shown} onFocus={(event) => event.target.select()} />
          <CopyButton text={() => shown} label={t('layers.copy')} field={output} />
        </div>
      )}
    </div>
  );
}
