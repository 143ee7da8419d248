import fc from 'fast-check';
import { SIX } from '../unit/support/six.ts';
import { addresses } from './addresses.ts';
import { readFiles, showEverything } from './everything.ts';
import { mutatedFiles } from './mutations.ts';

/** How many cases are made at a time. */
const BATCH = 20;
/** How many failures are told with all that they came from. */
const MOST_TOLD = 10;

/** What is tried: how to make cases, how many a full run has, and what may not fail. */
interface Trial {
  name: string;
  full: number;
  cases(seed: number): readonly { kind: string; run: (turn: number) => void; said: string }[];
}

const six = readFiles(SIX);

const TRIALS: readonly Trial[] = [
  {
    name: 'data files',
    full: 2000,
    cases: (seed) =>
      fc.sample(mutatedFiles, { seed, numRuns: BATCH }).map(({ kind, files, said }) => ({
        kind,
        said,
        run: (turn) => showEverything(readFiles(files), '', turn),
      })),
  },
  {
    name: 'addresses',
    full: 1500,
    cases: (seed) =>
      fc.sample(addresses, { seed, numRuns: BATCH }).map(({ kind, query }) => ({
        kind,
        said: query.slice(0, 300),
        run: (turn) => showEverything(six, query, turn),
      })),
  },
];

interface Count {
  survived: number;
  failed: number;
}

/**
 * npm run torture [-- --seconds N] [--seed N]
 * Reads data files after random changes, and addresses that no page has, and makes all that the page would show of them.
 * Prints how many were survived, by kind, and the seed, which makes the same run again. Ends when the time is up.
 * @returns 1 where any was not survived.
 */
export function main(args: string[]): number {
  const given = (name: string, usual: number) => {
    const at = args.indexOf(`--${name}`);
    return at < 0 ? usual : Number(args[at + 1]);
  };
  const seed = given('seed', Date.now() % 2 ** 30);
  const until = performance.now() + given('seconds', 300) * 1000;
  const counts = TRIALS.map(() => new Map<string, Count>());
  const tried = TRIALS.map(() => 0);
  const failures: string[] = [];
  // In turn, so that each has its share where the time does not do for all.
  for (let batch = 0; performance.now() < until; batch++) {
    const open = TRIALS.filter(({ full }) => batch * BATCH < full);
    if (open.length === 0) break;
    for (const trial of open) {
      const i = TRIALS.indexOf(trial);
      for (const { kind, run, said } of trial.cases(seed + batch)) {
        const count = counts[i]?.get(kind) ?? { survived: 0, failed: 0 };
        counts[i]?.set(kind, count);
        try {
          run(tried[i]!++);
          count.survived++;
        } catch (error) {
          count.failed++;
          const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
          failures.push(
            `${trial.name}, ${kind}: ${said}\n  ${reason.split('\n').slice(0, 4).join('\n  ').slice(0, 900)}`,
          );
        }
      }
    }
  }
  TRIALS.forEach(({ name, full }, i) => print(name, tried[i] ?? 0, full, counts[i] ?? new Map()));
  for (const failure of failures.slice(0, MOST_TOLD)) console.log(`\n${failure}`);
  if (failures.length > MOST_TOLD) console.log(`\n… and ${failures.length - MOST_TOLD} more.`);
  console.log(`\nThe same again: npm run torture -- --seed ${seed}`);
  return failures.length > 0 ? 1 : 0;
}

function print(name: string, tried: number, full: number, counts: ReadonlyMap<string, Count>): void {
  const cell = (value: string | number) => String(value).padStart(10);
  const failed = [...counts.values()].reduce((sum, count) => sum + count.failed, 0);
  console.log(`\n${name.padEnd(28)}${cell('survived')}${cell('failed')}`);
  for (const [kind, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`  ${kind.padEnd(26)}${cell(count.survived)}${cell(count.failed)}`);
  console.log(`${'all'.padEnd(28)}${cell(tried - failed)}${cell(failed)}`);
  if (tried < full) console.log(`The time was up after ${tried} of ${full}.`);
}
