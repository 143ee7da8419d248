import { type MouseEvent, type ReactNode, useState } from 'react';
import { shownAddress } from '../../core/model/webAddress.ts';
import { useT } from '../bridge/useExplorer.ts';
import styles from './OutLink.module.css';

interface Props {
  href: string;
  /** Whether it is what one came for: a button to the eye. */
  main?: boolean;
  children: ReactNode;
}

/**
 * A link out of the page, to a new tab. A frame that may open no window (`sandbox` without `allow-popups`) refuses in
 * silence, so that one is asked here, and what it refuses is shown as an address to copy.
 */
export function OutLink({ href, main = false, children }: Props) {
  const t = useT();
  const [refused, setRefused] = useState(false);
  const follow = (click: MouseEvent) => {
    if (globalThis.parent === globalThis.self || click.metaKey || click.ctrlKey || click.shiftKey) return;
    click.preventDefault();
    setRefused(!openWindow(href));
  };
  return (
    <>
      <a
        className={styles['out']}
        data-main={main || undefined}
        href={href}
        target="_blank"
        rel="noopener noreferrer"
        onClick={follow}
      >
        <span>{children}</span>
        <span aria-hidden="true">↗</span>
        <span className="visually-hidden">{t('detail.new-tab')}</span>
      </a>
      {refused && (
        <label className={styles['refused']}>
          {t('detail.no-window')}
          <input
            readOnly
            value={shownAddress(href)}
            ref={(input) => input?.select()}
            onFocus={(event) => event.target.select()}
          />
        </label>
      )}
    </>
  );
}

/** Opens an address in a window of its own, which knows nothing of this one. @returns whether the frame lets it. */
function openWindow(href: string): boolean {
  try {
    // Asked with `noopener`, it would tell nothing of its success.
    const opened = window.open(href, '_blank');
    if (opened) opened.opener = null;
    return opened !== null;
  } catch {
    return false;
  }
}
