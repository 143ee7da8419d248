import { useId } from 'react';
import { useT } from '../bridge/useExplorer.ts';
import { CopyButton } from '../parts/CopyButton.tsx';

/** The text of a file, to be copied. */
export function FileText({ text }: { text: string }) {
  const t = useT();
  const output = useId();
  return (
    <>
      <label htmlFor={output}>{t('download.text')}</label>
      <textarea id={output} readOnly rows={8} value={text} onFocus={(event) => event.target.select()} />
      <CopyButton key={text} text={() => text} label={t('download.copy')} field={output} />
    </>
  );
}
