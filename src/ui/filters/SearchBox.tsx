import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { asked, bounded, MOST_ASKED } from '../../core/search/asked.ts';
import { useExplored, useExplorer, useRoot, useView } from '../bridge/useExplorer.ts';
import { useSearch } from '../parts/useSearch.ts';
import styles from './SearchBox.module.css';

/** Where one types what to look for in the events. What is typed is looked for in the next frame. */
export function SearchBox() {
  const { t, store } = useExplorer();
  const { found, kept } = useExplored();
  const q = useView((state) => state.q);
  const [text, setText] = useState(q);
  const [sent, setSent] = useState(q);
  const [wanted, setWanted] = useState(false);
  const search = useSearch(wanted || q !== '');
  const input = useRef<HTMLInputElement>(null);
  const frame = useRef(0);
  const hint = useId();
  // Changed by another than the box: Back, a link, or a button that clears.
  if (q !== sent) {
    setSent(q);
    // What was typed last may end in a space that the view does not keep.
    if (bounded(asked(text)) !== q) setText(q);
  }
  useSlash(input);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  const look = (typed: string) => {
    setText(typed);
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => store.update({ q: bounded(asked(typed)) }));
  };
  const clear = () => {
    cancelAnimationFrame(frame.current);
    setText('');
    store.update({ q: '' });
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || text === '') return;
    event.preventDefault();
    clear();
  };
  const words = search.failed
    ? t('search.failed')
    : asked(text).length > q.length && bounded(asked(text)) === q
      ? t('search.cut', { count: MOST_ASKED })
      : q !== '' && search.here && !found
        ? t('search.no-words')
        : q !== '' && found && kept.length === 0
          ? t('search.none-short')
          : '';
  return (
    <div className={styles['search']}>
      <div className={styles['field']}>
        <input
          ref={input}
          type="search"
          aria-label={t('search.label')}
          aria-describedby={words ? hint : undefined}
          placeholder={t('search.label')}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          value={text}
          onFocus={() => setWanted(true)}
          onChange={(event) => look(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {text !== '' && (
          <button type="button" aria-label={t('search.clear')} title={t('search.clear')} onClick={clear}>
            <svg aria-hidden="true" viewBox="0 0 12 12" width="12" height="12">
              <path d="M2 2 10 10M10 2 2 10" stroke="currentColor" strokeWidth="1.5" fill="none" />
            </svg>
          </button>
        )}
      </div>
      {/* There from the first, so that what comes into it is read out. */}
      <p id={hint} className={styles['hint']} aria-live="polite">
        {words}
        {search.failed && (
          <button type="button" className="link" onClick={search.retry}>
            {t('app.retry')}
          </button>
        )}
      </p>
    </div>
  );
}

/** The key / leads into the box, from wherever in this explorer nothing is typed. */
function useSlash(input: React.RefObject<HTMLInputElement | null>): void {
  const root = useRoot();
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const at = event.target as Element;
      const ours = root.contains(at) || at === document.body || at === document.documentElement;
      // A modal dialogue has the page to itself.
      if (!ours || at.closest('input, select, textarea, [contenteditable], dialog')) return;
      if (!input.current || document.querySelector('dialog:modal')) return;
      event.preventDefault();
      input.current.focus();
      input.current.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [root, input]);
}
