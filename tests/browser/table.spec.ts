import type { Locator, Page } from '@playwright/test';
import { COUNTS, detail, expect, expectNoAxeFindings, option, SITE, test } from './support/page.ts';

const SHIPPED = 'http://127.0.0.1:4311/site/';
const MANY = 'http://127.0.0.1:4311/many-1000/';

const grid = (page: Page) => page.getByRole('grid', { name: 'Table of events' });
/** The rows of events that are drawn, without the heads. */
const rows = (page: Page) => grid(page).locator('[role=row]:not([aria-rowindex="1"])');
const head = (page: Page, name: string) => grid(page).getByRole('columnheader', { name, exact: true });
/** The texts of a column, from the top. */
const column = (page: Page, at: number) => rows(page).locator(`[aria-colindex="${at}"]`);

async function openTable(page: Page, query = '', site = SITE): Promise<void> {
  await page.goto(`${site}?view=table${query}`);
  await expect(rows(page).first()).toBeVisible();
}

/** Whether all of an element is in the part of the table that is not under its head. */
const inWindow = (page: Page, row: Locator) =>
  expect
    .poll(async () => {
      const [box, top, window] = await Promise.all([
        row.boundingBox(),
        head(page, 'Title').boundingBox(),
        grid(page).locator('..').boundingBox(),
      ]);
      if (!box || !top || !window) return 'nothing there';
      const [above, below] = [top.y + top.height - box.y, box.y + box.height - (window.y + window.height)];
      return above > 2 || below > 2 ? `${above} above, ${below} below` : 'in view';
    })
    .toBe('in view');

test('the table is a view among the others, with rows and columns for those who hear it', async ({ page }) => {
  await page.goto(SITE);
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Table' }).click();
  await expect(page).toHaveURL(/\?view=table$/);
  await expect(page).toHaveTitle(/^Table of events · /);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '7');
  await expect(rows(page)).toHaveCount(6);
  await expect(grid(page).getByRole('columnheader')).toHaveText([
    /Title/,
    /Date/,
    /Type/,
    /Tone/,
    /visitor/,
    /Sources/,
  ]);
  await expect(page.getByRole('status')).toHaveText('6 events');
  const visit = grid(page).getByRole('row', { name: /Zhao Leji visits/ });
  await expect(visit.getByRole('rowheader')).toHaveText('Zhao Leji visits Pyongyang');
  await expect(visit.getByRole('gridcell')).toHaveText(['11 to 13 April 2024', 'Visit', 'Cooperation', '', /^\d+$/]);
  await expectNoAxeFindings(page);
});

test('sorts by each column, either way, and says so in the head, in words and in the address', async ({ page }) => {
  await openTable(page, '', SHIPPED);
  await expect(head(page, 'Date')).toHaveAttribute('aria-sort', 'ascending');
  for (const [name, id] of [
    ['Title', 'title'],
    ['Type', 'type'],
    ['Tone', 'tone'],
    ['Highest visitor', 'level'],
    ['Sources', 'sources'],
    ['Date', 'date'],
  ] as const) {
    await head(page, name).getByRole('button').click();
    await expect(head(page, name)).toHaveAttribute('aria-sort', 'ascending');
    await expect(grid(page).locator('[aria-sort]')).toHaveCount(1);
    if (id !== 'date') await expect(page).toHaveURL(new RegExp(`[?&]sort=${id}(&|$)`));
    await head(page, name).getByRole('button').click();
    await expect(head(page, name)).toHaveAttribute('aria-sort', 'descending');
    await expect(page).toHaveURL(new RegExp(`[?&]sort=-${id}(&|$)`));
    await expect(page.getByText(`Sorted by: ${name}, descending`)).toBeVisible();
  }
  await openTable(page, '&sort=-sources', SHIPPED);
  const counts = (await column(page, 6).allTextContents()).map(Number);
  expect(counts.length).toBeGreaterThan(5);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  await openTable(page, '&sort=title', SHIPPED);
  const titles = await column(page, 1).allTextContents();
  expect(titles).toEqual([...titles].sort(new Intl.Collator('en').compare));
  await openTable(page, '&sort=-level', SHIPPED);
  await expect(column(page, 5).first()).toHaveText('top leader or head of state');
  // Back undoes a sort.
  await head(page, 'Tone').getByRole('button').click();
  await page.goBack();
  await expect(head(page, 'Highest visitor')).toHaveAttribute('aria-sort', 'descending');
});

