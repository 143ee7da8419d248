import { useExplorer, useRoot } from '../bridge/useExplorer.ts';

/** Gives up what is searched for. The button goes away with it, and the focus to where one searches. */
export function ClearSearch() {
  const { t, store } = useExplorer();
  const root = useRoot();
  const clear = () => {
    store.update({ q: '' });
    root.querySelector<HTMLElement>('input[type="search"]')?.focus();
  };
  return (
    <button type="button" onClick={clear}>
      {t('search.clear')}
    </button>
  );
}
