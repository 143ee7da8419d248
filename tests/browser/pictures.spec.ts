import { readFile } from 'node:fs/promises';
import type { Frame, FrameLocator, Page } from '@playwright/test';
import { estimateText } from '../../src/core/draw/estimateText.ts';
import { PALETTES } from '../../src/core/draw/palettes.ts';
import { elementsOf, readXml, textOf, type XmlElement } from '../unit/support/readXml.ts';
import { expect, expectNoAxeFindings, gestures, HOST, open, SITE, test } from './support/page.ts';

const SHIPPED = `${SITE}../site/`;
const dialog = (page: Page | Frame | FrameLocator) => page.getByRole('dialog', { name: 'Download the data' });

async function choose(page: Page, format: 'Picture, SVG' | 'Picture, PNG'): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Download' }).click();
  await dialog(page).getByLabel('Format').selectOption(format);
  await expect(dialog(page).getByRole('img')).toBeVisible();
}

async function save(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Download the file' }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

async function savedSvg(page: Page): Promise<XmlElement> {
  await choose(page, 'Picture, SVG');
  return readXml((await save(page)).bytes.toString('utf8'));
}

/** What a picture shows of its events: where, and what they are called. Rounded to what a place is written with. */
interface Shown {
  x: number;
  y: number;
  label: string;
  labelX: number | null;
}

/** The marks that the page draws just now, from the corner of its timeline. Only those that it shows some of. */
const onPage = (page: Page): Promise<Shown[]> =>
  page.locator('[data-plot]').evaluate((plot) => {
    const { left, top, width } = plot.getBoundingClientRect();
    const drawing = [...plot.querySelectorAll('svg')].find((svg) => svg.querySelector('g[data-weight]'));
    const corner = drawing?.getBoundingClientRect() ?? new DOMRect();
    return [...plot.querySelectorAll<SVGGElement>('g[data-weight]')].flatMap((mark) => {
      const { e, f } = mark.transform.baseVal.consolidate()?.matrix ?? new DOMMatrix();
      const text = mark.querySelector('text');
      const box = mark.getBoundingClientRect();
      if (box.right <= left || box.left >= left + width) return [];
      const x = e + corner.left - left;
      const labelX = text ? x + Number(text.getAttribute('x')) : null;
      return [{ x, y: f + corner.top - top, label: text?.textContent ?? '', labelX }];
    });
  });

/** The same of a picture. */
function inPicture(root: XmlElement): Shown[] {
  const [plot] = elementsOf(root, 'svg');
  const [left = 0, , width = 0] = (plot?.set['viewBox'] ?? '').split(' ').map(Number);
  return elementsOf(root, 'g')
    .filter(({ set }) => set['data-event'] !== undefined)
    .flatMap((mark) => {
      const glyph = elementsOf(mark, 'path')[0]?.set['transform'] ?? '';
      const [x = NaN, y = NaN] = (glyph.match(/-?[\d.]+/g) ?? []).map(Number);
      const text = elementsOf(mark, 'text')[0];
      const label = text ? textOf(text) : '';
      const bar = elementsOf(mark, 'rect')[0]?.set;
      const [labelX, long] = [text ? Number(text.set['x']) : null, Number(text?.set['textLength'] ?? 0)];
      const from = Math.min(x - 7, labelX ?? Infinity, bar ? Number(bar['x']) : Infinity);
      const to = Math.max(
        x + 7,
        (labelX ?? -Infinity) + long,
        bar ? Number(bar['x']) + Number(bar['width']) : -Infinity,
      );
      if (to <= left || from >= left + width) return [];
      return [{ x: x - left, y, label, labelX: labelX === null ? null : labelX - left }];
    });
}

for (const [where, width, query] of [
  ['a desk', 1360, ''],
  ['a desk, by type, with an event open', 1360, '?group=type&event=unsc-2397'],
  ['a phone', 390, ''],
  ['a phone, filtered and nearer', 390, '?type=sanction~visit&time=2017/2018'],
] as const) {
  test(`the picture has the page’s own marks where they are, and its words, on ${where}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 820 });
    await page.goto(SHIPPED + query);
    await gestures(page);
    await page.evaluate(() => document.fonts.ready);
    const root = await savedSvg(page);
    await page.keyboard.press('Escape');
    const [drawn, taken] = [await onPage(page), inPicture(root)];
    expect(taken.length).toBeGreaterThan(5);
    expect(taken.map(({ label }) => label)).toEqual(drawn.map(({ label }) => label));
    for (const [i, mark] of taken.entries()) {
      const other = drawn[i];
      for (const key of ['x', 'y', 'labelX'] as const)
        expect(Math.abs((mark[key] ?? 0) - (other?.[key] ?? 0)), `${key} of ${mark.label}`).toBeLessThan(0.5);
    }
    const ticks = await page.locator('[data-plot] text[data-tick]').allTextContents();
    const words = elementsOf(root, 'text').map(textOf);
    expect(ticks.length).toBeGreaterThan(3);
    // The page has some air drawn at its sides.
    expect(words.filter((text) => ticks.includes(text)).length).toBeGreaterThan(1);
  });
}

test('an SVG is saved, and is a page of its own that is not empty', async ({ page }) => {
  await page.goto(`${SHIPPED}?type=sanction&theme=dark`);
  await choose(page, 'Picture, SVG');
  const { name, bytes } = await save(page);
  expect(name).toMatch(/^china-dprk-\d+\.\d+\.\d+-timeline-selection\.svg$/);
  await expect(dialog(page).getByRole('status')).toContainText(`${name} is ready`);
  const alt = await dialog(page).getByLabel('What is to be seen, in words (alt text)').inputValue();
  expect(alt).toContain('chosen by type: Sanctions');
  // As a file by itself, which the browser holds to XML.
  const address = `${SITE}taken.svg`;
  await page.route(address, (route) => route.fulfill({ contentType: 'image/svg+xml', body: bytes }));
  await page.goto(address);
  expect(await page.evaluate(() => document.documentElement.tagName)).toBe('svg');
  expect(await page.evaluate(() => document.querySelector('parsererror')?.textContent)).toBeUndefined();
  expect(await page.title()).toBe('China–DPRK relations');
  expect(await page.evaluate(() => document.querySelector('desc')?.textContent)).toBe(alt);
  expect(await page.locator('[data-event]').count()).toBeGreaterThan(3);
  expect(await colours(page, await page.screenshot())).toBeGreaterThan(20);
});

test('a PNG is saved at twice the size, in the reader’s colours, and is not of one colour', async ({ page }) => {
  await page.goto(`${SHIPPED}?theme=dark`);
  await gestures(page);
  const plot = await page.locator('[data-plot]').boundingBox();
  await choose(page, 'Picture, PNG');
  const { name, bytes } = await save(page);
  expect(name).toMatch(/^china-dprk-\d+\.\d+\.\d+-timeline\.png$/);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  expect(Math.abs(width - 2 * ((plot?.width ?? 0) + 32))).toBeLessThanOrEqual(2);
  expect(height).toBeGreaterThan(2 * (plot?.height ?? Infinity));
  expect(await colours(page, bytes)).toBeGreaterThan(20);
  expect(await firstColour(page, bytes)).toBe(PALETTES.dark.paper);
});

/** The pixels of a PNG. Read where there is no policy against it. */
async function pixels<T>(page: Page, png: Buffer, read: (data: number[][]) => T): Promise<T> {
  await page.goto('about:blank');
  const data = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const all = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
    const found = new Set<number>();
    for (let i = 0; i < all.length; i += 4)
      found.add(((all[i] ?? 0) << 16) | ((all[i + 1] ?? 0) << 8) | (all[i + 2] ?? 0));
    return [[...found], Array.from(all.subarray(0, 3))];
  }, png.toString('base64'));
  return read(data);
}

const colours = (page: Page, png: Buffer) => pixels(page, png, ([found]) => found?.length ?? 0);
const firstColour = (page: Page, png: Buffer) =>
  pixels(page, png, ([, first = []]) => `#${first.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

test('all events are taken where that is chosen, and another view says which picture it gives', async ({ page }) => {
  await open(page, '?type=visit&view=list');
  await choose(page, 'Picture, SVG');
  await expect(dialog(page).getByText('List has no picture of its own')).toBeVisible();
  const alt = dialog(page).getByLabel('What is to be seen, in words (alt text)');
  await expect(alt).toHaveValue(/1 of 6 events, chosen by type: Visit/);
  await dialog(page).getByRole('radio', { name: 'All (6 events)' }).check();
  await expect(alt).toHaveValue(/6 of 6 events\. /);
  const root = readXml((await save(page)).bytes.toString('utf8'));
  expect(elementsOf(root, 'g').filter(({ set }) => set['data-event'] !== undefined)).toHaveLength(6);
});

test('by keyboard alone, with the words to copy', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.getByRole('banner').getByRole('button', { name: 'Download' }).focus();
  await page.keyboard.press('Enter');
  await dialog(page).getByLabel('Format').focus();
  await page.keyboard.press('End');
  const alt = dialog(page).getByLabel('What is to be seen, in words (alt text)');
  await expect(alt).toBeVisible();
  const copy = dialog(page).getByRole('button', { name: 'Copy these words' });
  // The choice of events lies between, if there is one.
  for (let i = 0; i < 6 && !(await copy.evaluate((one) => one === document.activeElement)); i++)
    await page.keyboard.press('Tab');
  await expect(copy).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(await alt.inputValue());
  await page.keyboard.press('Tab');
  await expect(dialog(page).getByRole('button', { name: 'Download the file' })).toBeFocused();
});

test('in a frame that may not save files the SVG’s text is there, and of a PNG it says that it cannot be', async ({
  page,
}) => {
  const html = `<iframe sandbox="allow-scripts" title="Timeline" width="900" height="800" src="${SITE}?type=visit"></iframe>`;
  await page.goto(`${HOST}?html=${encodeURIComponent(html)}`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('banner').getByRole('button', { name: 'Download' }).click();
  await dialog(frame).getByLabel('Format').selectOption('Picture, SVG');
  await expect(dialog(frame).getByText('Copy the text below')).toBeVisible();
  readXml(await dialog(frame).getByLabel('Text of the file').inputValue());
  await dialog(frame).getByLabel('Format').selectOption('Picture, PNG');
  await expect(dialog(frame).getByText('a PNG is no text')).toBeVisible();
  await expect(dialog(frame).getByLabel('Text of the file')).toHaveCount(0);
  await expect(dialog(frame).getByRole('button', { name: 'Download the file' })).toHaveCount(0);
});

for (const [where, viewport] of [
  ['a desk', { width: 1360, height: 800 }],
  ['a phone', { width: 390, height: 800 }],
  ['a low window', { width: 640, height: 400 }],
] as const) {
  test(`axe finds nothing, and it is not too wide, on ${where}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto(`${SHIPPED}?theme=dark`);
    await choose(page, 'Picture, SVG');
    await expectNoAxeFindings(page);
    const wide = await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
}

test('where nothing measures letters, they are estimated as the page’s own have them', async ({ page }) => {
  await open(page);
  const texts = [
    'Zhao Leji visits Pyongyang',
    'Worker recall demand (disputed)',
    'China votes for Resolution 2397: “all” – 22 December 2017',
  ];
  const measured = await page.evaluate(async (all) => {
    const { fontFamily } = getComputedStyle(document.querySelector('main') ?? document.body);
    const context = document.createElement('canvas').getContext('2d');
    const widths: number[] = [];
    for (const weight of [400, 600]) {
      await document.fonts.load(`${weight} 100px "Inter Variable"`);
      for (const text of all) {
        if (context) context.font = `${weight} 100px ${fontFamily}`;
        widths.push(context?.measureText(text).width ?? 0);
      }
    }
    return widths;
  }, texts);
  const estimated = [false, true].flatMap((bold) => texts.map((text) => estimateText(text, 100, bold)));
  for (const [i, width] of estimated.entries()) expect(Math.abs(width / (measured[i] ?? 0) - 1)).toBeLessThan(0.03);
});

test('a picture to go with the link is saved at the size that such pictures have, of whatever view', async ({
  page,
}) => {
  for (const query of ['?type=visit', '?view=compare&reading=follows']) {
    await page.goto(SHIPPED + query);
    await page.getByRole('banner').getByRole('button', { name: 'Share' }).click();
    const share = page.getByRole('dialog', { name: 'Share this view' });
    await expect(share.getByRole('img')).toHaveAccessibleName(/\d+ of \d+ events|n = \d+|how often/);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      share.getByRole('button', { name: 'Save the picture' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^china-dprk-.*thumbnail.*\.png$/);
    const bytes = await readFile(await file.path());
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    await expect(share.getByRole('status')).toContainText('thumbnail');
    await expectNoAxeFindings(page);
  }
});
