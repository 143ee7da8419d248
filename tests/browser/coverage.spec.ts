import { COUNTS, SITE, expect, expectNoAxeFindings, open, serve, six, test } from './support/page.ts';

test('the coverage strip is off at first, and says for each year how well its events are sourced', async ({ page }) => {
  await open(page);
  await expect(page.locator('table')).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Coverage' }).check();
  await expect(page).toHaveURL(/coverage=on/);
  await expect(page.getByRole('table')).toHaveAccessibleName(/Events by the year in which they begin/);
  // None, 1, 2, 3 or more. In 2024 the year's declaration rests on one independent source beside the two states' own.
  await expect(page.getByRole('row')).toHaveText([/^Year/, /^2017/, /^2019/, /^2020/, /^2024/]);
  await expect(page.getByRole('row').filter({ hasText: '2017' }).getByRole('cell')).toHaveText(['0', '0', '0', '1']);
  await expect(page.getByRole('row').filter({ hasText: '2024' }).getByRole('cell')).toHaveText(['0', '1', '0', '2']);
  await expectNoAxeFindings(page);
  await page.getByRole('checkbox', { name: 'Visit' }).check();
  // What a filter hides was found all the same.
  await expect(page.getByRole('row')).toHaveCount(5);
  await page.getByRole('checkbox', { name: 'Coverage' }).uncheck();
  await expect(page.locator('table')).toHaveCount(0);
});

test('says which time was searched, where the dataset does', async ({ page }) => {
  const dataset = six('dataset');
  dataset.searched = [{ time: '2017/2024', note: 'By topic, in public pages.' }];
  await serve(page, 'dataset', dataset);
  await open(page, '?coverage=on');
  await page.getByText('Searched', { exact: true }).click();
  await expect(page.getByText('2017 to 2024: By topic, in public pages.')).toBeVisible();
  await expectNoAxeFindings(page);
});

test('its columns stand under the overview, in its scale', async ({ page }) => {
  await page.goto(`${SITE}../site/?coverage=on`);
  await expect(page.locator('figure svg rect').first()).toBeAttached();
  const [strip, overview] = await Promise.all(
    ['figure:has(table) > svg', 'section > div > svg[class*=overview]'].map((selector) =>
      page.locator(selector).first().boundingBox(),
    ),
  );
  expect(strip!.x).toBeCloseTo(overview!.x, 0);
  expect(strip!.width).toBeCloseTo(overview!.width, 0);
  const events = await page.getByRole('cell').allTextContents();
  expect(events.reduce((sum, cell) => sum + Number(cell), 0)).toBe(COUNTS.events);
});

for (const width of [320, 820]) {
  test(`makes no page wider, at ${width} px and with text at 200 %`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, '?coverage=on');
    await expect(page.getByRole('table')).toBeAttached();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    if (width === 320) return;
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
