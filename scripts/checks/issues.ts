import type { Issue } from '../../src/core/model/issue.ts';
import { issuePlace } from '../../src/core/words/issueWords.ts';
import type { ScriptTranslate } from '../translate.ts';

/** What the page would set aside. What leads to such a record is not named: it is mended with the record. */
export function issueErrors(issues: readonly Issue[], t: ScriptTranslate): string[] {
  const lost = new Set(
    issues.flatMap(({ setAside, record }) => (setAside === 'record' ? [JSON.stringify(record)] : [])),
  );
  const follows = ({ code, value }: Issue) =>
    (code === 'unknown-event' || code === 'unknown-source') && lost.has(value ?? '');
  return issues.filter((issue) => !follows(issue)).map((issue) => issueError(issue, t));
}

/** What is wrong with a value, where it stands, and what to do. */
export function issueError(issue: Parameters<typeof issuePlace>[0], t: ScriptTranslate): string {
  return t('check.issue', { issue: issuePlace(issue, t), remedy: t(`check.do-${issue.code}`, { file: issue.file }) });
}
