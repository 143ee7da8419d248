import { useT } from '../bridge/useExplorer.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { lazyPart } from '../parts/lazyPart.tsx';

const Help = lazyPart('help', async () => (await import('./Help.tsx')).Help);

/** How to read the picture and which keys there are, at every width. */
export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT();
  return (
    <Dialog open={open} onClose={onClose} title={t('help.title')} closeLabel={t('help.close')}>
      <Help />
    </Dialog>
  );
}
