import type { Page } from '@playwright/test';
import { detail, expect, open, option, SITE, test, timeParameter } from './support/page.ts';

const button = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Timeline' }).getByRole('button', { name });
const box = async (page: Page, name: RegExp) => (await option(page, name).boundingBox())!;

/** The years of the address's time, as fractions, so that moves can be compared. */
async function timeInView(page: Page): Promise<{ start: number; end: number }> {
  const [start = '', end = ''] = ((await timeParameter(page)) ?? '2016/2026').split('/');
  // A year at the end is meant to its last day.
  return { start: Date.parse(start), end: Date.parse(end.length === 4 ? `${end}-12-31` : end) };
}
const span = (time: { start: number; end: number }) => time.end - time.start;

test('the buttons zoom, fit and move', async ({ page }) => {
  await open(page);
  const at = await timeInView(page);
  await button(page, 'Zoom in').click();
  const closer = await timeInView(page);
  expect(span(closer) / span(at)).toBeCloseTo(0.5, 2);
  await button(page, 'Later').click();
  const later = await timeInView(page);
  expect((later.start - closer.start) / span(closer)).toBeCloseTo(1 / 3, 1);
  await button(page, 'Earlier').click();
  expect((await timeInView(page)).start).toBe(closer.start);
  await button(page, 'Zoom out').click();
  // All of it is in view now: the button is pressed all the same, and nothing moves.
  await button(page, 'Zoom out').click({ force: true });
  expect(span(await timeInView(page)) / span(at)).toBeGreaterThan(0.99);
  await button(page, 'Fit').click();
  const fitted = await timeInView(page);
  expect(new Date(fitted.start).getUTCFullYear()).toBe(2017);
  expect(new Date(fitted.end).getUTCFullYear()).toBe(2025);
});

test('the plain wheel scrolls the page; with Ctrl it zooms round the pointer', async ({ page }) => {
  await open(page);
  const before = await box(page, /Resolution 2397/);
  await page.mouse.move(before.x + 8, before.y + 10);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  expect(await timeParameter(page)).toBeNull();
  await page.evaluate(() => scrollTo(0, 0));
  const at = await box(page, /Resolution 2397/);
  await page.mouse.move(at.x + 8, at.y + 10);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  expect(span(await timeInView(page))).toBeLessThan(9 * 365 * 86_400_000);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(Math.abs((await box(page, /Resolution 2397/)).x - at.x)).toBeLessThan(6);
});

test('a drag pans and keeps every mark in its row', async ({ page }) => {
  await open(page, '?time=2018/2021');
  const rows = async () =>
    page
      .locator('[role=option]')
      .evaluateAll((all) =>
        Object.fromEntries(
          all.map((one) => [
            one.getAttribute('aria-label'),
            /, (.*)px\)/.exec((one as HTMLElement).style.transform)?.[1],
          ]),
        ),
      );
  const before = await rows();
  const mark = await box(page, /UN deadline/);
  await page.mouse.move(700, 300);
  await page.mouse.down();
  await page.mouse.move(500, 320, { steps: 8 });
  const during = await box(page, /UN deadline/);
  expect(during.x).toBeCloseTo(mark.x - 200, 0);
  await page.mouse.up();
  expect((await box(page, /UN deadline/)).x).toBeCloseTo(mark.x - 200, 0);
  expect((await timeInView(page)).start).toBeGreaterThan(Date.parse('2018-07-01'));
  const after = await rows();
  const both = Object.keys(before).filter((name) => name in after);
  expect(both.length).toBeGreaterThan(0);
  for (const name of both) expect(after[name]).toBe(before[name]);
  await expect(detail(page)).toHaveCount(0);
});

test('a long pan draws what comes into view', async ({ page }) => {
  await open(page, '?time=2017-11/2018-02');
  await expect(option(page, /Resolution 2397/)).toBeVisible();
  for (let i = 0; i < 3; i++) {
    await page.mouse.move(900, 300);
    await page.mouse.down();
    await page.mouse.move(60, 300, { steps: 12 });
    await page.mouse.up();
  }
  await expect(option(page, /Resolution 2397/)).toHaveCount(0);
  const text = await page.getByRole('region', { name: 'Timeline' }).locator('svg text').allTextContents();
  expect(text.join(' ')).toContain('Jul');
  await expect(page.getByText('No event in this stretch of time.')).toBeVisible();
});

test('the year stays in view from decades to days', async ({ page }) => {
  await open(page, '?time=2024-04-08/2024-04-15');
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline.getByText('April 2024', { exact: true })).toBeVisible();
  await expect(timeline.locator('svg text', { hasText: '12 Apr' })).toBeVisible();
  await page.goto('?time=2024-02/2024-06');
  await expect(timeline.getByText('2024', { exact: true }).first()).toBeVisible();
});

