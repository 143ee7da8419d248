import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, open, SITE, test } from './support/page.ts';

const DIST = resolve(import.meta.dirname, '../../dist');

test('the first load stays within 150 kB of script, gzipped', async ({ page }) => {
  const scripts: string[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    // The data are scripts for pages without an origin; here they are fetched as text.
    if (pathname.endsWith('.js') && !pathname.endsWith('.json.js')) scripts.push(pathname.replace('/site/', ''));
  });
  await page.goto(`${SITE}../site/`);
  await expect(page.getByRole('region', { name: 'All events' }).locator('li').first()).toBeAttached();
  await expect(page.getByText('490 sources')).toBeVisible();
  expect(scripts.length).toBeGreaterThan(0);
  const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(resolve(DIST, path))).length, 0);
  expect(bytes).toBeLessThan(150_000);
});

test('a strict CSP stands in the page, and the page keeps to it', async ({ page, complaints }) => {
  await open(page, '?event=unsc-2397');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  const html = readFileSync(resolve(DIST, 'index.html'), 'utf8');
  expect(html).not.toMatch(/<style|style="|<script>|https?:\/\//);
  await page.evaluate(() => document.documentElement.insertAdjacentHTML('beforeend', '<p style="color:red">x</p>'));
  // The policy is in force: the page's own breach of it is noticed.
  await expect.poll(() => complaints.splice(0).join()).toContain('Content Security Policy');
});

test('the data is served as it stands', async ({ request }) => {
  for (const name of ['dataset', 'events', 'sources', 'retired', 'datapackage']) {
    const served = await (await request.get(`../site/china-dprk/${name}.json`)).text();
    expect(served).toBe(readFileSync(resolve(DIST, `../data/china-dprk/${name}.json`), 'utf8'));
  }
  expect(readdirSync(resolve(DIST, 'schema')).length).toBe(4);
});
