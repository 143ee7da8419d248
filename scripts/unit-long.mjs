#!/usr/bin/env node
// npm run unit:long: every unit test as often as it deserves, with its coverage. What `npm test` runs.
import process from 'node:process';
import { bin, run } from './setup.mjs';

process.exit(run(bin('vitest'), ['run', '--coverage', ...process.argv.slice(2)], { UNIT: 'long' }));
