import type { Issue } from '../model/issue.ts';
import { issueWords } from '../words/issueWords.ts';
import type { Translate } from '../words/translate.ts';
import type { LineIssue } from './lineIssue.ts';

/** What the parser of our data says of a reader’s file, with the line of each record. */
export function fileIssues(issues: readonly Issue[], lines: ReadonlyMap<string, number>, t: Translate): LineIssue[] {
  return issues.map((issue): LineIssue => ({
    line: (issue.file === 'events' && lines.get(issue.record ?? '')) || null,
    field: issue.field ?? null,
    value: issue.value ?? null,
    message: issueWords(issue, t),
    cost: issue.setAside,
  }));
}
