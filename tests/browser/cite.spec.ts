import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { detail, expect, expectNoAxeFindings, open, SITE, six, test } from './support/page.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: /^Cite this/ });
const output = (page: Page) => dialog(page).getByLabel('Citation', { exact: true });
const VERSION = six('dataset').version as string;

test('an event is cited with its sources first, and the page with version, permalink and day of access last', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date(2026, 10, 23, 23, 30));
  await open(page, '?event=zhao-leji-visit-2024&group=type');
  await detail(page).getByRole('button', { name: 'Cite' }).click();
  await expect(dialog(page)).toBeVisible();
  const lines = (await output(page).inputValue()).split('\n');
  expect(lines).toHaveLength(6);
  expect(lines[0]).toContain(
    '“North Korea-China friendship shows signs of strain”, The Korea Times, 10 July 2024 (inferred).',
  );
  for (const line of lines.slice(0, -1)) expect(line).not.toContain('accessed');
  expect(lines.at(-1)).toContain('Zhao Leji visits Pyongyang (event in China–DPRK relations)');
  expect(lines.at(-1)).toContain('accessed 23 November 2026');
  expect(lines.at(-1)).toContain(`Data version ${VERSION}.`);
  expect(lines.at(-1)).toMatch(new RegExp(`${SITE.replaceAll('.', '\\.')}\\?event=zhao-leji-visit-2024$`));
  await expectNoAxeFindings(page);
});

test('each format is what it says it is', async ({ page }) => {
  await open(page, '?event=unsc-2397');
  await detail(page).getByRole('button', { name: 'Cite' }).click();
  const choose = async (format: string) => {
    await dialog(page).getByLabel('Format').selectOption(format);
    return output(page).inputValue();
  };
  expect(await choose('BibTeX')).toMatch(/^@\w+\{korea-times-2024,[\s\S]*@\w+\{event_unsc-2397,/);
  expect(await choose('RIS')).toMatch(/^TY {2}- NEWS\n[\s\S]*ER {2}- /);
  const items = JSON.parse(await choose('CSL-JSON')) as { id: string; type: string; version?: string }[];
  expect(items.map((item) => item.id)).toEqual([
    'korea-times-2024',
    'un-sc13162-2018',
    'mofa-rok-2397',
    'rferl-2397-2017',
    'hua-chunying-2397',
    'xinhua-2397-2017',
    'event_unsc-2397',
  ]);
  expect(items.at(-1)).toMatchObject({ type: 'dataset', version: VERSION });
});

test('a source is cited first, and its page second', async ({ page }) => {
  await page.goto(`${SITE}?source=nkdb-2019`);
  await page.getByRole('region', { name: 'Source details' }).getByRole('button', { name: 'Cite' }).click();
  const lines = (await output(page).inputValue()).split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('Database Center for North Korean Human Rights');
  expect(lines[1]).toContain(`${SITE}?source=nkdb-2019`);
});

test('a view is cited with the sources of what is in view, or alone', async ({ page }) => {
  await open(page, '?time=2024-04/2024-05&type=visit');
  await page.getByRole('banner').getByRole('button', { name: 'Cite' }).click();
  await expect(dialog(page).getByRole('checkbox', { name: 'With the 5 sources of what is shown' })).toBeChecked();
  expect((await output(page).inputValue()).split('\n')).toHaveLength(6);
  await expectNoAxeFindings(page);
  await dialog(page).getByRole('checkbox').uncheck();
  const alone = await output(page).inputValue();
  expect(alone).not.toContain('\n');
  expect(alone).toContain('China–DPRK relations (view of 1 event)');
  expect(alone).toContain(`${SITE}?time=2024-04-01/2024-05-31&type=visit`);
});

test('a view of sources is cited with the sources that it shows', async ({ page }) => {
  await page.goto(`${SITE}?view=sources&kind=research`);
  await page.getByRole('banner').getByRole('button', { name: 'Cite' }).click();
  await expect(dialog(page).getByRole('checkbox', { name: 'With the 3 sources of what is shown' })).toBeChecked();
  const lines = (await output(page).inputValue()).split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[3]).toContain('China–DPRK relations (view of 3 sources)');
  expect(lines[3]).toContain('view=sources&kind=research');
});

for (const [where, viewport] of [
  ['desk', { width: 1360, height: 800 }],
  ['phone', { width: 390, height: 800 }],
] as const) {
  test(`Back closes it, on a ${where}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await open(page, '?event=unsc-2397');
    await detail(page).getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('banner').getByRole('button', { name: 'Cite' }).click();
    await expect(dialog(page)).toBeVisible();
    await page.goBack();
    await expect(dialog(page)).toHaveCount(0);
    await detail(page).getByRole('button', { name: 'Close', exact: true }).click();
    await expect(detail(page)).toHaveCount(0);
  });
}

test('is copied, and downloaded as a file', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '?event=unsc-2397');
  await detail(page).getByRole('button', { name: 'Cite' }).click();
  await dialog(page).getByLabel('Format').selectOption('BibTeX');
  const text = await output(page).inputValue();
  await dialog(page).getByRole('button', { name: 'Copy the citation' }).click();
  await expect(dialog(page)).toContainText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('unsc-2397.bib');
  expect(await readFile(await file.path(), 'utf8')).toBe(text);
});

test('a short form for a footnote stands beside it, in every format, with a button of its own', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '?event=zhao-leji-visit-2024');
  await detail(page).getByRole('button', { name: 'Cite' }).click();
  const short = dialog(page).getByLabel('Short form, for a footnote');
  const lines = (await short.inputValue()).split('\n');
  expect(lines).toHaveLength(6);
  expect(lines[0]).toBe(
    'The Korea Times, “North Korea-China friendship shows signs of strain”, 10 July 2024 (inferred)',
  );
  expect(lines.at(-1)).toContain('Relations Timeline, “Zhao Leji visits Pyongyang');
  await dialog(page).getByLabel('Format').selectOption('BibTeX');
  await expect(short).toHaveValue(lines.join('\n'));
  await dialog(page).getByRole('button', { name: 'Copy the short form' }).click();
  await expect(dialog(page)).toContainText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(lines.join('\n'));
  await expectNoAxeFindings(page);
});

test('text dragged out of the dialogue is selected and closes nothing; a click beside it closes it', async ({
  page,
}) => {
  await open(page, '?event=unsc-2397');
  await detail(page).getByRole('button', { name: 'Cite' }).click();
  const heading = (await dialog(page).getByRole('heading').boundingBox())!;
  await page.mouse.move(heading.x + 20, heading.y + 5);
  await page.mouse.down();
  await page.mouse.move(5, 5, { steps: 5 });
  await page.mouse.up();
  await expect(dialog(page)).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(dialog(page)).toBeHidden();
});

test('by keyboard alone, and back to where it was opened', async ({ page }) => {
  await open(page, '?event=unsc-2397');
  const button = detail(page).getByRole('button', { name: 'Cite' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  await expect(output(page)).not.toHaveValue('');
  await dialog(page).getByLabel('Format').focus();
  await page.keyboard.press('ArrowDown');
  await expect(output(page)).toHaveValue(/^@/);
  await page.keyboard.press('Tab');
  await expect(output(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(button).toBeFocused();
  await expect(detail(page)).toBeVisible();
});
