import { Fragment } from 'react';
import type { Found } from '../../core/search/search.ts';
import { InScript } from './InScript.tsx';
import styles from './Marked.module.css';

/** Text in which what is searched for is marked, and names in Hangul, Kana and Han say their language. */
export function Marked({ text, found }: { text: string; found: Found | null }) {
  const marks = found?.marks(text) ?? [];
  if (marks.length === 0) return <InScript text={text} />;
  return marks.map(({ from, to }, i) => (
    <Fragment key={from}>
      <InScript text={text.slice(marks[i - 1]?.to ?? 0, from)} />
      <mark className={styles['mark']}>
        <InScript text={text.slice(from, to)} />
      </mark>
      {i === marks.length - 1 && <InScript text={text.slice(to)} />}
    </Fragment>
  ));
}
