import './ui/page/theme.css';
import { QueryClient } from '@tanstack/react-query';
import messages from 'virtual:messages/en';
import { createExplorer } from './app/explorer.ts';
import { createDataFiles } from './load/dataFiles.ts';
import { translator } from './messages/translator.ts';
import { browserAddress } from './ui/bridge/browserAddress.ts';
import { canvasMeasure } from './ui/bridge/measureText.ts';
import { mount } from './ui/page/mount.tsx';
import { loadFonts } from './ui/page/fonts.ts';
import { storedTheme } from './ui/page/theme.ts';

const page = document.documentElement;
const root = document.getElementById('root');
if (root) {
  const client = new QueryClient();
  const files = createDataFiles(client, page.dataset['data'] ?? 'data');
  const explorer = createExplorer({
    files: { ...files, drawn: () => afterPaint(() => [files.drawn?.(), loadFonts()]) },
    address: browserAddress(),
    translate: translator(page.lang, messages),
    now: Date.now(),
    measureText: canvasMeasure(root),
    theme: storedTheme(),
  });
  // The program may come before the styles, and letters without their font are not as wide.
  whenStyled(() => mount(root, explorer, { client, scope: page, licences: page.dataset['licences'] }));
}

function whenStyled(call: () => void): void {
  const sheet = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]');
  if (!sheet || sheet.sheet) return call();
  // A style sheet that does not come must not keep the words away.
  sheet.addEventListener('load', call, { once: true });
  sheet.addEventListener('error', call, { once: true });
}

/** What the first picture does not need must not keep it waiting, the letters included. */
function afterPaint(call: () => void): void {
  // A tab in the background paints nothing until it is looked at.
  if (document.visibilityState === 'hidden') setTimeout(call);
  else requestAnimationFrame(() => setTimeout(call));
}
