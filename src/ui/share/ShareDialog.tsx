import { useT } from '../bridge/useExplorer.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { lazyPart } from '../parts/lazyPart.tsx';

const ShareFields = lazyPart('share', async () => (await import('./ShareFields.tsx')).ShareFields);

/** The view as a link, and as a frame for another page. */
export function ShareDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT();
  return (
    <Dialog open={open} onClose={onClose} title={t('share.title')} closeLabel={t('share.close')}>
      <ShareFields />
    </Dialog>
  );
}
