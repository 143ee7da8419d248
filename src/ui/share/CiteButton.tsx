import { useState } from 'react';
import { useT } from '../bridge/useExplorer.ts';
import type { Cited } from './cited.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { lazyPart } from '../parts/lazyPart.tsx';

const CiteFields = lazyPart<{ cited: Cited }>('cite', async () => (await import('./CiteFields.tsx')).CiteFields);

/** Opens the citation of an event, a source or the view. */
export function CiteButton({ cited, label }: { cited: Cited; label: string }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const what = cited === 'view' ? 'view' : 'event' in cited ? 'event' : 'source';
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t(`cite.title-${what}`)} closeLabel={t('cite.close')}>
        <CiteFields cited={cited} />
      </Dialog>
    </>
  );
}
