import { csv } from '../export/csv.ts';
import type { Translate } from '../words/translate.ts';
import type { LineIssue } from './lineIssue.ts';

/** What is wrong with a file as a table to download, one thing a line, as a spreadsheet opens it. */
export function reportCsv(issues: readonly LineIssue[], t: Translate): string {
  const head = [
    t('layers.report-line'),
    t('layers.report-field'),
    t('layers.report-value'),
    t('layers.report-what'),
    t('layers.report-cost'),
  ];
  const rows = issues.map(({ line, field, value, message, cost }) => [
    line === null ? '' : String(line),
    field ?? '',
    value ?? '',
    message,
    t(`layers.cost-${cost}`),
  ]);
  return csv([head, ...rows], { bom: true });
}
