import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import { boot } from './scripts/vite/boot.ts';
import { filesWith } from './scripts/vite/firstWords.ts';
import { contentSecurityPolicy } from './scripts/vite/contentSecurityPolicy.ts';
import { frame } from './scripts/vite/frame.ts';
import { importAnew } from './scripts/vite/importAnew.ts';
import { licences } from './scripts/vite/licences.ts';
import { messages } from './scripts/vite/messages.ts';
import { pageData } from './scripts/vite/pageData.ts';
import { staticText } from './scripts/vite/staticText.ts';

/** Every check as often as it deserves, or only as often as a save can wait for. */
const LONG = process.env['UNIT'] === 'long';

const { collect, write } = licences();

/** What the build of modules and that of the one whole script share. */
const shared = (): UserConfig => ({
  base: './',
  plugins: [react(), messages(), collect()],
  build: {
    target: ['chrome109', 'firefox115', 'safari16.4'],
    modulePreload: false,
    assetsInlineLimit: 0,
    // One style sheet beside the script: split, it would be put into the page by the script, which the CSP forbids.
    cssCodeSplit: false,
  },
});

/** What comes with the first load is one script: parted by which late part needs it too, it would be dozens. */
const FIRST = filesWith(resolve(import.meta.dirname, 'src/main.tsx'));

export default defineConfig({
  ...shared(),
  build: {
    ...shared().build,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'index', test: (id) => FIRST.has(id) }] } } },
  },
  publicDir: 'data',
  plugins: [
    ...(shared().plugins ?? []),
    staticText(),
    pageData(),
    boot(shared),
    write(),
    importAnew(),
    contentSecurityPolicy(),
    frame(),
  ],
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // What starts the command itself, or reads every shipped record, is left to the long profile.
    exclude: LONG ? [] : ['tests/unit/data/checks.test.ts', 'tests/unit/cite/formats.test.ts'],
    setupFiles: ['tests/unit/support/setup.ts'],
    // A test that hangs ends; none fails for being slow.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    coverage: {
      provider: 'v8',
      include: ['src/core/**/*.ts', 'src/app/**/*.ts'],
      reporter: ['json-summary'],
      reportsDirectory: 'test-results/coverage',
    },
    reporters: process.env['VITEST_JSON']
      ? ['default', ['json', { outputFile: process.env['VITEST_JSON'] }]]
      : ['default'],
  },
} as Parameters<typeof defineConfig>[0]);
