import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { COUNTS, SITE, expect, open, test } from './support/page.ts';

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
  await expect(page.getByText(`${COUNTS.sources} sources`)).toBeVisible();
  expect(scripts.length).toBeGreaterThan(0);
  const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(resolve(DIST, path))).length, 0);
  expect(bytes).toBeLessThan(150_000);
});

test('a strict CSP stands in the page, and the page keeps to it', async ({ page, complaints }) => {
  await open(page, '?event=unsc-2397');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect((policy ?? '').split('; ').sort()).toEqual([
    "base-uri 'none'",
    "connect-src 'self'",
    "default-src 'none'",
    "font-src 'self'",
    "form-action 'none'",
    "img-src 'self'",
    "require-trusted-types-for 'script'",
    "script-src 'self'",
    "style-src 'self'",
    'trusted-types boot data styles inert',
  ]);
  const html = readFileSync(resolve(DIST, 'index.html'), 'utf8');
  expect(html).not.toMatch(/<style|style="|<script>|https?:\/\//);
  // The policy is in force: the page's own breach of it is noticed, and would fail any test.
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await expect.poll(() => complaints.splice(0).join()).toContain('Content Security Policy');
  await page.evaluate(() => new Image().setAttribute('src', 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='));
  await expect.poll(() => complaints.splice(0).join()).toContain("img-src 'self'");
});

test('no text becomes markup, code, or the address of a script', async ({ page, complaints }) => {
  await open(page, '?event=unsc-2397');
  const tried = await page.evaluate(() => {
    const markup = '<b>x</b>';
    const { trustedTypes } = globalThis as unknown as {
      trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
    };
    const ways: Record<string, () => unknown> = {
      innerHTML: () => (document.createElement('p').innerHTML = markup),
      outerHTML: () => (document.body.appendChild(document.createElement('p')).outerHTML = markup),
      insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', markup),
      createContextualFragment: () => document.createRange().createContextualFragment(markup),
      parseFromString: () => new DOMParser().parseFromString(markup, 'text/html'),
      srcdoc: () => (document.createElement('iframe').srcdoc = markup),
      text: () => (document.createElement('script').text = '1'),
      src: () => (document.createElement('script').src = 'assets/other.js'),
      setAttribute: () => document.createElement('script').setAttribute('src', 'assets/other.js'),
      'another policy': () => trustedTypes.createPolicy('another', {}),
      'the policy of the first script, once more': () => trustedTypes.createPolicy('boot', {}),
    };
    return Object.entries(ways).map(([name, write]) => {
      try {
        write();
        return `${name}: taken`;
      } catch (error) {
        return `${name}: ${(error as Error).name}`;
      }
    });
  });
  expect(tried.length).toBe(11);
  expect(tried.filter((one) => !one.endsWith(': TypeError'))).toEqual([]);
  await expect.poll(() => complaints.splice(0).length).toBeGreaterThan(0);
});

test('the data is served as it stands', async ({ request }) => {
  for (const name of ['dataset', 'events', 'sources', 'retired', 'datapackage']) {
    const served = await (await request.get(`../site/china-dprk/${name}.json`)).text();
    expect(served).toBe(readFileSync(resolve(DIST, `../data/china-dprk/${name}.json`), 'utf8'));
  }
  expect(readdirSync(resolve(DIST, 'schema')).length).toBe(4);
});

test('the licences of all that is handed out stand beside the page, and it leads to them', async ({
  page,
  context,
}) => {
  const [, ...parts] = readFileSync(resolve(DIST, 'licences.txt'), 'utf8').split(/\n\n-{80}\n\n/);
  const named = parts.map((part) => /^(\S+) \S+\nLicence: \S.*\n\n\S/.exec(part)?.[1]);
  // What the program asks for by name; the build itself finds what those ask for.
  const asked = readdirSync(resolve(DIST, '../src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|css)$/.test(name))
    .flatMap((name) => [
      ...readFileSync(resolve(DIST, '../src', name), 'utf8').matchAll(
        /(?:^(?:import|export) (?!type\b)[^;]*?from |import\(|url\()'((?:@[a-z][\w-]*\/)?[a-z][\w-]*)[^':]*'/gm,
      ),
    ])
    .map(([, name]) => name);
  expect(asked).toContain('@fontsource-variable/inter');
  expect(asked).toContain('react');
  for (const name of [...asked, 'relations-timeline', 'scheduler', 'd3-zoom']) expect(named).toContain(name);
  expect(named.length).toBe(new Set(named).size);
  const bill = JSON.parse(readFileSync(resolve(DIST, 'sbom.cdx.json'), 'utf8'));
  const billed = bill.components.map((one: { name: string }) => one.name);
  const tools = ['relations-timeline', 'vite', 'rolldown'];
  expect(named.filter((name) => !tools.includes(name ?? '') && !billed.includes(name))).toEqual([]);

  await open(page);
  const link = page.getByRole('link', { name: 'What this page is made of, and the licences' });
  const opened = context.waitForEvent('page');
  await link.click();
  await expect((await opened).locator('body')).toContainText('Tomáš Ehrlich');
});
