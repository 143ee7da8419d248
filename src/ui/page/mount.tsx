import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Explorer } from '../../app/explorer.ts';
import { MountedContext } from '../bridge/useExplorer.ts';
import { Boundary } from '../parts/Boundary.tsx';
import styles from './mount.module.css';
import { Page } from './Page.tsx';
import { applyTheme } from './theme.ts';

export interface MountOptions {
  /** Asks for the parts of the page that come late; shared with the data, if it is given. */
  client?: QueryClient;
  /** What carries theme and mode: the element itself, or the whole document where the page is the explorer’s. */
  scope?: HTMLElement;
  /** Where the page says what it is made of, relative to it; without it, nothing leads there. */
  licences?: string | undefined;
}

/**
 * Shows an explorer in an element. Several may stand on one page: nothing is looked for outside of the element.
 * @returns what takes it away again, and ends what the explorer follows.
 */
export function mount(
  root: HTMLElement,
  explorer: Explorer,
  { client = new QueryClient(), scope = root, licences }: MountOptions = {},
): () => void {
  root.classList.add(styles['explorer'] ?? '');
  const follow = () => applyTheme(scope, explorer.store.get());
  follow();
  const stop = explorer.store.subscribe(follow);
  const react = createRoot(root);
  react.render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <MountedContext value={{ explorer, root, licences }}>
          <Boundary part="page">
            <Page />
          </Boundary>
        </MountedContext>
      </QueryClientProvider>
    </StrictMode>,
  );
  return () => {
    stop();
    react.unmount();
    explorer.close();
  };
}