test('columns are chosen, stand in the address, and come back with it', async ({ page }) => {
  await openTable(page);
  await page.getByRole('button', { name: 'Columns' }).click();
  const chooser = page.getByRole('group', { name: 'Columns' });
  await chooser.getByRole('checkbox', { name: 'Tone' }).uncheck();
  await chooser.getByRole('checkbox', { name: 'Independent publishers' }).check();
  await chooser.getByRole('checkbox', { name: 'Who toward whom' }).check();
  await expect(page).toHaveURL(/columns=title~date~type~toward~level~sources~independent/);
  await expectNoAxeFindings(page);
  await page.reload();
  await expect(grid(page).getByRole('columnheader')).toHaveText([
    /Title/,
    /Date/,
    /Type/,
    /Who toward whom/,
    /visitor/,
    /Sources/,
    /Independent/,
  ]);
  await page.getByRole('button', { name: 'Columns' }).click();
  await chooser.getByRole('button', { name: 'Usual columns' }).click();
  await expect(page).toHaveURL(/\?view=table$/);
  await page.keyboard.press('Escape');
  await expect(chooser).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Columns' })).toBeFocused();
});

test('all columns at once say something, and nothing is found by axe', async ({ page }) => {
  const all =
    'title~date~earliest~latest~precision~basis~type~tone~status~actors~toward~people~level~sources~independent';
  await openTable(page, `&columns=${all}`);
  await expect(grid(page)).toHaveAttribute('aria-colcount', '15');
  await expect(grid(page).getByRole('row', { name: /Zhao Leji visits/ })).toContainText('Zhao Leji');
  await expectNoAxeFindings(page);
});

test('a press on a row opens the event, marks the row, and Close leads back to where it was pressed', async ({
  page,
}) => {
  await openTable(page);
  const row = grid(page).getByRole('row', { name: /Zhao Leji visits/ });
  const cell = row.getByRole('gridcell').nth(1);
  await cell.click();
  await expect(detail(page).getByRole('heading', { level: 2 })).toBeFocused();
  await expect(page).toHaveURL(/event=zhao-leji-visit-2024/);
  await expect(row).toHaveAttribute('aria-current', 'true');
  await expect(grid(page).locator('[aria-current]')).toHaveCount(1);
  await expectNoAxeFindings(page);
  await detail(page).getByRole('button', { name: 'Close', exact: true }).click();
  await expect(cell).toBeFocused();
  await row.getByRole('link').click();
  await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText('Zhao Leji visits Pyongyang');
});

