#!/usr/bin/env node
// npm run picture -- [ADDRESS] [FILE] [WIDTHxHEIGHT]: a picture of the built page, as a reader sees it.
//   npm run picture -- '?type=visit&theme=dark' visits.png 390x844
import process from 'node:process';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { provideChromium, ROOT } from './setup.mjs';

const [address = '', file = 'test-results/page.png', size = '1360x820'] = process.argv.slice(2);
const [width, height] = size.split('x').map(Number);
if (!width || !height) {
  console.error(`${size} is no size, such as 1360x820`);
  process.exit(2);
}
const executablePath = provideChromium();
const server = await preview({ root: ROOT, logLevel: 'error', preview: { port: 0, strictPort: false } });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage({ viewport: { width, height } });
  page.on('console', (message) => console.log(`page: ${message.text()}`));
  page.on('pageerror', (error) => console.log(`page: ${error.message}`));
  await page.goto(new URL(address, server.resolvedUrls?.local[0]).href, { waitUntil: 'networkidle' });
  await page.screenshot({ path: file });
  console.log(file);
} finally {
  await browser.close();
  await server.close();
}
