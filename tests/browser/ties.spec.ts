import type { Page } from '@playwright/test';
import {
  detail,
  expect,
  expectNoAxeFindings,
  open,
  option,
  serve,
  SITE,
  six,
  test,
  timeParameter,
} from './support/page.ts';

const lines = (page: Page, basis?: 'sourced' | 'reading') =>
  page.locator(basis ? `path[data-tie=${basis}]` : 'path[data-tie]');
const words = (page: Page, text: string) => page.locator('svg g > text').getByText(text, { exact: true });

test('an open event has lines to what it is related to, with the kind and the basis, until it is closed', async ({
  page,
}) => {
  await open(page);
  await expect(lines(page)).toHaveCount(0);
  await option(page, /recall of all/).click();
  await expect(lines(page, 'sourced')).toHaveCount(1);
  await expect(lines(page, 'reading')).toHaveCount(1);
  // Read along the arrows, which run from what came first.
  await expect(words(page, 'led to')).toBeVisible();
  await expect(words(page, 'hindered')).toBeVisible();
  // The basis is seen without colour: a line of our reading is dashed.
  const dashes = (basis: 'sourced' | 'reading') =>
    lines(page, basis).evaluate((line) => getComputedStyle(line).strokeDasharray);
  expect(await dashes('sourced')).toBe('none');
  expect(await dashes('reading')).not.toBe('none');
  await expectNoAxeFindings(page);

  await option(page, /UN deadline/).click();
  await expect(lines(page, 'sourced')).toHaveCount(3);
  await expect(words(page, 'led to')).toHaveCount(2);
  await detail(page).getByRole('button', { name: 'Close', exact: true }).click();
  await expect(lines(page)).toHaveCount(0);
});

test('lines pan with their marks, and end beside them', async ({ page }) => {
  await open(page, '?event=zhao-leji-visit-2024&time=2023-06/2025-06');
  const gap = async () => {
    const [line, mark] = [(await lines(page).boundingBox())!, (await option(page, /Zhao Leji/).boundingBox())!];
    return line.x + line.width - mark.x;
  };
  const before = await gap();
  expect(Math.abs(before)).toBeLessThan(60);
  await page.getByRole('button', { name: 'Later' }).click();
  await timeParameter(page);
  expect(await gap()).toBeCloseTo(before, 0);
});

test('an option says how it is related to the open event, to a screen reader and on hovering', async ({ page }) => {
  await open(page, '?event=worker-deadline-2019');
  const told = {
    'Led to the open event; The Korea Times, paragraph 8': /Resolution 2397/,
    'Follows from the open event; The Korea Times, paragraphs 7–8': /recall of all/,
  };
  for (const [words_, name] of Object.entries(told)) {
    await expect(option(page, name)).toHaveAttribute('aria-description', words_);
    await option(page, name).hover();
    await expect(page.locator('[data-card]')).toContainText(words_);
  }
  await expect(option(page, /Zhao Leji/)).not.toHaveAttribute('aria-description');
  await option(page, /recall of all/).click();
  await expect(option(page, /COVID-19/)).toHaveAttribute('aria-description', 'Hindered the open event; our reading');
  await page.keyboard.press('Escape');
  await expect(page.locator('[aria-description]')).toHaveCount(0);
});

test('what is filtered away has no line', async ({ page }) => {
  await open(page, '?event=worker-deadline-2019&type=sanction~labour');
  await expect(lines(page)).toHaveCount(2);
  await open(page, '?event=worker-deadline-2019&type=sanction');
  await expect(lines(page)).toHaveCount(0);
});

test('by keyboard alone: open, walk what is related, open that', async ({ page }) => {
  await open(page);
  await option(page, /Resolution 2397/).focus();
  await page.keyboard.press('ArrowRight');
  const deadline = option(page, /UN deadline/);
  await page.keyboard.press(' ');
  await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText(/UN deadline/);
  await expect(deadline).toBeFocused();
  // In time order, and round again; unrelated events are passed over.
  for (const name of [/COVID-19/, /recall of all/, /Resolution 2397/, /COVID-19/]) {
    await page.keyboard.press('r');
    await expect(option(page, name)).toBeFocused();
  }
  await page.keyboard.press('Shift+R');
  await expect(option(page, /Resolution 2397/)).toBeFocused();
  await page.keyboard.press('Shift+R');
  await expect(option(page, /recall of all/)).toBeFocused();
  await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText(/UN deadline/);
  await page.keyboard.press('Enter');
  await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText(/recall of all/);
  await expect(detail(page).getByRole('heading', { level: 2 })).toBeFocused();
});

