import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { COUNTS, SITE, expect, expectNoAxeFindings, test } from './support/page.ts';

const SHIPPED = `${SITE}../site/`;
const READINGS = {
  multiples: /^Events by year, a row for each value of “Type”, 1949 to 2026: n = \d+$/,
  around: /^What begins in the 6 months before and after each event of type “Dispute”: \d+ anchors, n = \d+$/,
  follows: /^After “Dispute”, how often “Visit” begins within 365 days: \d+ of \d+$/,
  anniversaries: /^Events by year and day of the year, 1949 to 2026: n = \d+$/,
} as const;

async function openCompare(page: Page, query = ''): Promise<void> {
  await page.goto(`${SHIPPED}?view=compare${query}`);
  await expect(page.getByRole('heading', { name: 'How it is counted' })).toBeVisible();
  await expect(page.getByText('Loading…')).toHaveCount(0);
}
const table = (page: Page, name: RegExp) => page.getByRole('table', { name });
const numbers = async (page: Page, name: RegExp, column: number): Promise<number[]> =>
  (await table(page, name).locator(`tbody td:nth-child(${column})`).allTextContents()).map((text) =>
    Number(text.replaceAll(',', '')),
  );

for (const [reading, title] of Object.entries(READINGS)) {
  test(`${reading} opens by its address, as picture and table, and axe finds nothing`, async ({ page }) => {
    await openCompare(page, reading === 'multiples' ? '' : `&reading=${reading}`);
    const figure = page.getByRole('figure');
    await expect(figure.getByRole('heading', { level: 3 })).toHaveText(title);
    await expect(figure.locator('svg').last().locator('path').first()).toBeAttached();
    await expect(page.getByRole('table').first()).toBeVisible();
    await expectNoAxeFindings(page);
  });
}

test('leads from the bare page to each reading by keys alone, and back', async ({ page }) => {
  await page.goto(SHIPPED);
  const views = page.getByRole('navigation', { name: 'Views' });
  await views.getByRole('link', { name: 'Compare' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?view=compare$/);
  const readings = page.getByRole('navigation', { name: 'Readings' });
  for (const name of ['Before and after', 'Follows within', 'Days of the year']) {
    await page.keyboard.press('Tab');
    await readings.getByRole('link', { name }).focus();
    await page.keyboard.press('Enter');
    await expect(readings.getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
    // It keeps the focus, so that the next is one Tab away.
    await expect(readings.getByRole('link', { name })).toBeFocused();
  }
  await expect(page.getByRole('figure').getByRole('heading', { level: 3 })).toHaveText(READINGS.anniversaries);
  await page.goBack();
  await expect(page).toHaveURL(/reading=follows/);
  await expect(page.getByRole('figure').getByRole('heading', { level: 3 })).toHaveText(READINGS.follows);
  await page.goForward();
  await expect(page).toHaveURL(/reading=anniversaries/);
});

test('small multiples count every event, and filter by a row or a bar, with keys and by pointer', async ({ page }) => {
  await openCompare(page);
  const events = await numbers(page, /^Events of each value of “Type”, /, 2);
  expect(events.reduce((sum, count) => sum + count, 0)).toBe(COUNTS.events);
  // The label in the picture.
  const label = page.getByRole('figure').getByRole('link', { name: /^Sanctions, n = / });
  const n = Number(/\d+$/.exec((await label.textContent()) ?? '')?.[0]);
  await label.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/type=sanction(&|$)/);
  await expect(page.getByRole('status').first()).toHaveText(`${n} of ${COUNTS.events} events`);
  await expect(page.getByRole('figure').getByRole('link')).toHaveCount(1);
  // A year in the table.
  await table(page, /by year/)
    .getByRole('link', { name: '2017' })
    .first()
    .click();
  await expect(page).toHaveURL(/during=2017(&|$)/);
  await expect(page.getByRole('figure').getByRole('heading', { level: 3 })).toHaveText(/2017: n = \d+$/);
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('figure').getByRole('link')).toHaveCount(events.length);
  // The last bar of a row.
  const box = (await label.boundingBox())!;
  const canvas = (await page.locator('[data-plot]').boundingBox())!;
  await page.mouse.click(canvas.x + canvas.width - 4, box.y + box.height + 12);
  await expect(page).toHaveURL(/during=2026(&|$)/);
});

