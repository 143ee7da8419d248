import type { Page } from '@playwright/test';
import { expect, gestures, test } from './support/page.ts';

const SHIPPED = 'http://127.0.0.1:4311/site/';
const shown = async (page: Page, query: string) => {
  await page.goto(SHIPPED + query);
  await expect(page.locator('[role=option]').first()).toBeVisible();
  await gestures(page);
  await page.evaluate(() => document.fonts.ready);
};

/** The labels and the ticks’ words that the plot’s edges cut, and labels whose mark is not in view; by their words. */
const faults = (page: Page) =>
  page.evaluate(() => {
    const plot = document.querySelector('[role=listbox]')!.closest('div[data-attached]')!.getBoundingClientRect();
    // The year at the left edge stands over the ticks under it.
    const year = document.querySelector('[data-year]')?.getBoundingClientRect();
    const ticks = [...document.querySelectorAll('svg [data-tick]')].flatMap((tick) => {
      const { left, right } = tick.getBoundingClientRect();
      const cut = (left < plot.left - 1 && right > plot.left + 1) || (left < plot.right - 1 && right > plot.right + 1);
      return cut && !(year && right <= year.right) ? [`tick ${tick.textContent}`] : [];
    });
    const labels = [...document.querySelectorAll('svg g[data-weight] > text')].flatMap((label) => {
      const { left, right } = label.getBoundingClientRect();
      if (right < plot.left || left > plot.right) return [];
      const mark = [...label.parentElement!.querySelectorAll('path')].at(-1)!.getBoundingClientRect();
      const cut = left < plot.left - 1 || right > plot.right + 1;
      const alone = mark.right < plot.left || mark.left > plot.right;
      return cut || alone ? [label.textContent] : [];
    });
    return [...ticks, ...labels];
  });

const VIEWS = [
  '?',
  '?time=1949/2026',
  ...Array.from({ length: 8 }, (_, i) => `?time=${1950 + 10 * i}/${1959 + 10 * i}`).map((query) =>
    query.replace('/2029', '/2026'),
  ),
  '?time=2017-12',
  '?time=2018-10-02/2024-04-01',
  '?group=type',
  '?group=actor',
  '?event=worker-recall-demand-2024',
  '?source=korea-times-2024',
];

for (const [width, height, more] of [
  [1360, 820, ''],
  [820, 1180, ''],
  [390, 844, ''],
  [640, 400, '&ui=compact'],
  [320, 480, '&ui=compact'],
  [1000, 600, '&ui=compact'],
] as const) {
  test(`at rest no label is cut, and none is without its mark, at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const query of VIEWS) {
      await shown(page, query + more);
      await expect.poll(() => faults(page), query).toEqual([]);
    }
  });
}

test('the room is used: on the opening view nearly all events have marks, and before it little passes', async ({
  page,
}) => {
  await shown(page, '');
  const gathered = () =>
    page
      .locator('[data-stop^=cluster]')
      .evaluateAll((all) =>
        all.reduce((sum, one) => sum + Number(/, (\d+) events/.exec(one.getAttribute('aria-label') ?? '')?.[1]), 0),
      );
  // Of the 87 events of the opening view.
  await expect.poll(gathered).toBeLessThanOrEqual(32);
  const top = () =>
    page.evaluate(() => document.querySelector('[role=listbox]')!.parentElement!.getBoundingClientRect().top);
  expect(await top()).toBeLessThanOrEqual(140);
  await page.setViewportSize({ width: 820, height: 390 });
  await expect.poll(top).toBeLessThanOrEqual(130);
});

test('a sparse view says more: the date stands after the title', async ({ page }) => {
  await shown(page, '?time=1961/1963');
  await expect(
    page
      .locator('svg tspan')
      .filter({ hasText: /19\d\d/ })
      .first(),
  ).toBeVisible();
});

test('the name of a band does not read as the heading of the next', async ({ page }) => {
  await shown(page, '');
  const y = async (name: string) =>
    (await page.locator('[data-tone]').getByText(name, { exact: true }).first().boundingBox())!.y;
  const marks = await page
    .locator('svg g[data-weight][class*=strain]')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(await y('Strain')).toBeLessThan(Math.min(...marks));
  expect(await y('Neutral')).toBeGreaterThan(Math.max(...marks));
});

test('by type the axis stays in view, and the year at the edge stands over no tick', async ({ page }) => {
  await shown(page, '?group=type&time=2018-10-02/2024-04-01');
  await page.setViewportSize({ width: 1360, height: 500 });
  await page.evaluate(() => scrollTo(0, 250));
  const tick = page.locator('svg text').getByText('2019', { exact: true }).first();
  await expect(tick).toBeInViewport();
  await expect(page.locator('div[class*="_year_"]')).toHaveCount(0);
  await shown(page, '?group=type&time=2018-03-02/2023-09-01');
  await expect(page.locator('div[class*="_year_"]')).toHaveText('2018');
});

test('the overview’s ticks stand at the beginning of their years', async ({ page }) => {
  await shown(page, '?time=2000/2009');
  const [tick, brush] = await page.evaluate(() => {
    const [text] = [...document.querySelectorAll('svg text')].filter((one) => one.textContent === '2000').slice(-1);
    const line = text!.parentElement!.querySelector('line')!.getBoundingClientRect();
    return [line.left, document.querySelector('.selection')!.getBoundingClientRect().left];
  });
  expect(Math.abs(tick - brush)).toBeLessThanOrEqual(2);
});

test('what was not searched is hatched, up to today', async ({ page }) => {
  await shown(page, '?time=2024/2026');
  await expect(page.locator('svg rect[fill*=hatch]')).toHaveCount(1);
});

test('events of one day say that no zoom tells them apart', async ({ page }) => {
  await page.goto('http://127.0.0.1:4311/many-20000/?time=2018-03-01/2018-03-07');
  const group = page.locator('[data-stop^=cluster]').first();
  await expect(group).toHaveAttribute('aria-label', /too close in time to tell apart/);
});