test('the key moves the view to what is outside it, and does nothing while no event is open', async ({ page }) => {
  await open(page, '?time=2024-06/2024-09');
  const recall = option(page, /recall of all/);
  await recall.focus();
  await page.keyboard.press('r');
  await expect(recall).toBeFocused();
  expect(await timeParameter(page)).toBe('2024-06/2024-09');
  await page.keyboard.press(' ');
  await page.keyboard.press('r');
  await expect(option(page, /UN deadline/)).toBeFocused();
  await expect(option(page, /UN deadline/)).toBeInViewport();
});

test('the key leads through groups to an event of their midst, and Enter opens it', async ({ page }) => {
  await page.goto(`${SITE}../site/?time=1949/2026&event=covid-border-closure-2020`);
  const hub = option(page, /closes its border over COVID-19/);
  await hub.focus();
  const group = page
    .getByRole('option', { name: /zoom in/ })
    .and(page.locator('[aria-description*="related to the open event"]'))
    .first();
  await expect(group).toBeVisible();
  const seen = new Set<string>();
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('r');
    const focused = page.locator('[role=option]:focus');
    await expect(focused).toHaveAttribute('aria-description', /the open event; /);
    await expect(focused).toBeInViewport();
    seen.add((await focused.getAttribute('data-stop')) ?? '');
  }
  expect(seen.size).toBe(12);
  const name = (await page.locator('[role=option]:focus').getAttribute('aria-label')) ?? '';
  await page.keyboard.press('Enter');
  const title = (await detail(page).getByRole('heading', { level: 2 }).textContent()) ?? '';
  expect(title).not.toMatch(/closes its border/);
  expect(name).toContain(title);
});

test('by type and by actor there are lines too, and help and legend tell of them', async ({ page }) => {
  await open(page);
  await expect(page.getByText('Solid: a source says so. Dashed: our reading.')).toBeVisible();
  for (const group of ['type', 'actor']) {
    await open(page, `?event=worker-recall-demand-2024&group=${group}`);
    await expect(lines(page)).toHaveCount(2);
  }
  await page.getByRole('button', { name: 'How to read it, and keys' }).click();
  await expect(page.getByRole('dialog', { name: 'How to read it, and keys' })).toContainText('related to the open one');
});

test('of forty actors the five with most events have lanes, and the others share one', async ({ page }) => {
  const events = six('events');
  const [pattern] = events.events;
  const code = (i: number) => `A${String.fromCharCode(65 + (i % 26))}${i < 26 ? 'A' : 'B'}`;
  events.events = Array.from({ length: 40 }, (_, i) =>
    Array.from({ length: i < 5 ? 9 - i : 1 }, (__, j) => ({
      ...pattern,
      id: `event-${i}-${j}`,
      title: `Event ${j} of ${code(i)}`,
      label: undefined,
      relations: [],
      actors: [code(i)],
      citations: pattern.citations.slice(1, 2),
      date: `20${16 + ((i + j) % 9)}-0${1 + (i % 9)}-1${j}`,
    })),
  ).flat();
  const dataset = six('dataset');
  dataset.actors.push(...Array.from({ length: 40 }, (_, i) => ({ id: code(i), label: `Actor ${i + 1}` })));
  await serve(page, 'events', events);
  await serve(page, 'dataset', dataset);
  await open(page, '?group=actor');
  for (const name of ['Actor 1', 'Actor 2', 'Actor 3', 'Actor 4', 'Actor 5', 'Others'])
    await expect(page.locator('[aria-hidden] > div').getByText(`${name} acted`, { exact: true })).toBeVisible();
  await expect(page.locator('[aria-hidden] > div').getByText('Actor 6 acted', { exact: true })).toHaveCount(0);
  const names = await page
    .locator('[role=option]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  expect(names.reduce((sum, one) => sum + Number(/, (\d+) events?, [^,]+, zoom in/.exec(one)?.[1] ?? 1), 0)).toBe(
    events.events.length,
  );
});
