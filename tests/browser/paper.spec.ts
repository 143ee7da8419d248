import type { Page } from '@playwright/test';
import { expect, test } from './support/page.ts';

const SHIPPED = 'http://127.0.0.1:4311/site/';

/** Waits until what is printed is at hand, which comes by itself once the page has nothing else to do. */
async function atHand(page: Page): Promise<void> {
  await expect(page.locator('[data-printable]')).toBeAttached();
}

/** How many pages there are in a PDF, by its page objects. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;

for (const [name, query, options, most] of [
  ['the six’s year on A4', '?time=2024', { format: 'A4' }, 12],
  ['the same on its side', '?time=2024', { format: 'A4', landscape: true }, 12],
  ['one event on Letter', '?event=worker-recall-demand-2024', { format: 'Letter' }, 6],
] as const) {
  test(`prints ${name} on few sheets`, async ({ page }) => {
    await page.goto(SHIPPED + query);
    await atHand(page);
    await expect(page.locator('[role=option]').first()).toBeVisible();
    const pages = pagesOf(await page.pdf(options));
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThanOrEqual(most);
  });
}

test('a sheet is laid out for itself: event first, the picture whole, key, list with sources, address and version', async ({
  page,
}) => {
  await page.goto(`${SHIPPED}?time=2024&type=labour~visit`);
  await atHand(page);
  await page.setViewportSize({ width: 680, height: 960 });
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('[data-paper]');
  await expect(paper).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(paper).toContainText('Only: Labour and Visit');
  for (const words of ['recall of all North Korean workers', 'Zhao Leji visits', 'data version', '?time=2024'])
    await expect(paper).toContainText(words);
  await expect(paper.getByRole('heading', { name: 'How to read it' })).toBeVisible();
  await expect(paper.getByRole('heading', { name: 'Sources' })).toBeVisible();
  // Nothing of the picture is cut off.
  const cut = await paper.locator('svg g[data-weight] > text').evaluateAll((labels) => {
    const sheet = document.querySelector('[data-paper] figure')!.getBoundingClientRect();
    return labels
      .map((label) => label.getBoundingClientRect())
      .filter(({ left, right }) => right > sheet.left && left < sheet.right)
      .filter(({ left, right }) => left < sheet.left - 1 || right > sheet.right + 1).length;
  });
  expect(cut).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await expect(paper).toHaveCount(0);
  await expect(page.getByRole('banner')).toBeVisible();
});

test('with an event open its words come first, unfolded', async ({ page }) => {
  await page.goto(`${SHIPPED}?event=worker-recall-demand-2024`);
  await atHand(page);
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('[data-paper]');
  await expect(paper.locator('blockquote').first()).toContainText('Recently, Beijing reportedly demanded');
  await expect(paper.getByText('Date inferred. It was reported on 9 July 2024.')).toBeVisible();
  const words = (await paper.textContent()) ?? '';
  expect(words.indexOf('Recently, Beijing')).toBeLessThan(words.indexOf('How to read it'));
});
