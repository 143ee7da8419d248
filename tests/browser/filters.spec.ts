import { detail, expect, open, option, test, timeParameter, serve } from './support/page.ts';

test('ticking types filters timeline, list and count; Clear brings all back', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('status')).toHaveText(/^6 events( ·|$)/);
  await expect(page.getByRole('checkbox', { name: 'Labour' })).toHaveAccessibleDescription(
    '2 events. The employment of North Korean workers in China, and their return.',
  );
  await page.getByRole('checkbox', { name: 'Labour' }).check();
  await expect(page.getByRole('status')).toHaveText(/^2 of 6 events( ·|$)/);
  await expect(page.locator('[role=option]')).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'All events' }).locator('li')).toHaveCount(2);
  await page.getByRole('checkbox', { name: 'Visit' }).check();
  await expect(page.getByRole('status')).toHaveText(/^3 of 6 events( ·|$)/);
  await expect(page).toHaveURL(/\?type=labour~visit$/);
  // A facet's counts skip its own filter.
  await expect(page.getByRole('checkbox', { name: 'Sanctions' })).toHaveAccessibleDescription(/^1 event\. A vote of/);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByRole('status')).toHaveText(/^6 events( ·|$)/);
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await expect(page).toHaveURL(/\/six\/$/);
});

test('the whole view comes back from its address', async ({ page }) => {
  const query =
    '?view=list&time=2019-05-06/2021-03-04&type=labour~visit&event=zhao-leji-visit-2024&group=actor&theme=dark';
  await open(page, query);
  await expect(page.getByRole('link', { name: 'List', exact: true })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByLabel('Theme')).toHaveValue('dark');
  await expect(page.getByRole('checkbox', { name: 'Labour' })).toBeChecked();
  await expect(detail(page)).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(22, 25, 28)');
  await page.getByRole('link', { name: 'Timeline', exact: true }).click();
  await expect(page.getByLabel('Group by')).toHaveValue('actor');
  await expect(page).toHaveURL(
    /\?time=2019-05-06\/2021-03-04&type=labour~visit&event=zhao-leji-visit-2024&group=actor$/,
  );
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const time = await timeParameter(page);
  const rows = () =>
    page
      .locator('[role=option]')
      .evaluateAll((all) =>
        all.map((one) => `${one.getAttribute('aria-label')} ${Math.round(one.getBoundingClientRect().x)}`),
      );
  const before = await rows();
  await page.reload();
  await expect(page.getByLabel('Group by')).toHaveValue('actor');
  expect(await timeParameter(page)).toBe(time);
  expect(await rows()).toEqual(before);
});

test('Back and Forward walk through the choices', async ({ page }) => {
  await open(page, '?time=2019/2025');
  await page.getByRole('checkbox', { name: 'Labour' }).check();
  await option(page, /recall of all/).click();
  await page.getByLabel('Group by').selectOption('Type');
  await page.getByRole('link', { name: 'List', exact: true }).click();
  const all = page.url();
  await page.goBack();
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel('Group by')).toHaveValue('tone');
  await expect(detail(page)).toBeVisible();
  await page.goBack();
  await expect(detail(page)).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: 'Labour' })).toBeChecked();
  await page.goBack();
  await expect(page.getByRole('status')).toHaveText(/^6 events( ·|$)/);
  expect(await timeParameter(page)).toBe('2019/2025');
  for (let i = 0; i < 4; i++) await page.goForward();
  expect(page.url()).toBe(all);
});

test('a zoom just before a choice is in the entry that Back leads to', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await option(page, /UN deadline/).click();
  const time = await timeParameter(page);
  expect(time).not.toBeNull();
  await page.goBack();
  await expect(detail(page)).toHaveCount(0);
  expect(await timeParameter(page)).toBe(time);
});

test('bad values fall back with a notice, and foreign parameters are passed over', async ({ page }) => {
  await open(
    page,
    '?view=map&time=yesterday&type=labour~war&event=nothing&group=colour&theme=pink&ui=tiny&utm_source=mail',
  );
  const notices = page.getByRole('region', { name: 'Notices' });
  for (const bad of [
    'view = “map”',
    'time = “yesterday”',
    'type = “war”',
    'event = “nothing”',
    'group = “colour”',
    'theme = “pink”',
    'ui = “tiny”',
  ]) {
    await expect(notices).toContainText(bad);
  }
  await expect(notices).not.toContainText('utm_source');
  await expect(page.getByRole('status')).toHaveText(/^2 of 6 events( ·|$)/);
  await notices.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notices).toBeEmpty();
});

test('the list shows the same events as headings with their dates', async ({ page }) => {
  await open(page, '?view=list&type=labour');
  const list = page.getByRole('region', { name: 'All events' });
  expect(await list.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
    'UN deadline to send North Korean workers home',
    'China reportedly demands the recall of all North Korean workers',
  ]);
  expect(await list.locator('time').evaluateAll((all) => all.map((one) => one.getAttribute('datetime')))).toEqual([
    '2019-12-22',
    '2024-07',
  ]);
  await expect(page.getByRole('region', { name: 'Timeline' })).toHaveCount(0);
  await list.getByRole('link', { name: /recall of all/ }).click();
  await expect(page).toHaveURL(/\?view=list&type=labour&event=worker-recall-demand-2024$/);
});

test('no type left to show says so', async ({ page }) => {
  const { six } = await import('./support/page.ts');
  const events = six('events');
  events.events = events.events.filter((event: { type: string }) => event.type !== 'visit');
  await serve(page, 'events', events);
  await open(page);
  await page.getByRole('checkbox', { name: 'Visit' }).check();
  await expect(page.getByRole('status')).toHaveText(/^0 of 5 events( ·|$)/);
  await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('No event passes the filters.');
});
