import { readFile } from 'node:fs/promises';
import type { Download, Frame, FrameLocator, Page } from '@playwright/test';
import { parseDataset } from '../../src/core/model/parse.ts';
import { readCsv } from '../unit/support/readCsv.ts';
import { COUNTS, expect, expectNoAxeFindings, HOST, open, SITE, six, test } from './support/page.ts';

const dialog = (page: Page | Frame | FrameLocator) => page.getByRole('dialog', { name: 'Download the data' });
const { id: DATASET, version: VERSION } = six('dataset') as { id: string; version: string };
const visits = () => (six('events').events as { id: string; type: string }[]).filter(({ type }) => type === 'visit');

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Download' }).click();
  await expect(dialog(page).getByLabel('Format')).toBeVisible();
}

async function save(page: Page): Promise<{ file: Download; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Download the file' }).click(),
  ]);
  return { file, text: await readFile(await file.path(), 'utf8') };
}

test('the filtered events are saved as CSV, and all where that is chosen', async ({ page }) => {
  await open(page, '?type=visit&view=list');
  await openDialog(page);
  const count = visits().length;
  const filtered = dialog(page).getByRole('radio', { name: `Filtered (${count} event` });
  await expect(filtered).toBeChecked();
  await expect(dialog(page)).toContainText(`chosen by type: `);
  await expect(dialog(page).getByRole('link', { name: `${SITE}?view=list&type=visit` })).toBeVisible();
  const some = await save(page);
  expect(some.file.suggestedFilename()).toBe(`${DATASET}-${VERSION}-selection.csv`);
  expect(some.text.startsWith('\uFEFFid,')).toBe(true);
  const rows = readCsv(some.text).slice(1);
  expect(rows).toHaveLength(count);
  expect(new Set(rows.map(([id]) => id))).toEqual(new Set(visits().map(({ id }) => id)));
  await expect(dialog(page).getByRole('status')).toContainText('is ready');
  await dialog(page).getByRole('radio', { name: 'All (6 events)' }).check();
  await dialog(page).getByRole('checkbox', { name: /^Raw/ }).check();
  const all = await save(page);
  expect(all.file.suggestedFilename()).toBe(`${DATASET}-${VERSION}.csv`);
  expect(all.text.startsWith('id,')).toBe(true);
  expect(readCsv(all.text)).toHaveLength(7);
});

test('the shipped events are saved as JSON that loads back unchanged', async ({ page }) => {
  await page.goto(`${SITE}../site/`);
  await openDialog(page);
  await expect(dialog(page).getByRole('radio', { name: 'Filtered' })).toBeDisabled();
  await dialog(page).getByLabel('Format').selectOption('JSON, whole records');
  const { file, text } = await save(page);
  expect(file.suggestedFilename()).toMatch(/^china-dprk-\d+\.\d+\.\d+\.json$/);
  const read = (name: string) => readFile(new URL(`../../data/china-dprk/${name}.json`, import.meta.url), 'utf8');
  const [events, sources] = [JSON.parse(await read('events')), JSON.parse(await read('sources'))];
  const { dataset, issues } = parseDataset(JSON.parse(text));
  expect(issues).toEqual([]);
  expect([dataset.events.length, dataset.sourceById.size]).toEqual([COUNTS.events, COUNTS.sources]);
  expect(JSON.parse(text)).toMatchObject({ events, sources });
});

test('each format is what it says it is, and its text can be seen and copied', async ({ page }) => {
  await open(page, '?type=visit');
  await openDialog(page);
  await dialog(page).getByRole('button', { name: 'Show its text' }).click();
  const field = dialog(page).getByLabel('Text of the file');
  const choose = async (format: string) => {
    await dialog(page).getByLabel('Format').selectOption(format);
    return field.inputValue();
  };
  const graph = JSON.parse(await choose('JSON-LD, schema.org'))['@graph'] as { '@type': string; '@id'?: string }[];
  const events = graph.filter((node) => node['@type'] === 'Event');
  expect(events).toHaveLength(visits().length);
  expect(new Set(events.map((node) => node['@id']))).toEqual(new Set(visits().map(({ id }) => `${SITE}?event=${id}`)));
  expect(await choose('RIS, the sources')).toMatch(/^TY {2}- [\s\S]*ER {2}- \n?$/);
  expect(await choose('BibTeX, the sources')).toMatch(/^@\w+\{/);
  await expectNoAxeFindings(page);
});

test('by keyboard alone, and back to where it was opened', async ({ page }) => {
  await open(page, '?type=visit');
  const button = page.getByRole('banner').getByRole('button', { name: 'Download' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByLabel('Format')).toBeVisible();
  await dialog(page).getByLabel('Format').focus();
  await page.keyboard.press('ArrowDown');
  await expect(dialog(page).getByRole('checkbox', { name: /^Raw/ })).toHaveCount(0);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(dialog(page).getByRole('radio', { name: 'All (6 events)' })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(dialog(page).getByRole('button', { name: 'Download the file' })).toBeFocused();
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toBe(`${DATASET}-${VERSION}.json`);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(button).toBeFocused();
});

test('in a frame that may not save files it says so, and shows the text', async ({ page }) => {
  const html = `<iframe sandbox="allow-scripts" title="Timeline" width="900" height="800" src="${SITE}?type=visit"></iframe>`;
  await page.goto(`${HOST}?html=${encodeURIComponent(html)}`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('banner').getByRole('button', { name: 'Download' }).click();
  await expect(dialog(frame).getByText('may not save files')).toBeVisible();
  await expect(dialog(frame).getByRole('button', { name: 'Download the file' })).toHaveCount(0);
  await expect(dialog(frame).getByLabel('Text of the file')).toHaveValue(/^.?id,title/);
  await expect(dialog(frame).getByRole('button', { name: 'Copy the text' })).toBeVisible();
});

for (const [where, viewport] of [
  ['a desk', { width: 1360, height: 800 }],
  ['a phone', { width: 390, height: 800 }],
  ['a low window', { width: 640, height: 400 }],
] as const) {
  test(`axe finds nothing in it, and it is not too wide, on ${where}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto(`${SITE}../site/?type=visit&theme=dark`);
    await openDialog(page);
    await expectNoAxeFindings(page);
    const tooWide = (selector: string) =>
      page.locator(selector).evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(await tooWide('dialog[open]')).toBeLessThanOrEqual(0);
    expect(await tooWide('html')).toBeLessThanOrEqual(0);
  });
}
