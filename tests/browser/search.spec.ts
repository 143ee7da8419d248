import { expect, expectNoAxeFindings, open, serve, SITE, six, test } from './support/page.ts';
import type { Page } from '@playwright/test';

const SHIPPED = SITE.replace('/six/', '/site/');
const box = (page: Page) => page.getByRole('searchbox', { name: 'Search' });
const list = (page: Page) => page.getByRole('region', { name: 'All events' });

/** The six events, with one person in two of them who has four spellings. */
async function servePerson(page: Page): Promise<void> {
  const [dataset, events] = [six('dataset'), six('events')];
  dataset.people = [{ id: 'kim-jong-un', name: 'Kim Jong Un', aliases: ['김정은', '金正恩', 'Kim Jong-un'] }];
  for (const event of events.events)
    if (/^(zhao-leji-visit|friendship-year-announced)/.test(event.id))
      event.people = [{ person: 'kim-jong-un', as: 'president of State Affairs' }];
  await serve(page, 'dataset', dataset);
  await serve(page, 'events', events);
}

test('a person is found in four spellings, and the search combines with the types', async ({ page }) => {
  await servePerson(page);
  await open(page);
  for (const spelling of ['Kim Jong-un', 'Kim Jong Un', '金正恩', '김정은']) {
    await box(page).fill(spelling);
    await expect(page.getByRole('status')).toHaveText(/^2 of 6 events( ·|$)/);
    await expect(list(page).locator('li')).toHaveCount(2);
    await expect(list(page)).toContainText('in a person’s name or office');
  }
  await page.getByRole('checkbox', { name: 'Visit' }).check();
  await expect(page.getByRole('status')).toHaveText(/^1 of 6 events( ·|$)/);
  await expect(page.getByRole('checkbox', { name: 'Labour' })).toHaveAccessibleDescription(/^0 events/);
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('김정은');
  await page.reload();
  await expect(box(page)).toHaveValue('김정은');
  await expect(page.getByRole('status')).toHaveText(/^1 of 6 events( ·|$)/);
  // Typing has made no entries: Back undoes the type alone.
  await page.goBack();
  await expect(page.getByRole('status')).toHaveText(/^2 of 6 events( ·|$)/);
});

test('what was found is marked, and where it is out of sight it is named', async ({ page }) => {
  await open(page, '?view=list&q=zhao+pyongyang');
  await expect(list(page).locator('h3 mark')).toHaveText(['Zhao', 'Pyongyang']);
  await box(page).fill('Korea Times');
  await expect(list(page)).toContainText(/Found .*in a source/);
  await expectNoAxeFindings(page);
  await box(page).fill('***');
  await expect(page.getByText('There is no word in it to search for.')).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(/^6 events/);
});

test('by keys alone: / leads to the box, nothing found says so, and Escape clears it', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('no/such');
  await expect(box(page)).toHaveValue('no/such');
  await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('has all that is searched for');
  await expect(page.getByRole('status')).toHaveText(/^0 of 6 events/);
  await expectNoAxeFindings(page);
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
  await expect(box(page)).toBeFocused();
  await expect(page.getByRole('status')).toHaveText(/^6 events/);
  await page.keyboard.type('zhao ');
  await expect(box(page)).toHaveValue('zhao ');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Clear the search' }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText(/^6 events/);
});

test('a link that asks for too much is cut and told, and a frame searches without a box', async ({ page }) => {
  await open(page, `?q=${'zhao '.repeat(100).trim()}`);
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('longer than what is looked for');
  await expect(page.getByRole('status')).not.toHaveText(/^6 events/);
  await page.goto(`${SITE}?ui=compact&q=zhao`);
  await expect(page.locator('[role=option]')).toHaveCount(1);
});

test('on a phone the box is in reach', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await box(page).fill('zhao');
  await expect(page.getByRole('status')).toHaveText(/^\d of 6 events/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectNoAxeFindings(page);
});

test('a slip is forgiven: what is written in a similar way is offered, and of much the best comes first', async ({
  page,
}) => {
  await page.goto(`${SHIPPED}?q=frendship+yaer`);
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline).toContainText('Perhaps you mean');
  await expectNoAxeFindings(page);
  await timeline
    .getByRole('link', { name: /Friendship Year/ })
    .first()
    .press('Enter');
  await expect(page.locator('h2').filter({ hasText: 'Friendship Year' })).toBeFocused();
  await expect(box(page)).toHaveValue('');
  await page.goBack();
  await expect(box(page)).toHaveValue('frendship yaer');
  // What was found is left out by a filter: nothing was written amiss.
  await page.goto(`${SHIPPED}?q=leji&type=sanction`);
  await expect(timeline).toContainText('has all that is searched for');
  await expect(timeline.getByRole('button', { name: 'Clear the search' })).toBeVisible();
  await expect(timeline).not.toContainText('Perhaps you mean');
  await page.goto(`${SHIPPED}?view=list&q=friendship+year`);
  const best = list(page).locator('div', { hasText: 'Best matches' }).getByRole('link');
  await expect(best).toHaveCount(5);
  await expect(best.first()).toHaveText(/Friendship Year/);
});
