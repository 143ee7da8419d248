import type { Issue, Problem } from '../model/issue.ts';
import { shortened } from '../model/jsonValue.ts';
import type { MessageId, Translate } from './translate.ts';

/** An issue as a sentence that names the value and the place, and says what became of it. */
export function issueWords(issue: Issue, t: Translate): string {
  return t(`issue.set-aside-${issue.setAside}`, { issue: issuePlace(issue, t) });
}

/** The same without what became of it: for a check, which also reads files that the page does not. */
export function issuePlace(issue: Problem & { file: string; record?: string }, t: Translate): string {
  const reason = issue.dateError ? t(`date-error.${issue.dateError}` as MessageId) : '';
  const problem = t(`issue.${issue.code}`, { value: issue.value ?? '', reason });
  const { file } = issue;
  // The data's own names, which may be as long as they like.
  const [record, field] = [issue.record, issue.field].map((name) => name && shortened(name));
  if (record && field) return t('issue.where-record-field', { file, record, field, problem });
  if (record) return t('issue.where-record', { file, record, problem });
  if (field) return t('issue.where-field', { file, field, problem });
  return t('issue.where-file', { file, problem });
}
