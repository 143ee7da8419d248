import type { Issue } from '../../core/model/issue.ts';
import { issueWords } from '../../core/words/issueWords.ts';
import type { UrlNotice } from '../../core/view/url.ts';
import { useT } from '../bridge/context.ts';
import styles from './Notices.module.css';

/** A file that could not be had. */
export interface LoadProblem {
  file: string;
  reason: string;
  retry: () => void;
}

interface Props {
  issues: readonly Issue[];
  problems: readonly LoadProblem[];
  urlNotices: readonly UrlNotice[];
  onDismissUrl: () => void;
}

/** What went wrong and what became of it. Empty, and without height, where nothing did. */
export function Notices({ issues, problems, urlNotices, onDismissUrl }: Props) {
  const t = useT();
  return (
    <section className={styles['notices']} aria-label={t('notices.label')} aria-live="polite">
      {problems.map((problem) => (
        <div key={problem.file} className={styles['notice']} data-grave>
          <p>{t('notices.load-failed', { file: problem.file, reason: problem.reason })}</p>
          <button type="button" onClick={problem.retry}>
            {t('app.retry')}
          </button>
        </div>
      ))}
      {urlNotices.length > 0 && (
        <div className={styles['notice']}>
          <div>
            {urlNotices.map((notice) => (
              <p key={`${notice.parameter} ${notice.value}`}>{t('notices.url', { ...notice })}</p>
            ))}
          </div>
          <button type="button" onClick={onDismissUrl}>
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
