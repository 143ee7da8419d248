import type { Page, Route } from '@playwright/test';
import { FAULTS } from './support/faults.mjs';
import { dataFile, detail, expect, expectNoAxeFindings, HOST, option, SITE, test as strict } from './support/page.ts';

const MODULES = '**/assets/index-*.js';
const WHOLE = '**/assets/whole-*.js*';

/** Does something to the first of the requests for a file, and leaves the others alone. */
async function atFirst(page: Page, file: string, fault: (route: Route) => Promise<void>): Promise<string[]> {
  const asked: string[] = [];
  await page.route(file, (route) => {
    asked.push(route.request().url());
    return asked.length === 1 ? fault(route) : route.continue();
  });
  return asked;
}

/** Half of a script is an error of the page’s, and is meant to be. */
const test = strict.extend({ complaints: async ({ page: _page }, done) => done([]) });

for (const [name, fault] of Object.entries(FAULTS)) {
  test(`the program’s modules are ${name}: the one whole script stands in for them`, async ({ page }) => {
    await page.route(MODULES, fault);
    await page.goto(`${SITE}?event=zhao-leji-visit-2024`);
    await expect(option(page, /Zhao Leji/)).toBeVisible();
    await expect(detail(page).locator('blockquote').first()).toBeVisible();
    await expect(page.locator('[data-static]')).toHaveCount(0);
  });

  test(`no script of the page can be had (${name}): words stand there, and a way on`, async ({ page }) => {
    await page.route(MODULES, fault);
    await page.route(WHOLE, fault);
    await page.goto(SITE);
    await expect(page.getByText('could not be loaded whole')).toBeVisible();
    await expect(page.getByRole('link', { name: 'the events (JSON)' })).toBeVisible();
    await expectNoAxeFindings(page);
    await page.unroute(MODULES);
    await page.unroute(WHOLE);
    await page.getByRole('button', { name: 'Reload the page' }).click();
    await expect(option(page, /Zhao Leji/)).toBeVisible();
  });

  test(`a part of the page is ${name} once: it is asked for anew, and comes`, async ({ page }) => {
    const asked = await atFirst(page, '**/assets/Detail-*.js*', fault);
    await page.goto(SITE);
    await option(page, /Zhao Leji/).click();
    await expect(detail(page)).toBeVisible();
    expect(new Set(asked).size).toBe(2);
  });

  test(`the styles are ${name}: they come as a script`, async ({ page }) => {
    await page.route('**/assets/style-*.css', fault);
    await page.goto(SITE);
    await option(page, /Zhao Leji/).waitFor();
    const styled = () => getComputedStyle(document.documentElement).getPropertyValue('--styles');
    await expect.poll(() => page.evaluate(styled)).toBe('whole');
    await expect(page.locator('body')).toHaveCSS('background-color', /rgb\(251, 250, 247\)|rgb\(22, 25, 28\)/);
  });

  test(`the events are ${name} once: Retry brings them`, async ({ page }) => {
    let faulty = true;
    for (const file of ['events', 'picture'])
      await page.route(`${dataFile(file)}*`, (route) => (faulty ? fault(route) : route.continue()));
    await page.goto(SITE);
    const retry = page.getByRole('button', { name: 'Retry' });
    await expect(retry.first()).toBeVisible();
    faulty = false;
    await retry.first().click();
    await expect(option(page, /Zhao Leji/)).toBeVisible();
  });
}

test('not even the first script: the words are in the page itself', async ({ page }) => {
  await page.route('**/assets/boot-*.js', (route) => route.abort());
  await page.goto(SITE);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('China–DPRK relations');
  for (const name of ['the events (JSON)', 'their sources (JSON)']) {
    const address = await page.getByRole('link', { name }).getAttribute('href');
    expect((await page.request.get(new URL(address!, SITE).href)).status()).toBe(200);
  }
  await expectNoAxeFindings(page);
});

test('a part that does not come after two attempts: to load the page anew is offered, and leads to where one was', async ({
  page,
}) => {
  await page.route('**/assets/Detail-*.js*', (route) => route.abort());
  await page.goto(SITE);
  await option(page, /Zhao Leji/).click();
  await expect(page.getByText('This part of the page could not be loaded.')).toBeVisible();
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(page.getByRole('button', { name: 'Reload the page' })).toBeVisible();
  await expectNoAxeFindings(page);
  await page.unroute('**/assets/Detail-*.js*');
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await expect(detail(page).getByRole('heading', { level: 2 })).toContainText('Zhao Leji');
});

test('a newer version is put up while the page is open: said, and a reload leads on', async ({ page }) => {
  await page.goto(SITE);
  await option(page, /Zhao Leji/).waitFor();
  await page.route('**/assets/Detail-*.js*', (route) => route.fulfill({ status: 404, body: '' }));
  await page.route(`${SITE}?*`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/assets\/index-\w+/, 'assets/index-newer') });
  });
  await option(page, /Zhao Leji/).click();
  await expect(page.getByText('a newer one has been put up since')).toBeVisible();
  await page.unroute('**/assets/Detail-*.js*');
  await page.unroute(`${SITE}?*`);
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await expect(detail(page).getByRole('heading', { level: 2 })).toContainText('Zhao Leji');
});

for (const sandbox of ['', ' sandbox="allow-scripts"', ' sandbox="allow-scripts allow-same-origin"']) {
  strict(
    `the document for frames has its first script within, and needs no style sheet:${sandbox || ' no sandbox'}`,
    async ({ page }) => {
      // What some versions of Safari do in a frame without an origin: nothing that 'self' names is found.
      await page.route('**/assets/style-*.css', (route) => route.abort());
      await page.route('**/assets/boot-*.js', (route) => route.abort());
      const html = `<iframe src="${SITE}embed.html?ui=compact" width="900" height="600"${sandbox}></iframe>`;
      await page.goto(`${HOST}?html=${encodeURIComponent(html)}`);
      const frame = page.frameLocator('iframe');
      await frame.getByRole('option', { name: /Zhao Leji/ }).click();
      await expect(frame.getByRole('region', { name: 'Event details' }).locator('blockquote').first()).toBeVisible();
      await expect(frame.getByRole('link', { name: /Open full view/ })).toHaveAttribute('href', /\/six\/\?event=/);
    },
  );
}
