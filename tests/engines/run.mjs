#!/usr/bin/env node
// npm run engines: the walk through the built site in the browsers that are no Chromium, as far as they can be had.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { provideEngines, ROOT } from '../../scripts/setup.mjs';
import { answers } from './driver.mjs';
import { firefox } from './firefox.mjs';
import { walk } from './walk.mjs';
import { webkit } from './webkit.mjs';

const only = process.argv[2];
const engines = provideEngines();
const starts = [
  ['firefox', engines.firefox && (() => firefox(engines.firefox))],
  ['webkit', engines.webkit && (() => webkit(engines.webkit))],
].filter(([name]) => !only || name === only);

const servers = spawn(process.execPath, [resolve(ROOT, 'tests/browser/support/servers.mjs')], { stdio: 'inherit' });
process.on('exit', () => servers.kill());
// What the drivers have started ends with this.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
await answers('http://127.0.0.1:4311/', servers);

const counts = { passed: 0, skipped: 0, failed: 0 };
const steps = walk(pathToFileURL(resolve(ROOT, 'dist/index.html')).href);
for (const [name, start] of starts) {
  if (!start) {
    console.log(`${name}: not on this machine, and not to be had here; its walk was not made.`);
    continue;
  }
  const began = Date.now();
  const driver = await start();
  console.log(driver.name);
  for (const [what, step] of steps) {
    // A machine that is busy with something else may be late once; a step that fails twice has failed.
    const { told, error } = await made(step, driver)
      .catch((first) => {
        console.log(`  … ${what}: once more, after “${first.message}”`);
        return made(step, driver);
      })
      .catch((thrown) => ({ error: thrown }));
    const { not } = told ?? {};
    counts[error ? 'failed' : not ? 'skipped' : 'passed']++;
    if (error) console.log(`  ✘ ${what}\n    ${error.stack ?? error}`);
    else console.log(not ? `  – ${what}: ${not}` : `  ✓ ${what}${told ? ` (${told})` : ''}`);
  }
  await driver.close();
  console.log(`  ${((Date.now() - began) / 1000).toFixed(0)} s`);
}
mkdirSync(resolve(ROOT, 'test-results'), { recursive: true });
writeFileSync(resolve(ROOT, 'test-results/engines.json'), JSON.stringify(counts));
process.exit(counts.failed ? 1 : 0);

async function made(step, driver) {
  return { told: await step(driver) };
}
