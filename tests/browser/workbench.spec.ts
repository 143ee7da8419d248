import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readCsv } from '../unit/support/readCsv.ts';
import { expect, SITE, test } from './support/page.ts';

/** The whole way of an analyst who asks: every sanction that China voted on, and every visit within a year of it, sourced. */

const SHIPPED = `${SITE}../site/`;
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Download the data' });

async function saved(page: Page, format: string): Promise<Buffer> {
  await page.getByRole('banner').getByRole('button', { name: 'Download' }).click();
  await dialog(page).getByLabel('Format').selectOption(format);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Download the file' }).click(),
  ]);
  const bytes = await readFile(await file.path());
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  return bytes;
}

test('from the bare page to a table, a file, a figure and a link, and from the link back to the same picture', async ({
  page,
}) => {
  await page.goto(SHIPPED);
  await page.getByRole('checkbox', { name: 'Sanctions' }).check();
  await page.getByRole('checkbox', { name: 'Visit' }).check();
  await page.getByRole('button', { name: 'More filters' }).click();
  const panel = page.getByRole('region', { name: 'More filters' });
  await panel
    .getByRole('group')
    .filter({ hasText: /^Actor/ })
    .getByRole('checkbox', { name: 'China', exact: true })
    .check();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/type=sanction~visit/);
  await expect(page).toHaveURL(/actor=CHN/);

  // What of them came within a year of what: with its base rate.
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Compare' }).click();
  await page.getByRole('navigation', { name: 'Readings' }).getByRole('link', { name: 'Follows within' }).click();
  await page.getByRole('combobox', { name: 'After' }).selectOption({ label: 'Sanctions' });
  await page.getByRole('combobox', { name: 'comes' }).selectOption({ label: 'Visit' });
  const figure = page.getByRole('figure');
  await expect(figure.getByRole('heading', { level: 3 })).toHaveText(
    /^After “Sanctions”, how often “Visit” begins within 365 days: \d+ of \d+$/,
  );

  // Sourced: the events with their sources, as a table and as a file.
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Table' }).click();
  const shown = Number(/^(\d+) of/.exec(await page.getByRole('status').first().innerText())?.[1]);
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(shown + 1));
  const [head = [], ...rows] = readCsv(
    (await saved(page, 'CSV, for spreadsheets')).toString('utf8').replace('\uFEFF', ''),
  );
  expect(rows).toHaveLength(shown);
  const cell = (row: string[], name: string) => row[head.indexOf(name)] ?? '';
  expect(new Set(rows.map((row) => cell(row, 'type')))).toEqual(new Set(['sanction', 'visit']));
  for (const row of rows) {
    expect(cell(row, 'actors')).toContain('CHN');
    expect(Number(cell(row, 'source_count'))).toBeGreaterThan(0);
  }

  // The figure, and the link that shows it again.
  await page.goBack();
  await expect(figure).toBeVisible();
  const picture = (await saved(page, 'Picture, SVG')).toString('utf8');
  expect(picture).toContain('After “Sanctions”, how often “Visit”');
  const png = await saved(page, 'Picture, PNG');
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  await page.getByRole('banner').getByRole('button', { name: 'Share' }).click();
  const link = await page.getByRole('dialog').getByRole('textbox').first().inputValue();
  expect(link).toContain('reading=follows');
  const again = await page.context().newPage();
  await again.goto(link);
  await expect(again.getByRole('figure')).toBeVisible();
  expect((await saved(again, 'Picture, SVG')).toString('utf8')).toBe(picture);
});
