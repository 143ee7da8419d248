import { resolve } from 'node:path';
import { checkData } from './checks.ts';
import { DATA, readJson, t } from './files.ts';

/**
 * npm run check-data [-- FOLDER]
 * Checks a dataset's three files. Prints each error on a line of its own; exit code 1 where there is any.
 */
export function main([folder = resolve(DATA, 'china-dprk')]: string[]): number {
  try {
    const [dataset, events, sources] = ['dataset', 'events', 'sources'].map((name) => readJson(resolve(folder, `${name}.json`)));
    const report = checkData({ dataset, events, sources }, t);
    for (const error of report.errors) console.error(error);
    console.log(t('check.summary', { events: report.events, sources: report.sources, quotes: report.quotes }));
    return report.errors.length > 0 ? 1 : 0;
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
}
