import { useT } from '../bridge/useExplorer.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { lazyPart } from '../parts/lazyPart.tsx';
import type { FilesGiven } from './useFilesGiven.ts';

const LayersFields = lazyPart('layers', async () => (await import('./LayersFields.tsx')).LayersFields);

/** Opening files of the reader’s, and those that are open. */
export function OpenFileDialog({ given }: { given: FilesGiven }) {
  const t = useT();
  return (
    <Dialog open={given.open} onClose={given.close} title={t('layers.open')} closeLabel={t('layers.close')} wide>
      <LayersFields files={given.files} onDone={given.close} />
    </Dialog>
  );
}
