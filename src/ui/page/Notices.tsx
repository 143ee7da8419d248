import { useRef } from 'react';
import { issueWords } from '../../core/words/issueWords.ts';
import type { MessageId } from '../../core/words/translate.ts';
import { useExplorer, useRoot, useSelected } from '../bridge/useExplorer.ts';
import { firstFocusable, useFocusKept } from '../bridge/useFocusKept.ts';
import { mainPlace } from '../navigation/useReturnFocus.ts';
import styles from './Notices.module.css';
import { useSlow } from './useSlow.ts';

/** What went wrong and what became of it. Empty, and without height, where nothing did. */
export function Notices() {
  const explorer = useExplorer();
  const { t, files } = explorer;
  const { issues, problems, coming } = useSelected(({ files: { get } }) => get());
  const notices = useSelected((one) => one.notices());
  const slow = useSlow(coming.length > 0);
  const section = useRef<HTMLElement>(null);
  const root = useRoot();
  useFocusKept(section, () => firstFocusable(section.current) ?? mainPlace(root));
  return (
    <section ref={section} className={styles['notices']} aria-label={t('notices.label')} aria-live="polite">
      {problems.map((problem) => (
        <div key={problem.file} className={styles['notice']} data-grave>
          <p>
            {t('notices.load-failed', {
              file: problem.file,
              reason: t(`load.${problem.code}` as MessageId, { status: problem.detail, detail: problem.detail }),
            })}
          </p>
          <button type="button" onClick={() => files.retry('failed')}>
            {t('app.retry')}
          </button>
        </div>
      ))}
      {slow && (
        <div className={styles['notice']}>
          <p>{t('app.slow', { file: `${coming[0]}.json` })}</p>
          <button type="button" onClick={() => files.retry('slow')}>
            {t('app.retry')}
          </button>
        </div>
      )}
      {notices.length > 0 && (
        <div className={styles['notice']}>
          <div>
            {notices.map((notice) => (
              <p key={`${notice.code} ${notice.parameter} ${notice.value}`}>
                {t(`notices.${notice.code}`, { parameter: notice.parameter, value: notice.value })}
              </p>
            ))}
          </div>
          <button type="button" onClick={explorer.dismissNotices}>
            {t('notices.dismiss')}
          </button>
        </div>
      )}
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
