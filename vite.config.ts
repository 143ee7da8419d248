import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Compiles a catalogue's ICU messages when the page is built, so that no parser is shipped. */
function messages(): Plugin {
  const prefix = 'virtual:messages/';
  return {
    name: 'messages',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const file = resolve(import.meta.dirname, 'src/messages', `${id.slice(prefix.length + 1)}.json`);
      this.addWatchFile(file);
      const source = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
      const compiled = Object.entries(source).map(([key, text]) => [key, compileMessage(text)]);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(compiled)))})`;
    },
  };
}

/**
 * In a frame with `sandbox="allow-scripts"` the page has no origin, so that a host without CORS headers refuses it
 * module scripts and `fetch`. A classic script is refused nowhere. So the page's script is classic, and the data is
 * written once more as a script, to be loaded only where `fetch` is refused.
 */
function worksWithoutOrigin(): Plugin {
  const csp = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
    "connect-src 'self'", "base-uri 'none'", "form-action 'none'",
  ].join('; ');
  return {
    name: 'works-without-origin',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html
          .replace(/<script type="module" crossorigin/, '<script defer')
          .replace(/<link rel="stylesheet" crossorigin/, '<link rel="stylesheet"')
          .replace('<meta charset="utf-8" />', `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${csp}" />`),
    },
    generateBundle() {
      const files = ['dataset', 'events', 'sources'].map((name) => {
        const text = readFileSync(resolve(import.meta.dirname, `data/china-dprk/${name}.json`), 'utf8');
        return `${JSON.stringify(name)}: ${JSON.stringify(text)}`;
      });
      this.emitFile({ type: 'asset', fileName: 'china-dprk/data.js', source: `globalThis.relationsTimelineData = {${files.join(',\n')}};\n` });
    },
  };
}

export default defineConfig({
  base: './',
  publicDir: 'data',
  plugins: [react(), messages(), worksWithoutOrigin()],
  build: {
    modulePreload: false,
    assetsInlineLimit: 0,
    // One style sheet beside the script: split, it would be put into the page by the script, which the CSP forbids.
    cssCodeSplit: false,
    rolldownOptions: { output: { format: 'iife' } },
  },
  test: {
    include: ['tests/unit/**/*.test.ts'],
    reporters: process.env['VITEST_JSON'] ? ['default', ['json', { outputFile: process.env['VITEST_JSON'] }]] : ['default'],
  },
} as Parameters<typeof defineConfig>[0]);
