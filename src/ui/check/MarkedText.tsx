import { type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import type { Place } from '../../core/evidence/findRun.ts';
import { markedPieces } from '../../core/evidence/markedText.ts';
import { useT } from '../bridge/useExplorer.ts';
import styles from './Check.module.css';

export interface MarkedTextHandle {
  /** Scrolls to the mark of a place and gives it the focus. */
  show: (place: Place) => void;
}

interface Props {
  ref: Ref<MarkedTextHandle>;
  text: string;
  places: readonly Place[];
  language: string;
}

/** A reader's text, as text, with what was found in it marked; scrolled to the first mark. */
export function MarkedText({ ref, text, places, language }: Props) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const pieces = useMemo(() => markedPieces(text, places), [text, places]);
  const markAt = (start: number) =>
    box.current?.querySelectorAll('mark')[
      pieces.filter(({ kind }) => kind === 'mark').findIndex((mark) => mark.start <= start && start < mark.end)
    ];
  useImperativeHandle(ref, () => ({
    show: ({ start }) => {
      const mark = markAt(start);
      mark?.focus();
      mark?.scrollIntoView({ block: 'nearest' });
    },
  }));
  useEffect(() => {
    const mark = box.current?.querySelector('mark');
    // The box alone is scrolled, which the mark is placed in: what is told stands above it.
    if (box.current && mark) box.current.scrollTop = mark.offsetTop - 24;
  }, []);
  return (
    // It scrolls, so keys must reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={box} role="region" tabIndex={0} aria-label={t('recheck.text')} className={styles['text']}>
      {pieces.map(({ kind, start, end }) => {
        if (kind === 'left-out') return <p key={start}>{t('recheck.left-out', { count: end - start })}</p>;
        const words = text.slice(start, end);
        return kind === 'mark' ? (
          <mark key={start} tabIndex={-1} lang={language}>
            <span className="visually-hidden">{t('recheck.mark-begins')}</span>
            {words}
            <span className="visually-hidden">{t('recheck.mark-ends')}</span>
          </mark>
        ) : (
          <span key={start} lang={language}>
            {words}
          </span>
        );
      })}
    </div>
  );
}
