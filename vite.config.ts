import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { classicScripts } from './scripts/vite/classicScripts.ts';
import { contentSecurityPolicy } from './scripts/vite/contentSecurityPolicy.ts';
import { messages } from './scripts/vite/messages.ts';
import { worksWithoutOrigin } from './scripts/vite/worksWithoutOrigin.ts';

export default defineConfig({
  base: './',
  publicDir: 'data',
  plugins: [react(), messages(), classicScripts(), contentSecurityPolicy(), worksWithoutOrigin()],
  build: {
    modulePreload: false,
    assetsInlineLimit: 0,
    // One style sheet beside the script: split, it would be put into the page by the script, which the CSP forbids.
    cssCodeSplit: false,
  },
  test: {
    include: ['tests/unit/**/*.test.ts'],
    reporters: process.env['VITEST_JSON'] ? ['default', ['json', { outputFile: process.env['VITEST_JSON'] }]] : ['default'],
  },
} as Parameters<typeof defineConfig>[0]);
