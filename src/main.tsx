import './ui/page/theme.css';
import { QueryClient } from '@tanstack/react-query';
import messages from 'virtual:messages/en?first';
import { createExplorer } from './app/explorer.ts';
import { createDataFiles } from './load/dataFiles.ts';
import { importAnew } from './load/importAnew.ts';
import { whenStyled } from './load/whenStyled.ts';
import { translator } from './messages/translator.ts';
import { browserAddress } from './ui/bridge/browserAddress.ts';
import { canvasMeasure } from './ui/bridge/measureText.ts';
import { mount } from './ui/page/mount.tsx';
import { loadFonts } from './ui/page/fonts.ts';
import { storedTheme } from './ui/page/theme.ts';

globalThis.relationsTimelineImport = importAnew;
const page = document.documentElement;
const root = document.getElementById('root');
// The boot script has another way where this one does not come so far.
if (root && page.dataset['started'] === undefined) {
  page.dataset['started'] = '';
  const client = new QueryClient();
  const files = createDataFiles(client, page.dataset['data'] ?? 'data');
  const explorer = createExplorer({
    files: { ...files, drawn: () => afterPaint(() => [files.drawn?.(), loadFonts()]) },
    address: browserAddress(page.dataset['frame']),
    translate: translator(page.lang, messages, async () => (await import('virtual:messages/en?late')).default),
    now: Date.now(),
    measureText: canvasMeasure(root),
    theme: storedTheme(),
  });
  whenStyled(page.dataset['styles'] ?? '', () =>
    mount(root, explorer, { client, scope: page, licences: page.dataset['licences'] }),
  );
}

/** What the first picture does not need must not keep it waiting, the letters included. */
function afterPaint(call: () => void): void {
  // A tab in the background paints nothing until it is looked at.
  if (document.visibilityState === 'hidden') setTimeout(call);
  else requestAnimationFrame(() => setTimeout(call));
}
