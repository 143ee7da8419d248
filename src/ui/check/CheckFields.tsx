import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Source } from '../../core/model/dataset.ts';
import type { Citation } from '../../core/model/schema.ts';
import { bylineWords } from '../../core/words/sourceWords.ts';
import { useExplored, useT } from '../bridge/useExplorer.ts';
import { InScript } from '../parts/InScript.tsx';
import { CheckResult } from './CheckResult.tsx';
import styles from './Check.module.css';
import { type FileFault, LONGEST, readTextFile } from './readTextFile.ts';
import { useCheck } from './useCheck.ts';
import { useDroppedFile } from './useDroppedFile.ts';

/** What cannot be checked, and why. */
type Refused = { file: string; fault: FileFault } | { fault: 'nothing' | 'too-long'; file?: undefined };

/**
 * Takes the text of a source's page, pasted or from a file, and says whether it is what we read and where the quotations
 * and passages stand in it. All of it is done here: nothing is sent, kept, or put into the address.
 */
export function CheckFields({ source, asked }: { source: Source; asked?: Citation }) {
  const t = useT();
  const { citing } = useExplored();
  const [field, help, picker] = [useId(), useId(), useId()];
  const area = useRef<HTMLTextAreaElement>(null);
  const [refused, setRefused] = useState<Refused>();
  const [file, setFile] = useState<string>();
  // What is asked about comes first; the rest in time order.
  const cited = useMemo(() => {
    const all = citing(source.id).said.flatMap(({ event, citations }) =>
      citations.map((citation) => ({ event, citation })),
    );
    return all.sort((a, b) => Number(b.citation === asked) - Number(a.citation === asked));
  }, [citing, source.id, asked]);
  const citations = useMemo(() => cited.map(({ citation }) => citation), [cited]);
  const [check, start] = useCheck(citations, source.fingerprint);

  const checkPasted = () => {
    const text = area.current?.value ?? '';
    setFile(undefined);
    const fault = text.trim() === '' ? 'nothing' : text.length > LONGEST ? 'too-long' : undefined;
    setRefused(fault && { fault });
    start(fault ? undefined : text);
  };
  const checkFile = async (given: File) => {
    setFile(given.name);
    setRefused(undefined);
    start(undefined);
    const read = await readTextFile(given, source.language);
    if ('fault' in read) setRefused({ file: given.name, fault: read.fault });
    else start(read.text);
  };
  useDroppedFile((given) => void checkFile(given));
  // A shared address or Back may bring another source into the same dialogue.
  useEffect(() => start(undefined), [start]);

  return (
    <div className={styles['check']}>
      <p>
        <InScript
          text={t('recheck.of', { byline: bylineWords(source, t), title: source.title })}
          language={source.language}
        />
      </p>
      <p id={help}>{t('recheck.help')}</p>
      <label htmlFor={field}>{t('recheck.paste')}</label>
      <textarea
        ref={area}
        id={field}
        rows={5}
        lang={source.language}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={help}
        // Its value is there only once the paste is done.
        onPaste={() => setTimeout(checkPasted)}
      />
      <div className={styles['ways']}>
        <button type="button" onClick={checkPasted}>
          {t('recheck.check')}
        </button>
        <label htmlFor={picker}>{t('recheck.file')}</label>
        <input
          id={picker}
          type="file"
          accept=".txt,.html,.htm,.xhtml,text/plain,text/html"
          onChange={(event) => {
            const [given] = event.target.files ?? [];
            // So that the same file can be chosen again.
            event.target.value = '';
            if (given) void checkFile(given);
          }}
        />
      </div>
      {refused && (
        <p role="alert" className={styles['refused']}>
          {refused.file === undefined
            ? t(`recheck.refused-${refused.fault}`)
            : t(`recheck.file-${refused.fault}`, { file: refused.file })}
        </p>
      )}
      <CheckResult check={check} cited={cited} source={source} file={file} />
      <p className={styles['lesson']}>{t('recheck.lesson')}</p>
    </div>
  );
}
