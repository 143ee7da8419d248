import { type ReactNode, useId, useMemo, useState } from 'react';
import type { Term } from '../../core/model/schema.ts';
import { termsIn } from '../../core/words/glossary.ts';
import { useExplored, useT } from '../bridge/useExplorer.ts';
import styles from './Glossed.module.css';
import { InScript } from './InScript.tsx';

/** A text of ours in which each word that not every reader knows can be asked what it means, where it stands. */
export function Glossed({ text }: { text: string }) {
  const { meta } = useExplored().dataset;
  const places = useMemo(() => termsIn(text, meta?.glossary ?? []), [text, meta]);
  const parts: ReactNode[] = [];
  let from = 0;
  for (const place of places) {
    parts.push(<InScript key={from} text={text.slice(from, place.from)} />);
    parts.push(<Explained key={place.term.id} word={text.slice(place.from, place.to)} term={place.term} />);
    from = place.to;
  }
  return (
    <>
      {parts}
      <InScript text={text.slice(from)} />
    </>
  );
}

/** The meaning comes into the sentence behind its word, where every way of reading meets it. */
function Explained({ word, term }: { word: string; term: Term }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const meaning = useId();
  return (
    <>
      <button
        type="button"
        className={styles['term']}
        aria-expanded={open}
        aria-controls={meaning}
        title={open ? undefined : t('glossary.ask', { definition: term.definition })}
        onClick={() => setOpen(!open)}
      >
        {word}
      </button>
      <span id={meaning} className={styles['meaning']} hidden={!open}>
        {t('glossary.meaning', { definition: term.definition })}
      </span>
    </>
  );
}