test('the unit is chosen by hand, named in picture and table, and offered as far as it can be drawn', async ({
  page,
}) => {
  await openCompare(page, '&by=tone');
  const unit = page.getByLabel('Count by');
  await expect(unit.locator('option')).toHaveText(['Year', 'Quarter', 'Month']);
  await expect(page.getByText('2 finer units are not offered')).toBeVisible();
  await unit.selectOption('Month');
  await expect(page).toHaveURL(/by=tone.*unit=month|unit=month.*by=tone/);
  await expect(page.getByRole('figure').getByText(/^Counted by month · highest/)).toBeAttached();
  await expect(table(page, /by month/)).toBeVisible();
  await page.goto(`${SHIPPED}?view=compare&unit=day`);
  await expect(page.getByText(/^It is counted by month: days would be too many to draw/)).toBeVisible();
});

test('before and after is counted round a type or round the open event', async ({ page }) => {
  await openCompare(page, '&reading=around&anchor=sanction&event=kim-xi-beijing-2018-03');
  const anchors = table(page, /^Anchors$/).locator('tbody tr');
  const title = page.getByRole('figure').getByRole('heading', { level: 3 });
  await expect(title).toHaveText(new RegExp(`type “Sanctions”: ${await anchors.count()} anchors`));
  await page.getByLabel('Around each').selectOption('kim-xi-beijing-2018-03');
  await expect(page).toHaveURL(/anchor=kim-xi-beijing-2018-03/);
  await expect(anchors).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Before and after' }).selectOption('12 months');
  await expect(page.getByText('each window and its baseline share time')).toBeVisible();
  await expect(page.getByText('is not for that its cause or its effect')).toBeVisible();
});

test('follows within has its counts beside the base rate, and its table is saved whole', async ({ page }) => {
  await openCompare(page, '&reading=follows&after=sanction&follow=visit&days=365');
  const shares = table(page, /^Shares/).getByRole('row');
  const [surely, , of] = await shares.filter({ hasText: 'After “Sanctions”' }).getByRole('cell').allTextContents();
  await expect(page.getByRole('figure').getByRole('heading', { level: 3 })).toHaveText(
    `After “Sanctions”, how often “Visit” begins within 365 days: ${surely} of ${of}`,
  );
  const starts = table(page, /^Starts/).locator('tbody tr');
  await expect(starts).toHaveCount(Number(of));
  await expect(starts.filter({ hasText: /Surely$/ })).toHaveCount(Number(surely));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).last().click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/-starts\.csv$/);
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines).toHaveLength(Number(of) + 1);
});

test('a day that comes again is told, and an event of the grid opens', async ({ page }) => {
  await openCompare(page, '&reading=anniversaries');
  const first = table(page, /^Days of the year/)
    .locator('tbody tr')
    .first();
  await expect(first.getByRole('rowheader')).toHaveText('9 October');
  await table(page, /^Each day/)
    .getByRole('link')
    .nth(1)
    .click();
  await expect(page.getByRole('region', { name: 'Event details' })).toBeVisible();
  await expect(page).toHaveURL(/event=/);
});

test('the picture taken away has the paths of the picture seen, and says what it is of', async ({ page }) => {
  await openCompare(page, '&unit=quarter');
  const seen = await page
    .locator('[data-plot] svg path')
    .evaluateAll((all) => all.map((path) => path.getAttribute('d')));
  await page.getByRole('button', { name: 'Download' }).click();
  const dialog = page.getByRole('dialog', { name: /./ });
  await dialog.getByLabel('Format').selectOption({ value: 'svg' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download the file' }).click(),
  ]);
  const svg = readFileSync(await download.path(), 'utf8');
  expect(seen.length).toBeGreaterThan(10);
  for (const d of seen) expect(svg).toContain(`d="${d}"`);
  expect(svg).toContain('Counted by quarter');
  expect(svg).toContain('unit=quarter');
  expect(svg).toContain(`n = ${COUNTS.events}`);
});

for (const [width, height, text] of [
  [390, 844, 100],
  [640, 400, 100],
  [820, 800, 200],
] as const) {
  test(`no reading makes the page wider, at ${width} px and with text at ${text} %`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const reading of Object.keys(READINGS)) {
      await openCompare(page, `&reading=${reading}`);
      await page.evaluate((size) => (document.documentElement.style.fontSize = `${size}%`), text);
      await expect(page.locator('[data-plot] svg').first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await expectNoAxeFindings(page);
  });
}
