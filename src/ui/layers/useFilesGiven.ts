import { useCallback, useEffect, useMemo, useState } from 'react';
import { useRoot } from '../bridge/useExplorer.ts';

/** The files that a reader has dropped on the page, and whether it is asked for some. */
export interface FilesGiven {
  readonly open: boolean;
  /** Another list each time that files are dropped; null before. */
  readonly files: readonly File[] | null;
  readonly ask: () => void;
  readonly close: () => void;
}

/** Takes files that are dropped anywhere on the page, which would otherwise be left for them. */
export function useFilesGiven(): FilesGiven {
  const root = useRoot();
  const [open, setOpen] = useState(false);
  const [files, setFiles] = useState<readonly File[] | null>(null);
  const ask = useCallback(() => {
    setFiles(null);
    setOpen(true);
  }, []);
  const close = useCallback(() => setOpen(false), []);
  useEffect(() => {
    // Another dialogue has the page to itself, and may take files of its own; beside us there may be another explorer.
    const isOurs = ({ target, dataTransfer }: DragEvent) =>
      dataTransfer?.types.includes('Files') === true &&
      (open || !document.querySelector('dialog:modal')) &&
      (root.contains(target as Node) || target === document.body || target === document.documentElement);
    const over = (event: DragEvent) => isOurs(event) && event.preventDefault();
    const drop = (event: DragEvent) => {
      if (!isOurs(event)) return;
      event.preventDefault();
      const dropped = [...(event.dataTransfer?.files ?? [])];
      if (dropped.length === 0) return;
      setFiles(dropped);
      setOpen(true);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, [root, open]);
  return useMemo(() => ({ open, files, ask, close }), [open, files, ask, close]);
}
