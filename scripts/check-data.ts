import { resolve } from 'node:path';
import { doubleKeyIssues } from '../src/core/model/json.ts';
import { checkData } from './checks.ts';
import { issueErrors } from './checks/issues.ts';
import { packageErrors } from './checks/package.ts';
import { DATA, readJsonIfThere, readJsonText } from './files.ts';
import { t } from './translate.ts';

const FILES = ['dataset', 'events', 'sources'] as const;

/**
 * npm run check-data [-- FOLDER]
 * Checks a dataset's files. Prints each error on a line of its own; exit code 1 where there is any.
 */
export function main([folder = resolve(DATA, 'china-dprk')]: string[]): number {
  try {
    const files = FILES.map((name) => readJsonText(resolve(folder, `${name}.json`)));
    const [dataset, events, sources] = files.map(({ json }) => json);
    const doubles = FILES.flatMap((name, i) => doubleKeyIssues(name, files[i]?.text ?? '', files[i]?.json));
    const report = checkData(
      { dataset, events, sources, retired: readJsonIfThere(resolve(folder, 'retired.json')) },
      t,
    );
    const errors = [...issueErrors(doubles, t), ...report.errors, ...packageErrors(folder, t)];
    for (const error of errors) console.error(error);
    console.log(t('check.summary', { events: report.events, sources: report.sources, quotes: report.quotes }));
    return errors.length > 0 ? 1 : 0;
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
}
