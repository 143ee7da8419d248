import type { Page } from '@playwright/test';
import { expect, expectNoAxeFindings, open, SITE, test } from './support/page.ts';

const panel = (page: Page) => page.getByRole('region', { name: 'More filters' });
const line = (page: Page) => page.getByRole('list', { name: 'Filtered by' }).getByRole('button');
const status = (page: Page, text: RegExp) => expect(page.getByRole('status')).toHaveText(text);
const more = (page: Page) => page.getByRole('button', { name: 'More filters' });

test('values are chosen, chosen alone and shut out; the line says what is on and takes it away', async ({ page }) => {
  await open(page);
  await more(page).click();
  await panel(page).getByRole('checkbox', { name: 'Strain' }).check();
  await status(page, /^3 of 6 events/);
  await panel(page).getByRole('button', { name: 'All but Labour' }).click();
  await status(page, /^1 of 6 events/);
  await expect(line(page)).toHaveText(['Strain×', 'not: Labour×']);
  await expect(page).toHaveURL(/\?tone=strain&type=!labour$/);
  // A value with none stays, and says so.
  await expect(panel(page).getByRole('checkbox', { name: 'Neutral' })).toHaveAccessibleDescription('1 event');
  await expect(panel(page).getByRole('checkbox', { name: 'Planned' })).toHaveAccessibleDescription('0 events');
  await expectNoAxeFindings(page);
  await page.reload();
  await status(page, /^1 of 6 events/);
  await page.getByRole('button', { name: 'Remove: not: Labour' }).click();
  await status(page, /^3 of 6 events/);
  await expect(page.getByRole('button', { name: 'Remove: Strain' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove: Strain' }).click();
  await status(page, /^6 events/);
  await expect(more(page)).toBeFocused();
  await expect(page).toHaveURL(SITE);
});

test('a time is a filter apart from the view, possible or certain', async ({ page }) => {
  await open(page);
  await more(page).click();
  const field = panel(page).getByRole('textbox', { name: 'Only events from this time' });
  await field.fill('2025/2016');
  await field.press('Enter');
  await expect(field).toHaveAccessibleDescription(/^That is no stretch of time: /);
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expectNoAxeFindings(page);
  await field.fill('2024-07-15 – 2024-08');
  await field.press('Enter');
  // The friendship year, and July 2024, which is not sure.
  await status(page, /^2 of 6 events/);
  await expect(page).toHaveURL(/\?during=2024-07-15\/2024-08$/);
  await panel(page)
    .getByRole('radio', { name: /all of its date/ })
    .check();
  await status(page, /^0 of 6 events/);
  await expect(page).toHaveURL(/\?during=2024-07-15\/2024-08&within=certain$/);
  await expect(line(page)).toHaveText(['15 July 2024 to August 2024×', 'surely within×']);
  await page.getByRole('button', { name: 'Remove: surely within' }).click();
  await status(page, /^2 of 6 events/);
});

test('of an uncertain date in it the list says how much of it lies within', async ({ page }) => {
  await open(page, '?during=2024-07-15/2024-08&view=list');
  const list = page.getByRole('region', { name: 'All events' });
  await expect(list.getByRole('article').filter({ hasText: 'July 2024' })).toContainText(
    '55\u00a0% of this time lies within',
  );
});

test('counts follow the window where that is asked for, and what is left out leaves traces, or none', async ({
  page,
}) => {
  await open(page, '?time=2023-06/2024-12');
  await more(page).click();
  const labour = panel(page).getByRole('checkbox', { name: 'Labour' });
  await expect(labour).toHaveAccessibleDescription('2 events');
  await panel(page).getByRole('checkbox', { name: 'Count only what is in view' }).check();
  await expect(page).toHaveURL(/count=view/);
  await expect(labour).toHaveAccessibleDescription('1 event');
  await page.getByRole('button', { name: /^Fit/ }).click();
  await expect(labour).toHaveAccessibleDescription('2 events');
  await expectNoAxeFindings(page);

  const traces = page.locator('svg [class*=traces]');
  await expect(traces).toHaveCount(0);
  await labour.check();
  await expect(traces).toHaveAttribute('d', /^(M\S+ \S+v-5){4}$/);
  const toggle = page.getByRole('checkbox', { name: 'Left out' });
  await toggle.uncheck();
  await expect(traces).toHaveCount(0);
  await expect(page).toHaveURL(/traces=off/);
});

test('all of it is done by keys alone', async ({ page }) => {
  await open(page);
  await more(page).focus();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('checkbox', { name: 'Strain' })).toBeVisible();
  const reach = async (name: string) => {
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const { activeElement: one } = document;
        return one?.getAttribute('aria-label') ?? one?.closest('label')?.textContent ?? '';
      });
      if (at.startsWith(name)) return;
    }
    throw new Error(`${name} is not reached`);
  };
  await reach('Only Strain');
  await page.keyboard.press('Space');
  await status(page, /^3 of 6 events/);
  await reach('Labour');
  await page.keyboard.press('Space');
  await status(page, /^2 of 6 events/);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(more(page)).toBeFocused();
  await reach('Remove: Strain');
  await page.keyboard.press('Enter');
  await status(page, /^2 of 6 events/);
  await expect(page.getByRole('button', { name: 'Remove: Labour' })).toBeFocused();
});

test.describe('on the shipped site', () => {
  const SHIPPED = SITE.replace('/six/', '/site/');

  test('a person is looked for by another of their names, and a direction comes from the address', async ({ page }) => {
    await page.goto(`${SHIPPED}?toward=CHN>PRK&type=!sanction`);
    await expect(line(page)).toHaveText([/^not: Sanctions/, /^China → North Korea/]);
    await more(page).click();
    const look = panel(page).getByRole('searchbox', { name: 'Look for: Person' });
    await look.fill('김정은');
    await expect(panel(page).getByRole('list', { name: 'Person' }).getByRole('checkbox')).toHaveCount(1);
    await panel(page).getByRole('button', { name: 'Only Kim Jong Un' }).click();
    await expect(line(page).last()).toHaveText(/^Kim Jong Un/);
    await expect(page).toHaveURL(/person=kim-jong-un/);
    await expectNoAxeFindings(page);
  });

  test('the line stays in sight where the filters are folded', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(`${SHIPPED}?type=visit&during=2016/2018`);
    await expect(line(page)).toHaveText([/Visit/, '2016 to 2018×']);
    await expect(line(page).first()).toBeVisible();
    await expect(more(page)).toBeHidden();
    await page.getByRole('button', { name: /^Filters/ }).click();
    await more(page).click();
    await expect(panel(page).getByText('Tone', { exact: true })).toBeVisible();
    await expect(panel(page).getByRole('checkbox', { name: 'Strain' })).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expectNoAxeFindings(page);
  });
});
