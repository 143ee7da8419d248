import type { LineIssue } from '../../core/import/lineIssue.ts';
import { reportCsv } from '../../core/import/report.ts';
import type { Translate } from '../../core/words/translate.ts';
import { useT } from '../bridge/useExplorer.ts';
import styles from './Layers.module.css';
import { SaveText } from './SaveText.tsx';

/** How many are listed; the report has all. */
const MOST_LISTED = 50;

/** What is wrong with a file, by line, and all of it as a report. */
export function Issues({ name, issues }: { name: string; issues: readonly LineIssue[] }) {
  const t = useT();
  if (issues.length === 0) return null;
  const left = issues.filter(({ cost }) => cost === 'record').length;
  return (
    <details className={styles['issues']}>
      <summary>{t('layers.issues', { name, count: issues.length, left })}</summary>
      <ul>
        {issues.slice(0, MOST_LISTED).map((issue, i) => (
          <li key={i}>{lineWords(issue, t)}</li>
        ))}
      </ul>
      {issues.length > MOST_LISTED && <p>{t('layers.issues-some', { shown: MOST_LISTED, count: issues.length })}</p>}
      <SaveText
        label={t('layers.report')}
        spoken={t('layers.report-of', { name })}
        name={t('layers.report-name', { name: name.replace(/\.\w+$/, '') })}
        type="text/csv;charset=utf-8;header=present"
        text={() => reportCsv(issues, t)}
      />
    </details>
  );
}

/** “Line 12, date: not a date …”: where it stands, what it is, and what became of it. */
export function lineWords({ line, field, message, cost }: LineIssue, t: Translate): string {
  // What the parser says of our own JSON names the place and what became of it.
  const what = /[.!]$/.test(message)
    ? message
    : t('layers.with-cost', { what: message, cost: t(`layers.cost-${cost}`) });
  if (what === message) return line === null ? what : t('layers.at-line', { line, what });
  if (line !== null && field !== null) return t('layers.at-line-field', { line, field, what });
  if (line !== null) return t('layers.at-line', { line, what });
  return field === null ? what : t('layers.at-field', { field, what });
}
