#!/usr/bin/env node
// npm test: installs what is missing, then runs every check there is, and closes with what each runner counted.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { sizes } from './sizes.mjs';
import { bin, installPackages, provideChromium, ROOT, run } from './setup.mjs';

const results = resolve(ROOT, 'test-results');
const unitReport = resolve(results, 'unit.json');
const browserReport = resolve(results, 'browser.json');
rmSync(results, { recursive: true, force: true });
installPackages();
const chromium = provideChromium();

const failed = [];
const step = (name, command, args, env) => {
  console.log(`\n== ${name}`);
  const passed = run(command, args, env) === 0;
  if (!passed) failed.push(name);
  return passed;
};

step('type check', bin('tsc'), []);
step('format', 'npm', ['run', '--silent', 'format-check']);
step('lint', 'npm', ['run', '--silent', 'lint']);
step('data check', 'npm', ['run', '--silent', 'check-data']);
step('unit tests', process.execPath, [resolve(ROOT, 'scripts/unit-long.mjs')], { VITEST_JSON: unitReport });
if (step('build', 'npm', ['run', '--silent', 'build'])) {
  for (const line of sizes()) console.log(line);
  step('browser tests', bin('playwright'), ['test'], { CHROMIUM: chromium, PLAYWRIGHT_JSON: browserReport });
  step('other engines', process.execPath, [resolve(ROOT, 'tests/engines/run.mjs')]);
}

const coverage = resolve(results, 'coverage', 'coverage-summary.json');
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);
const unit = read(unitReport);
const browser = read(browserReport);
console.log('');
if (failed.length) console.log(`Failed: ${failed.join(', ')}`);
const covered = read(coverage)?.total;
if (covered)
  console.log(`coverage of core and app: ${covered.lines.pct} % of lines, ${covered.branches.pct} % of branches`);
if (unit) console.log(`vitest: ${unit.numPassedTests} passed, ${unit.numFailedTests || (unit.success ? 0 : 1)} failed`);
if (browser)
  console.log(`playwright: ${browser.stats.expected + browser.stats.flaky} passed, ${browser.stats.unexpected} failed`);
const engines = read(resolve(results, 'engines.json'));
if (engines)
  console.log(
    `other engines: ${engines.passed} passed, ${engines.skipped} not possible there, ${engines.failed} failed`,
  );
process.exit(failed.length ? 1 : 0);
