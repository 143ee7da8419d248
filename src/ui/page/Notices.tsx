import { type ReactNode, useRef, useState } from 'react';
import { toldNotices, toldProblems } from '../../app/told.ts';
import { issueWords } from '../../core/words/issueWords.ts';
import { useExplorer, useRoot, useSelected } from '../bridge/useExplorer.ts';
import { firstFocusable, useFocusKept } from '../bridge/useFocusKept.ts';
import { mainPlace } from '../navigation/useReturnFocus.ts';
import styles from './Notices.module.css';
import { useSlow } from './useSlow.ts';

/**
 * What went wrong and what became of it. Empty, and without height, where nothing did.
 * @param children what is told of a file that the address names.
 */
export function Notices({ onOpenFile, children }: { onOpenFile: () => void; children?: ReactNode }) {
  const explorer = useExplorer();
  const { t, files } = explorer;
  const { issues, problems, coming } = useSelected(({ files: { get } }) => get());
  const notices = useSelected((one) => one.notices());
  const slow = useSlow(coming.length > 0);
  const [retried, setRetried] = useState(false);
  const section = useRef<HTMLElement>(null);
  const root = useRoot();
  useFocusKept(section, () => firstFocusable(section.current) ?? mainPlace(root));
  return (
    <section ref={section} className={styles['notices']} aria-label={t('notices.label')} aria-live="polite">
      {(problems.length > 0 || slow) && (
        <div className={styles['notice']} data-grave={problems.length > 0 || undefined}>
          <div>
            {toldProblems(problems, t).map((line) => (
              <p key={line}>{line}</p>
            ))}
            {slow && <p>{t('app.slow', { file: `${coming[0]}.json` })}</p>}
          </div>
          <button
            type="button"
            onClick={() => {
              if (problems.length > 0) {
                setRetried(true);
                files.retry('failed');
              }
              if (slow) files.retry('slow');
            }}
          >
            {t('app.retry')}
          </button>
          {/* What has failed twice may be the page's own: it is loaded anew where one is. */}
          {retried && problems.length > 0 && (
            <button type="button" onClick={() => location.reload()}>
              {t('app.reload')}
            </button>
          )}
        </div>
      )}
      {notices.length > 0 && (
        <div className={styles['notice']}>
          <div>
            {toldNotices(notices, t).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
          {notices.some(({ code }) => code === 'not-open') && (
            <button type="button" aria-haspopup="dialog" onClick={onOpenFile}>
              {t('layers.open')}
            </button>
          )}
          <button type="button" onClick={explorer.dismissNotices}>
            {t('notices.dismiss')}
          </button>
        </div>
      )}
      {children && <div className={styles['notice']}>{children}</div>}
      {issues.length > 0 && (
        <details className={styles['notice']}>
          <summary>{t('notices.issues', { count: issues.length })}</summary>
          <ul>
            {issues.map((issue, i) => (
              <li key={i}>{issueWords(issue, t)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
