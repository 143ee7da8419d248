import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { asScript } from '../../../scripts/data/pageFiles.mjs';
import { test as base, expect, type Frame, type Page } from '@playwright/test';

export { expect };

/** The built site with the six events of tests/fixtures/six. */
export const SITE = 'http://127.0.0.1:4311/six/';
export const HOST = 'http://127.0.0.1:4312/';

/** What the page may not do in any test: ask a third party, break its CSP, throw. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('request', (request) => {
        const { hostname, protocol } = new URL(request.url());
        if (protocol.startsWith('http') && hostname !== '127.0.0.1') complaints.push(`third party: ${request.url()}`);
      });
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      page.on('console', (message) => {
        // A file that fails to load is logged by the browser; the tests of failures cause that on purpose. Fonts are
        // refused to a frame without an origin, which then makes do with the reader's own.
        const expected = /^Failed to load resource|^Access to font at .* from origin 'null'/.test(message.text());
        if (message.type() === 'error' && !expected) complaints.push(`console: ${message.text()}`);
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs axe on a page or a frame and expects it to find nothing. */
export async function expectNoAxeFindings(page: Page | Frame): Promise<void> {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' | ')}`);
  });
  expect(found).toEqual([]);
}

/** Opens the site and waits until the timeline or the list is there. */
export async function open(page: Page, query = ''): Promise<void> {
  await page.goto(SITE + query);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'All events' }).locator('li').first()).toBeAttached();
  await gestures(page);
}

/** Waits until drags, pinches and the brush are read, which come after the picture. */
export async function gestures(page: Page | Frame): Promise<void> {
  if ((await page.getByRole('region', { name: 'Timeline' }).count()) === 0) return;
  // They come with the first sign of a reader.
  await page.locator('body').press('Shift');
  await expect(page.locator('[data-attached]').first()).toBeAttached();
}

export const option = (page: Page | Frame, name: RegExp | string) =>
  page.getByRole('listbox', { name: 'Events' }).getByRole('option', { name });
export const detail = (page: Page | Frame) => page.getByRole('region', { name: 'Event details' });

const DATA = resolve(import.meta.dirname, '../../fixtures/six');

/** One of the six events’ files, to be changed by a test. */
export function six(name: 'dataset' | 'events' | 'sources'): any {
  return JSON.parse(readFileSync(resolve(DATA, `${name}.json`), 'utf8'));
}

/** The address of a data file as the page reads it. */
export const dataFile = (name: string) => `**/china-dprk/${name}.json.js`;

/** Keeps the first picture away, so that only what is in the files themselves is shown. */
export const withoutPicture = (page: Page) => page.route(dataFile('picture'), (route) => route.abort());

const length = (name: 'events' | 'sources'): number =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, `../../../data/china-dprk/${name}.json`), 'utf8'))[name].length;

/** How many events and sources the shipped data have. */
export const COUNTS = { events: length('events'), sources: length('sources') };

/** Serves a data file with other content; a string is the JSON text. */
export async function serve(
  page: Page,
  name: 'dataset' | 'events' | 'sources' | 'retired',
  content: unknown,
): Promise<void> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  await page.route(dataFile(name), (route) =>
    route.fulfill({ contentType: 'text/javascript', body: asScript(name, text) }),
  );
}

/** The time in view as the address has it, once it has been written: a timer of the page's own ends after the page's. */
export async function timeParameter(page: Page): Promise<string | null> {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
  return page.evaluate(() => new URL(location.href).searchParams.get('time'));
}
