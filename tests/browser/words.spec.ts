import type { FrameLocator, Page } from '@playwright/test';
import { detail, expect, expectNoAxeFindings, gestures, HOST, option, test } from './support/page.ts';

const SHIPPED = 'http://127.0.0.1:4311/site/';
const SIX = [
  'unsc-2397',
  'worker-deadline-2019',
  'covid-border-closure-2020',
  'friendship-year-announced-2024',
  'zhao-leji-visit-2024',
  'worker-recall-demand-2024',
];
const quotation = (page: Page) => detail(page).locator('blockquote').first();
const source = (page: Page) => page.getByRole('region', { name: 'Source details' });
const clustered = (page: Page) => page.locator('[data-stop^=cluster]');

for (const [width, height, more] of [
  [1360, 820, ''],
  [820, 1180, ''],
  [390, 844, ''],
  [640, 400, '&ui=compact'],
] as const) {
  test(`the first quotation of each of the six is fully in view at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const id of SIX) {
      await page.goto(`${SHIPPED}?event=${id}${more}`);
      await expect(quotation(page)).toBeVisible();
      // In the panel and the window both, without having scrolled either.
      await expect(quotation(page), id).toBeInViewport({ ratio: 1 });
      expect(await detail(page).evaluate((element) => element.parentElement!.scrollTop), id).toBe(0);
      const [words, end] = await page.evaluate(() => [
        document.querySelector('aside blockquote')!.getBoundingClientRect().bottom,
        document.querySelector('aside')!.getBoundingClientRect().bottom,
      ]);
      expect(words, id).toBeLessThanOrEqual(end);
    }
  });
}

test('the head of a detail stays in reach, and walks, copies, cites and closes from there', async ({ page }) => {
  await page.goto(`${SHIPPED}?event=worker-recall-demand-2024`);
  await expect(quotation(page)).toBeVisible();
  await detail(page).evaluate((element) => element.parentElement!.scrollTo(0, 1e6));
  for (const name of [/^Previous event/, /^Next event/, 'Copy link', 'Cite', 'Close'])
    await expect(detail(page).getByRole('button', { name })).toBeInViewport({ ratio: 1 });
  await detail(page)
    .getByRole('button', { name: /^Previous event/ })
    .click();
  await expect(detail(page).getByRole('heading', { level: 2 })).not.toHaveText(/recall/);
});

test('a text without a known address says so beside its words, and leads to its source', async ({ page }) => {
  await page.goto(`${SHIPPED}?event=unsc-2397`);
  const figure = detail(page).getByRole('figure').first();
  await expect(figure).toContainText('No address of this text is known to us.');
  await figure.getByRole('button', { name: 'About this source' }).click();
  await expect(source(page)).toContainText('We read it in a copy on another site');
});

test('the introduction is a door to the article and the words of all that rest on it', async ({ page }) => {
  await page.goto(SHIPPED);
  await page.getByRole('button', { name: /^Open The Korea Times.*7 events/ }).click();
  const rows = source(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });
  await expect(rows).toHaveCount(7);
  for (let i = 0; i < 7; i++) await expect(rows.nth(i).locator('blockquote').first()).toContainText(/\w{4}/);
  await expect(rows.nth(0)).toContainText('as a source states it');
  await expect(rows.filter({ hasText: 'recall of all' })).toContainText('The Asia Business Daily');
  await expectNoAxeFindings(page);
});

test('a lens: what rests on the open source stands out of the timeline and the list, by address and on a phone', async ({
  page,
}) => {
  await page.goto(`${SHIPPED}?source=korea-times-2024`);
  await expect(source(page)).toContainText('7 events rest on it; the others are faded');
  const faded = page.locator('svg g[data-weight][data-faded]');
  await expect(faded.first()).toBeAttached();
  const strong = page.locator('svg g[data-weight]:not([data-faded])');
  // The end of the Friendship Year is gathered with its neighbours here.
  await expect(strong).toHaveCount(6);
  const list = page.getByRole('region', { name: 'All events' });
  await expect(list.locator('article[data-faded=false]')).toHaveCount(7);
  await expect(list.locator('article[data-faded=true]')).toHaveCount(199);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(source(page).getByRole('row')).toHaveCount(8);
  await expect(page.locator('svg [data-faded]').first()).toBeAttached();
  await expectNoAxeFindings(page);
  await source(page).getByRole('button', { name: 'Show them all on the timeline' }).click();
  await expect(page).toHaveURL(/time=2017/);
  await page.keyboard.press('Escape');
  await expect(page.locator('svg [data-faded]')).toHaveCount(0);
});

test('a thread is walked as time is, with its chain drawn', async ({ page }) => {
  await page.goto(`${SHIPPED}?event=worker-recall-demand-2024`);
  await detail(page)
    .getByRole('button', { name: /^Follow the thread/ })
    .press('Enter');
  await expect(page).toHaveURL(/thread=worker-recall-demand-2024/);
  const chain = page.getByRole('navigation', { name: 'The thread' });
  await expect(chain.getByRole('listitem')).toHaveText([
    '2 earlier events',
    /^UN Resolution 2397/,
    /^Repatriation deadline/,
    /^COVID-19 border lockdown/,
    /^Veto ends UN expert panel/,
    /^Russia–DPRK treaty/,
    /^Worker recall demand/,
    /^New workers reported in Hunchun/,
    /^Workers leave Dandong/,
    /^Thousands of new workers/,
  ]);
  const ties = page.locator('path[data-tie]');
  await expect(ties.nth(4)).toBeAttached();
  await expect(page.locator('svg g[data-weight]:not([data-faded])').nth(4)).toBeAttached();
  await expect(page.locator('svg g[data-weight][data-faded]').first()).toBeAttached();
  const heading = detail(page).getByRole('heading', { level: 2 });
  for (const title of [/treaty/, /veto/i, /COVID-19/, /UN deadline/, /Resolution 2397/]) {
    await detail(page)
      .getByRole('button', { name: /^Previous in the thread/ })
      .press('Enter');
    await expect(heading).toHaveText(title);
  }
  await expect(ties.nth(4)).toBeAttached();
  await expectNoAxeFindings(page);
  await detail(page).getByRole('button', { name: 'Leave the thread' }).click();
  await expect(page.locator('svg [data-faded]')).toHaveCount(0);
});

test.describe('a sheet', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('is pulled up, down and away, by the finger and by keys', async ({ page }) => {
    await page.goto(`${SHIPPED}?event=unsc-2397`);
    const handle = page.getByRole('button', { name: 'Pull the details up or down' });
    const top = async () => (await page.getByRole('complementary').boundingBox())!.y;
    const half = await top();
    await handle.press('ArrowUp');
    await expect(handle).toHaveAttribute('aria-expanded', 'true');
    expect(await top()).toBeLessThan(100);
    await handle.press('ArrowDown');
    expect(await top()).toBeCloseTo(half, 0);
    const { x, y } = (await handle.boundingBox())!;
    const pull = async (by: number, from: number) => {
      await page.mouse.move(x + 100, from);
      await page.mouse.down();
      await page.mouse.move(x + 100, from + by, { steps: 4 });
      await page.mouse.up();
    };
    await pull(-250, y + 8);
    await expect(handle).toHaveAttribute('aria-expanded', 'true');
    await pull(300, (await handle.boundingBox())!.y + 8);
    await expect(handle).toHaveAttribute('aria-expanded', 'false');
    await expectNoAxeFindings(page);
    await pull(250, (await handle.boundingBox())!.y + 8);
    await expect(detail(page)).toHaveCount(0);
  });
});

test.describe('in a frame that may open no window', () => {
  const framed = async (page: Page, query: string, sandbox: string): Promise<FrameLocator> => {
    const html = `<iframe sandbox="${sandbox}" width="900" height="600" src="${SHIPPED}?ui=compact${query}"></iframe>`;
    await page.goto(`${HOST}?html=${encodeURIComponent(html)}`);
    return page.frameLocator('iframe');
  };

  for (const sandbox of ['allow-scripts', 'allow-scripts allow-same-origin']) {
    test(`the ways out show their address: ${sandbox}`, async ({ page, complaints }) => {
      const frame = await framed(page, '&event=zhao-leji-visit-2024', sandbox);
      const read = frame.getByRole('link', { name: /^Read in the source/ }).first();
      const href = await read.getAttribute('href');
      await read.click();
      await expect(frame.getByLabel('This frame may open no window.').first()).toHaveValue(href ?? '');
      await frame.getByRole('link', { name: /Open full view/ }).click();
      await expect(frame.getByRole('contentinfo').getByRole('textbox')).toHaveValue(/event=zhao-leji-visit-2024/);
      // The browser says in its console that it has refused.
      complaints.splice(0, complaints.length, ...complaints.filter((text) => !text.includes('Blocked opening')));
    });
  }

  test('where it may, they open', async ({ page }) => {
    const frame = await framed(page, '', 'allow-scripts allow-same-origin allow-popups');
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      frame.getByRole('link', { name: /Open full view/ }).click(),
    ]);
    await expect(opened.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

test('a filter that leaves the open event out says so, and the list marks the open one', async ({ page }) => {
  await page.goto(`${SHIPPED}?event=unsc-2397&type=visit`);
  await expect(detail(page)).toContainText('The filters leave this event out');
  await detail(page).getByRole('button', { name: 'Clear the filters' }).click();
  await expect(detail(page)).not.toContainText('The filters leave this event out');
  const list = page.getByRole('region', { name: 'All events' });
  await expect(list.locator('[aria-current=true]')).toHaveText(/Resolution 2397/);
});

test('the answer before the click: a card on hover and on focus, at once and gone at once', async ({ page }) => {
  await page.goto(SHIPPED);
  const card = page.locator('[data-card]');
  await option(page, /Zhao Leji visits/).waitFor();
  await gestures(page);
  await expect(page.locator('[role=listbox][data-carded]')).toBeAttached();
  await option(page, /Zhao Leji visits/).hover();
  for (const words of ['Visit', '11 to 13 April 2024', 'Confirmed', '4 independent sources', 'The latest known'])
    await expect(card).toContainText(words);
  await page.mouse.move(5, 5);
  await expect(card).toHaveCount(0);
  await clustered(page).first().hover();
  await expect(card).toContainText(/\d events/);
  await page.mouse.move(5, 5);
  await option(page, /adopts Resolution 2397/).focus();
  await page.keyboard.press('ArrowRight');
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
});

test('how to read it is at hand in a frame too', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await page.goto(`${SHIPPED}?ui=compact`);
  await page.getByRole('button', { name: 'How to read it, and keys' }).click();
  await expect(page.getByRole('dialog')).toContainText('Hatched: not searched');
  await expectNoAxeFindings(page);
});
