import { type ReactNode, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useExplorer, useRoot } from '../bridge/useExplorer.ts';
import styles from './Dialog.module.css';

interface Props {
  open: boolean;
  onClose: () => void;
  title: string;
  closeLabel: string;
  /** Whether it has two columns to show. */
  wide?: boolean;
  children: ReactNode;
}

/**
 * A modal dialogue: the browser's own, which traps the focus, closes on Escape and gives the focus back. It stands
 * apart from what opened it, which may be hidden on a narrow screen, and Back closes it.
 */
export function Dialog({ open, onClose, title, closeLabel, wide = false, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // A selection that is dragged out of the dialogue ends in a click on it, and must not close it.
  const pressedBeside = useRef(false);
  const { store } = useExplorer();
  const root = useRoot();
  useEffect(
    () => (open ? store.subscribe(({ how }) => how === 'restore' && onClose()) : undefined),
    [open, store, onClose],
  );
  useEffect(() => {
    const dialog = ref.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return createPortal(
    <dialog
      ref={ref}
      className={styles['dialog']}
      data-wide={wide || undefined}
      aria-labelledby={heading}
      onClose={onClose}
      onPointerDown={(event) => (pressedBeside.current = event.target === event.currentTarget)}
      onClick={(event) => pressedBeside.current && event.target === event.currentTarget && onClose()}
      // Escape closes the dialogue alone, and not what it was opened from.
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
    >
      {open && (
        <div className={styles['content']}>
          <div className={styles['head']}>
            <h2 id={heading}>{title}</h2>
            <button type="button" onClick={onClose}>
              {closeLabel}
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>,
    root,
  );
}
