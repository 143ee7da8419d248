import { useT } from '../bridge/useExplorer.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { lazyPart } from '../parts/lazyPart.tsx';

const DownloadFields = lazyPart('download', async () => (await import('./DownloadFields.tsx')).DownloadFields);

/** The events and their sources as a file. */
export function DownloadDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT();
  return (
    <Dialog open={open} onClose={onClose} title={t('download.title')} closeLabel={t('download.close')}>
      <DownloadFields />
    </Dialog>
  );
}
