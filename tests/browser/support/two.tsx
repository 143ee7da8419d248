/** A page of somebody else’s with two explorers on it, for a test: each with its own data files, address and theme. */
import '../../../src/ui/page/theme.css';
import { QueryClient } from '@tanstack/react-query';
import messages from 'virtual:messages/en';
import { memoryAddress } from '../../../src/app/address.ts';
import { createExplorer } from '../../../src/app/explorer.ts';
import { createDataFiles } from '../../../src/load/dataFiles.ts';
import { translator } from '../../../src/messages/translator.ts';
import { canvasMeasure } from '../../../src/ui/bridge/measureText.ts';
import { mount } from '../../../src/ui/page/mount.tsx';

for (const id of ['one', 'other']) {
  const root = document.getElementById(id);
  if (!root) continue;
  const client = new QueryClient();
  const explorer = createExplorer({
    files: createDataFiles(client, 'six/china-dprk'),
    address: memoryAddress(),
    translate: translator('en', messages),
    now: Date.now(),
    measureText: canvasMeasure(root),
  });
  mount(root, explorer, { client });
}
