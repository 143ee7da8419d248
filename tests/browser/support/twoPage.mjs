// Builds the page with two explorers from the source, as somebody else's page would have it.
import { resolve } from 'node:path';
import { build, loadConfigFromFile } from 'vite';

const ROOT = resolve(import.meta.dirname, '../../..');
/** What belongs to our own page alone. */
const OWN_PAGE = new Set([
  'page-data',
  'static-text',
  'boot',
  'import-anew',
  'content-security-policy',
  'frame',
  'licences',
]);

/** @returns {Promise<Record<string, string>>} content by path. */
export async function twoPage() {
  const loaded = await loadConfigFromFile(
    { command: 'build', mode: 'production' },
    resolve(ROOT, 'vite.config.ts'),
    ROOT,
  );
  const plugins = (loaded?.config.plugins ?? []).flat().filter((plugin) => plugin && !OWN_PAGE.has(plugin.name));
  const { output } = await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    base: './',
    plugins,
    build: {
      write: false,
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: resolve(import.meta.dirname, 'two.tsx'),
        output: { format: 'iife', codeSplitting: false },
        transform: { define: { 'import.meta': '{}' } },
      },
    },
  });
  const script = output.find((file) => file.type === 'chunk')?.code ?? '';
  const style = String(
    output.find((file) => file.fileName.endsWith('.css') && /data-theme/.test(String(file.source)))?.source ?? '',
  );
  return {
    '/two.html':
      '<!doctype html><html lang="en"><meta charset="utf-8"><title>Two explorers</title><link rel="stylesheet" href="two.css"><h1>A page of another</h1><div id="one"></div><div id="other"></div><script src="two.js"></script>',
    '/two.css': style,
    '/two.js': script,
  };
}
