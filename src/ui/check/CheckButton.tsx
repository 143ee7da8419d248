import { useState } from 'react';
import type { Source } from '../../core/model/dataset.ts';
import type { Citation } from '../../core/model/schema.ts';
import { useT } from '../bridge/useExplorer.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { lazyPart } from '../parts/lazyPart.tsx';

interface Checked {
  source: Source;
  /** The citation that is asked about, which is told first. */
  asked?: Citation;
}

const CheckFields = lazyPart<Checked>('check', async () => (await import('./CheckFields.tsx')).CheckFields);

/** Opens the check of a source's text, which a reader has, against what is said of it. */
export function CheckButton({ source, asked, link = false }: Checked & { link?: boolean }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  // There is one beside each citation, and few are ever pressed.
  const [opened, setOpened] = useState(false);
  const show = () => {
    setOpened(true);
    setOpen(true);
  };
  return (
    <>
      <button type="button" className={link ? 'link' : undefined} aria-haspopup="dialog" onClick={show}>
        {t('recheck.open')}
      </button>
      {opened && (
        <Dialog
          open={open}
          wide
          onClose={() => setOpen(false)}
          title={t('recheck.title')}
          closeLabel={t('recheck.close')}
        >
          <CheckFields source={source} {...(asked && { asked })} />
        </Dialog>
      )}
    </>
  );
}
