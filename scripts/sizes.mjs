#!/usr/bin/env node
// Sizes of the built site, gzipped: what comes at first, and the one script for pages without an origin.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { ROOT } from './setup.mjs';

const ASSETS = resolve(ROOT, 'dist', 'assets');

/** A script with all that it imports before it runs, by name. */
function withImports(name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  const code = readFileSync(resolve(ASSETS, name), 'utf8');
  for (const [, other] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) withImports(other, found);
  return found;
}

/** Lines for a person. */
export function sizes() {
  const files = readdirSync(ASSETS);
  const named = (start, end) => files.filter((name) => name.startsWith(start) && name.endsWith(end));
  const kilobytes = (names) =>
    (names.reduce((sum, name) => sum + gzipSync(readFileSync(resolve(ASSETS, name))).length, 0) / 1000).toFixed(1);
  const first = [...withImports(named('index-', '.js')[0] ?? ''), ...named('boot-', '.js')];
  return [
    `first load: ${kilobytes(first)} kB of script in ${first.length} files, ${kilobytes(named('style-', '.css'))} kB of styles (gzip)`,
    `whole.js: ${kilobytes(named('whole-', '.js'))} kB (gzip)`,
  ];
}

if (process.argv[1] === import.meta.filename) for (const line of sizes()) console.log(line);
