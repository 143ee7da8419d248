import process from 'node:process';

/** Whether every check is to be run as often as it deserves (`npm test`), or only often enough for a save (`npm run unit`). */
const LONG = process.env['UNIT'] === 'long';

/** How often a property is tried: all of its runs, or a tenth of them and five at least. */
export function runs(all: number): number {
  return LONG ? all : Math.max(Math.ceil(all / 10), 5);
}
