import { resolve } from 'node:path';
import { checkData } from './checks.ts';
import { packageErrors } from './checks/package.ts';
import { DATA, readJson, readJsonIfThere } from './files.ts';
import { t } from './translate.ts';

/**
 * npm run check-data [-- FOLDER]
 * Checks a dataset's files. Prints each error on a line of its own; exit code 1 where there is any.
 */
export function main([folder = resolve(DATA, 'china-dprk')]: string[]): number {
  try {
    const [dataset, events, sources] = ['dataset', 'events', 'sources'].map((name) =>
      readJson(resolve(folder, `${name}.json`)),
    );
    const report = checkData(
      { dataset, events, sources, retired: readJsonIfThere(resolve(folder, 'retired.json')) },
      t,
    );
    const errors = [...report.errors, ...packageErrors(folder, t)];
    for (const error of errors) console.error(error);
    console.log(t('check.summary', { events: report.events, sources: report.sources, quotes: report.quotes }));
    return errors.length > 0 ? 1 : 0;
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
}
