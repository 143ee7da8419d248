import { type ReactNode, useId } from 'react';
import { useT } from '../bridge/useExplorer.ts';
import styles from './FacetBox.module.css';

interface Props {
  children: ReactNode;
  count: number;
  /** The count with what is counted, and what the value means, for those who hear it. */
  counted: string;
  checked: boolean;
  onChange: () => void;
  title?: string | undefined;
}

/** One value of a facet, to be ticked, with how many it would show. */
export function FacetBox({ children, count, counted, checked, onChange, title }: Props) {
  const t = useT();
  const describes = useId();
  return (
    <label className={styles['facet']} title={title}>
      <input type="checkbox" checked={checked} aria-describedby={describes} onChange={onChange} />
      {children}
      <span className={styles['count']} aria-hidden="true">
        {t('filters.count', { count })}
        <span id={describes} className="visually-hidden">
          {counted}
        </span>
      </span>
    </label>
  );
}
