import { detail, expect, open, option, SITE, test, timeParameter } from './support/page.ts';

const HELP = 'How to read it, and keys';

test('the whole of it by keyboard alone', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the timeline' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Skip to the timeline' })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the list of events' })).toBeFocused();
  for (const name of ['Timeline', 'List', 'Table', 'Sources', 'Compare']) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name, exact: true })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Theme')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Share' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Cite' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Download' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Open a file' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused();
  for (const name of ['Visit', 'Statement', 'Sanctions', 'Labour', 'Border and health']) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('checkbox', { name })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'More filters' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox', { name: 'Coverage' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Group by')).toBeFocused();
  for (const name of ['Earlier', 'Later', 'Zoom out', 'Zoom in', 'Fit', 'Opening view', HELP]) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(option(page, /Resolution 2397/)).toBeFocused();
  // One tab stop: the next Tab leaves the timeline.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('region', { name: 'All events' }).getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Shift+Tab');

  await page.keyboard.press('ArrowRight');
  await expect(option(page, /UN deadline/)).toBeFocused();
  await expect(detail(page)).toHaveCount(0);
  await page.keyboard.press('End');
  await expect(option(page, /recall of all/)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(option(page, /Zhao Leji/)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(option(page, /recall of all/)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(option(page, /COVID-19/)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Home');
  await expect(option(page, /Resolution 2397/)).toBeFocused();

  await page.keyboard.press('Enter');
  const heading = detail(page).getByRole('heading', { level: 2 });
  await expect(heading).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(detail(page).getByText('Verified word for word').first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(detail(page).getByRole('button', { name: 'About this source' }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  const source = page.getByRole('region', { name: 'Source details' });
  await expect(source.getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(detail(page).getByRole('button', { name: 'About this source' }).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(detail(page)).toHaveCount(0);
  await expect(option(page, /Resolution 2397/)).toBeFocused();
});

test('keys zoom, pan, fit and help, and the focus stays', async ({ page }) => {
  await open(page);
  await option(page, /UN deadline/).focus();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  const closer = await timeParameter(page);
  expect(closer).not.toBeNull();
  await expect(page.getByRole('listbox', { name: 'Events' }).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Shift+ArrowRight');
  expect(await timeParameter(page)).not.toBe(closer);
  await page.keyboard.press('Shift+ArrowLeft');
  expect(await timeParameter(page)).toBe(closer);
  await page.keyboard.press('0');
  expect(await timeParameter(page)).toMatch(/^2017-.*\/2025-/);
  await page.keyboard.press('-');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: HELP });
  await expect(help).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(page.getByRole('listbox', { name: 'Events' }).locator(':focus')).toHaveCount(1);
});

test('zooming by key keeps the event that has the focus in view', async ({ page }) => {
  await page.goto(`${SITE}../site/?time=2016/2025`);
  const event = option(page, /adopts Resolution 2397/);
  await event.focus();
  for (let i = 0; i < 5; i++) {
    await page.keyboard.press('+');
    await expect(event).toBeFocused();
    await expect(event).toBeInViewport();
  }
});

test('arrows lead to events outside the view', async ({ page }) => {
  await open(page, '?time=2017-11/2018-02');
  await option(page, /Resolution 2397/).focus();
  await page.keyboard.press('ArrowRight');
  await expect(option(page, /UN deadline/)).toBeFocused();
  await expect(option(page, /UN deadline/)).toBeInViewport();
  await page.keyboard.press('End');
  await expect(option(page, /recall of all/)).toBeFocused();
});

test('where nothing is in view the timeline can still be reached and walked', async ({ page }) => {
  await open(page, '?time=2016-02/2016-05');
  const list = page.getByRole('listbox', { name: 'Events' });
  await list.focus();
  await page.keyboard.press('ArrowRight');
  await expect(option(page, /Resolution 2397/)).toBeFocused();
});

test('Escape in the timeline closes the detail', async ({ page }) => {
  await open(page);
  await option(page, /Zhao Leji/).click();
  await expect(detail(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(detail(page)).toHaveCount(0);
});

test('from the list to the detail and back', async ({ page }) => {
  await open(page, '?view=list');
  const link = page.getByRole('link', { name: 'Zhao Leji visits Pyongyang' });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(detail(page).getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
});