test('keys alone walk rows and cells, and open and close an event', async ({ page }) => {
  await openTable(page, '', MANY);
  await head(page, 'Sources').getByRole('button').focus();
  await page.keyboard.press('Tab');
  const cell = (row: number, at: number) =>
    grid(page).locator(`[aria-rowindex="${row + 1}"] > [aria-colindex="${at}"]`);
  await expect(cell(1, 1).getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(cell(2, 2)).toBeFocused();
  await page.keyboard.press('End');
  await expect(cell(2, 6)).toBeFocused();
  // The body is one stop: Tab leaves it, and comes back to where one was.
  await page.keyboard.press('Tab');
  await expect(grid(page).locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(cell(2, 6)).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(cell(1000, 6)).toBeFocused();
  await inWindow(page, cell(1000, 6));
  await page.keyboard.press('PageUp');
  const row = Number(await grid(page).locator(':focus').locator('..').getAttribute('aria-rowindex'));
  expect(row).toBeLessThan(999);
  await inWindow(page, cell(row - 1, 6));
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(detail(page).getByRole('heading', { level: 2 })).toBeFocused();
  await expect(cell(row - 1, 1).locator('..')).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Escape');
  await expect(cell(row - 1, 1).getByRole('link')).toBeFocused();
  await page.keyboard.press('Control+Home');
  await expect(cell(1, 1).getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(head(page, 'Title').getByRole('button')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sort=-date/);
});

test('draws the rows in its window alone, and still has all of them', async ({ page }) => {
  await openTable(page, '', MANY);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '1001');
  expect(await rows(page).count()).toBeLessThan(60);
  const scroller = grid(page).locator('..');
  await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(grid(page).locator('[aria-rowindex="1001"]')).toBeVisible();
  expect(await rows(page).count()).toBeLessThan(60);
  // The head stays.
  await inWindow(page, grid(page).locator('[aria-rowindex="1001"]'));
  // Another order begins at its beginning.
  await head(page, 'Title').getByRole('button').click();
  await expect(grid(page).locator('[aria-rowindex="2"]')).toBeVisible();
});

test('the event that was opened on the timeline is marked in the table and in view, and the one of the table on the timeline', async ({
  page,
}) => {
  await page.goto(`${SHIPPED}?time=2024`);
  await option(page, /Zhao Leji visits Pyongyang/).click();
  await expect(page).toHaveURL(/event=zhao-leji-visit-2024/);
  const views = page.getByRole('navigation', { name: 'Views' });
  await views.getByRole('link', { name: 'Table' }).click();
  const current = grid(page).locator('[aria-current]');
  await expect(current).toContainText('Zhao Leji visits Pyongyang');
  await inWindow(page, current);
  await detail(page).getByRole('button', { name: 'Next', exact: false }).first().click();
  await expect(current).not.toContainText('Zhao Leji visits');
  await inWindow(page, current);
  const title = (await current.getByRole('rowheader').textContent()) ?? '';
  await views.getByRole('link', { name: 'Timeline' }).click();
  await expect(page.locator('[role=option][aria-selected=true]')).toHaveAccessibleName(new RegExp(title.slice(0, 20)));
});

test('filters and search choose its rows, what was found is marked, and none says so and can be cleared', async ({
  page,
}) => {
  await openTable(page, '&q=leji');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).locator('mark')).toHaveText('Leji');
  await expectNoAxeFindings(page);
  await page.getByRole('checkbox', { name: 'Sanctions' }).check();
  const table = page.getByRole('region', { name: 'Table of events' });
  await expect(table).toContainText('No event that passes the filters has all that is searched for.');
  await expectNoAxeFindings(page);
  await table.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(rows(page)).toHaveCount(6);
  await expect(table.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(page).toHaveURL(/\?view=table$/);
});

test('says where an event was found that does not say so itself', async ({ page }) => {
  await openTable(page, '&q=leji', SHIPPED);
  const opens = rows(page).filter({ hasText: 'Friendship Year opens' });
  await expect(opens.getByRole('rowheader')).toContainText('Found in its summary');
  await expect(opens.locator('mark')).toHaveCount(0);
});

test.describe('at 390 px', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('the first column stays, takes no more than half, and the keys scroll the others', async ({ page }) => {
    await openTable(page, '', SHIPPED);
    const scroller = grid(page).locator('..');
    const [first, window] = [await head(page, 'Title').boundingBox(), await scroller.boundingBox()];
    expect(first!.width).toBeLessThanOrEqual(window!.width / 2);
    await rows(page).first().getByRole('link').focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
    expect(await scroller.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    const cell = await rows(page).first().locator('[aria-colindex="6"]').boundingBox();
    expect(cell!.x + cell!.width).toBeLessThanOrEqual(window!.x + window!.width + 1);
    expect((await head(page, 'Title').boundingBox())!.x).toBeCloseTo(first!.x, 0);
    // Back again, the cell beside the first column is not left under it.
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft');
    const date = await rows(page).first().locator('[aria-colindex="2"]').boundingBox();
    expect(date!.x).toBeGreaterThanOrEqual(first!.x + first!.width - 1);
    // Nothing but the table scrolls sideways.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expectNoAxeFindings(page);
    await page.keyboard.press('Enter');
    await expect(detail(page)).toBeVisible();
    await expectNoAxeFindings(page);
  });
});

test('a small frame shows it too', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await openTable(page, '&ui=compact', SHIPPED);
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expectNoAxeFindings(page);
});

test('on paper stands every event, also where the sheet’s own script is not to be had', async ({ page }) => {
  await openTable(page, '', SHIPPED);
  await expect(page.locator('[data-printable]')).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-paper] article')).toHaveCount(COUNTS.events);
  await page.emulateMedia({ media: 'screen' });
  await page.route(/\/Paper-/, (route) => route.abort());
  await openTable(page, '', SHIPPED);
  await page.emulateMedia({ media: 'print' });
  await expect(rows(page)).toHaveCount(COUNTS.events);
  const [last, before] = [await rows(page).last().boundingBox(), await rows(page).first().boundingBox()];
  expect(last!.y).toBeGreaterThan(before!.y + 1000);
});

for (const media of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const)
  test(`axe finds nothing with ${JSON.stringify(media)}`, async ({ page }) => {
    await page.emulateMedia(media);
    await openTable(page, '&event=zhao-leji-visit-2024');
    await expect(grid(page).locator('[aria-current]')).toBeVisible();
    await expectNoAxeFindings(page);
  });
