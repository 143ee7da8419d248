import type { ReactNode } from 'react';
import styles from './DetailHead.module.css';

interface Props {
  onClose: () => void;
  closeLabel: string;
  /** What else can be done with what is open. */
  children: ReactNode;
}

/** The head of a detail, which stays in reach however far the rest is scrolled. */
export function DetailHead({ onClose, closeLabel, children }: Props) {
  return (
    <div className={styles['head']}>
      {children}
      <button type="button" className={styles['close']} onClick={onClose}>
        {closeLabel}
      </button>
    </div>
  );
}
