import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Translate } from '../../core/words/translate.ts';
import { Page, useView } from '../bridge/context.ts';
import { Loader } from './Loader.tsx';
import { connectUrl, readUrl } from '../bridge/urlSync.ts';
import { createViewStore } from '../../app/store.ts';

interface Props {
  t: Translate;
  /** Today, for the line that marks it. */
  now: number;
}

/** The page: its providers, its address and its theme. */
export function App({ t, now }: Props) {
  const [client] = useState(() => new QueryClient());
  const [store] = useState(() => createViewStore(readUrl().state));
  useEffect(() => connectUrl(store), [store]);
  const page = useMemo(() => ({ t, store, now }), [t, store, now]);
  return (
    <QueryClientProvider client={client}>
      <Page value={page}>
        <ThemeSwitch />
        <Loader />
      </Page>
    </QueryClientProvider>
  );
}

function ThemeSwitch() {
  const theme = useView((state) => state.theme);
  const ui = useView((state) => state.ui);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.dataset['ui'] = ui;
  }, [theme, ui]);
  return null;
}
