#!/usr/bin/env node
// Runs a TypeScript script with the project's own Vite, so that it may import from src/ and its messages.
//   node scripts/run.mjs check-data
import { resolve } from 'node:path';
import { createServer } from 'vite';

const [name = '', ...args] = process.argv.slice(2);
const vite = await createServer({
  root: resolve(import.meta.dirname, '..'),
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true, include: [] },
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
});
try {
  const { main } = await vite.ssrLoadModule(resolve(import.meta.dirname, `${name}.ts`));
  process.exitCode = await main(args);
} finally {
  await vite.close();
}