test('the overview’s brush moves and zooms the view', async ({ page }) => {
  await open(page, '?time=2018/2020');
  const selection = page.locator('svg .selection');
  const before = (await selection.boundingBox())!;
  const middle = before.y + before.height / 2;
  await page.mouse.move(before.x + before.width / 2, middle);
  await page.mouse.down();
  await page.mouse.move(before.x + before.width / 2 + 120, middle, { steps: 5 });
  await page.mouse.up();
  const moved = await timeInView(page);
  expect(moved.start).toBeGreaterThan(Date.parse('2018-12-01'));
  expect(span(moved) / span({ start: Date.parse('2018-01-01'), end: Date.parse('2020-12-31') })).toBeCloseTo(1, 2);
  const now = (await selection.boundingBox())!;
  await page.mouse.move(now.x + now.width - 1, middle);
  await page.mouse.down();
  await page.mouse.move(now.x + now.width + 100, middle, { steps: 5 });
  await page.mouse.up();
  expect(span(await timeInView(page))).toBeGreaterThan(span(moved) * 1.2);
});

test('groups by tone, type and actor', async ({ page }) => {
  await open(page);
  const timeline = page.getByRole('region', { name: 'Timeline' });
  const top = async (name: RegExp) => (await box(page, name)).y;
  expect(await top(/Zhao Leji/)).toBeLessThan(await top(/Resolution 2397/));
  await timeline.getByLabel('Group by').selectOption('Type');
  await expect(page).toHaveURL(/group=type/);
  for (const name of ['Visit', 'Statement', 'Sanctions', 'Labour', 'Border and health'])
    await expect(timeline.getByText(name, { exact: true })).toBeVisible();
  expect(await top(/UN deadline/)).toBe(await top(/recall of all/));
  await timeline.getByLabel('Group by').selectOption('Who acted');
  for (const name of ['China acted', 'UN Security Council acted', 'North Korea (DPRK) acted'])
    await expect(timeline.getByText(name, { exact: true })).toBeVisible();
  expect(await top(/COVID-19/)).toBeGreaterThan(await top(/Resolution 2397/));
});

test('marks today', async ({ page }) => {
  await page.addInitScript(() => (Date.now = () => Date.parse('2026-03-01T12:00:00Z')));
  await open(page);
  const line = page.locator('svg text').getByText('Today').locator('xpath=../*[local-name()="line"]');
  const x = (await line.boundingBox())!.x;
  const frame = (await page.getByRole('listbox', { name: 'Events' }).locator('xpath=../..').boundingBox())!;
  // 1 March 2026, of eleven years from 2016.
  const share =
    (Date.parse('2026-03-01T12:00:00Z') - Date.parse('2016-01-01')) /
    (Date.parse('2027-01-01') - Date.parse('2016-01-01'));
  expect(x).toBeCloseTo(frame.x + share * frame.width, -1);
});

test('a year-only event spans its year, and a bar that began before the view keeps its label in view', async ({
  page,
}) => {
  await open(page, '?time=2024/2024');
  const year = await box(page, /^2024, .*Friendship Year/);
  const frame = (await page.getByRole('region', { name: 'Timeline' }).boundingBox())!;
  expect(year.width).toBeGreaterThan(frame.width * 0.98);
  await page.goto('?time=2024-03/2024-05');
  const label = page.locator('svg text', { hasText: '2024 Friendship Year' });
  await expect(label).toBeInViewport();
});

test('a double click zooms in at the pointer; on a mark it does not', async ({ page }) => {
  await open(page);
  await page.mouse.dblclick(300, 600);
  await expect.poll(async () => span(await timeInView(page))).toBeLessThan(6 * 365 * 86_400_000);
});

test('five thousand events: nothing is lost, and a cluster opens on click and on Enter', async ({ page }) => {
  await page.goto(`${SITE}../many-5000/`);
  await expect(page.getByRole('status')).toHaveText(/^5,000 events( ·|$)/);
  const options = page.locator('[role=option]');
  const counted = async () => {
    const names = await options.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    return names.reduce(
      (sum, name) => sum + Number(/, ([\d,]+) events?, [^,]+, zoom in/.exec(name)?.[1]?.replace(',', '') ?? 1),
      0,
    );
  };
  await expect.poll(counted).toBe(5000);
  expect(await options.count()).toBeLessThan(1500);
  const before = span(await timeInView(page));
  const clusters = page.getByRole('option', { name: /zoom in to tell them apart/ });
  await clusters.nth(20).click();
  const inside = span(await timeInView(page));
  expect(inside).toBeLessThan(before / 5);
  await clusters.first().focus();
  await page.keyboard.press('Enter');
  expect(span(await timeInView(page))).toBeLessThan(inside);
  await expect(page.getByRole('listbox', { name: 'Events' }).locator(':focus')).toHaveCount(1);
});
