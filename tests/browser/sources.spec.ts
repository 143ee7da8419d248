import type { Page } from '@playwright/test';
import {
  dataFile,
  withoutPicture,
  detail,
  expect,
  expectNoAxeFindings,
  SITE,
  six,
  serve,
  test,
} from './support/page.ts';

const list = (page: Page) => page.getByRole('region', { name: 'Sources', exact: true });
const panel = (page: Page) => page.getByRole('region', { name: 'Source details' });
const titles = (page: Page) => list(page).getByRole('heading', { level: 3 });

async function openSources(page: Page, query = ''): Promise<void> {
  await page.goto(`${SITE}?view=sources${query}`);
  await expect(titles(page).first()).toBeVisible();
}

test('lists every source with publisher, date, kind, language and the events that rest on it', async ({ page }) => {
  await openSources(page);
  await expect(titles(page)).toHaveCount(six('sources').sources.length);
  // What most events rest on comes first.
  const first = list(page).getByRole('article').first();
  await expect(first.getByRole('heading')).toHaveText('North Korea-China friendship shows signs of strain');
  await expect(first).toContainText('The Korea Times, 10 July 2024 (inferred)');
  await expect(first).toContainText('News · English');
  await expect(first).toContainText('Cited for 6 events');
  await expect(first.getByRole('listitem')).toHaveCount(6);
  const voice = list(page).getByRole('article').filter({ hasText: 'Chinese Consulate General in Frankfurt' });
  await expect(voice).toContainText('Primary · English · Speaks for China');
  const denial = list(page).getByRole('article').filter({ hasText: 'The Asia Business Daily' });
  await expect(denial).toContainText('It disputes this event.');
  await expect(first).not.toContainText('It disputes this event.');
  await expect(list(page).getByRole('article').filter({ hasText: 'Newsis' })).toContainText('Korean');
  await expectNoAxeFindings(page);
});

test('kind and publisher narrow the list, count what they would show, and stand in the address', async ({ page }) => {
  await openSources(page);
  const status = page.getByRole('status');
  await expect(status).toHaveText('31 sources');
  await list(page).getByRole('checkbox', { name: 'Research' }).check();
  await expect(status).toHaveText('3 of 31 sources');
  await expect(titles(page)).toHaveCount(3);
  await expect(page).toHaveURL(/kind=research/);
  // A facet's counts skip its own filter: Yonhap has no research, so it is not offered now.
  await expect(list(page).getByLabel('Publisher').locator('option')).toHaveText([
    'Any publisher',
    'Database Center for North Korean Human Rights (NKDB) (1)',
    'Korea Economic Institute of America (1)',
    'Sejong Institute (1)',
  ]);
  await list(page).getByRole('checkbox', { name: 'Research' }).uncheck();
  await list(page).getByLabel('Publisher').selectOption('Yonhap');
  await expect(status).toHaveText('5 of 31 sources');
  await expect(page).toHaveURL(/publisher=Yonhap/);
  await list(page).getByRole('checkbox', { name: 'Primary' }).check();
  await expect(list(page)).toContainText('No source passes the filters.');
  await expectNoAxeFindings(page);
  await list(page).getByRole('button', { name: 'Clear' }).click();
  await expect(status).toHaveText('31 sources');
  await page.goBack();
  await expect(list(page)).toContainText('No source passes the filters.');
  await page.reload();
  await expect(list(page).getByLabel('Publisher')).toHaveValue('Yonhap');
});

test('the types of events narrow the sources too', async ({ page }) => {
  await openSources(page);
  await page.getByRole('checkbox', { name: 'Visit' }).check();
  await expect(page.getByRole('status')).toHaveText('5 sources');
  await expect(list(page).getByRole('article').first().getByRole('listitem')).toHaveText([
    /Zhao Leji visits Pyongyang/,
  ]);
});

test('a source opens beside the list, tells what it says of each event, quotes first, and closes to where it was opened', async ({
  page,
}) => {
  await openSources(page);
  const link = list(page).getByRole('link', { name: 'North Korea-China friendship shows signs of strain' });
  await link.click();
  await expect(page).toHaveURL(/view=sources&source=korea-times-2024/);
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused();
  const said = await panel(page)
    .getByRole('button', { name: /2397|deadline|closes its border|Friendship|Zhao|recall/ })
    .allTextContents();
  expect(said).toHaveLength(6);
  expect(said[0]).toContain('2397');
  await expect(list(page)).toBeVisible();
  await expectNoAxeFindings(page);
  await panel(page).getByRole('button', { name: 'Close', exact: true }).click();
  await expect(link).toBeFocused();
});

test('puts a source’s words before what we say that it says', async ({ page }) => {
  const events = six('events');
  events.events[0].citations.unshift({
    source: 'korea-times-2024',
    stance: 'supports',
    claim: 'It says so in our words.',
  });
  await serve(page, 'events', events);
  await page.goto(`${SITE}?view=sources&source=korea-times-2024`);
  const figures = panel(page).getByRole('figure');
  await expect(figures.first().locator('blockquote')).toBeVisible();
  await expect(figures.nth(1)).toContainText('It says so in our words.');
});

test('says of which relations a source tells', async ({ page }) => {
  const events = six('events');
  events.events[1].relations = [{ kind: 'follows-from', event: 'unsc-2397', source: 'nkdb-2019', locator: 'page 2' }];
  await serve(page, 'events', events);
  await page.goto(`${SITE}?source=nkdb-2019`);
  await expect(panel(page)).toContainText(
    '“UN deadline to send North Korean workers home” follows from “UN Security Council adopts Resolution 2397”',
  );
  await expect(panel(page)).toContainText('page 2');
});

test('what a source only disputes is marked as such', async ({ page }) => {
  await page.goto(`${SITE}?view=sources&source=asiae-20240709`);
  await expect(panel(page)).toContainText('It disputes this event.');
  await page.goto(`${SITE}?view=sources&source=nkdb-2019`);
  await expect(panel(page).getByRole('figure').first()).toBeVisible();
  await expect(panel(page)).not.toContainText('It disputes this event.');
});

test('closing leads back to what was pressed, and where that is gone to the view', async ({ page }) => {
  await openSources(page);
  const event = list(page)
    .getByRole('article')
    .filter({ hasText: 'Rodong Sinmun' })
    .getByRole('link', { name: 'Zhao Leji visits Pyongyang' });
  await event.focus();
  await page.keyboard.press('Enter');
  await expect(detail(page).getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(event).toBeFocused();
  // From a source on to an event of it.
  const source = list(page).getByRole('link', { name: 'North Korea-China friendship shows signs of strain' });
  await source.focus();
  await page.keyboard.press('Enter');
  await panel(page)
    .getByRole('button', { name: /Resolution 2397/ })
    .press('Enter');
  await expect(detail(page).getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(source).toBeFocused();
  // A link to a source leads back to its own link, and where the list does not have it, to the list.
  await page.goto(`${SITE}?view=sources&source=korea-times-2024`);
  await panel(page).getByRole('button', { name: 'Close', exact: true }).press('Enter');
  await expect(source).toBeFocused();
  await page.goto(`${SITE}?view=sources&kind=research&source=korea-times-2024`);
  await panel(page).getByRole('button', { name: 'Close', exact: true }).press('Enter');
  await expect(list(page).getByRole('heading', { level: 2 })).toBeFocused();
});

test('an event opens from the list of sources, and closes back to it', async ({ page }) => {
  await openSources(page, '&kind=primary');
  const link = list(page)
    .getByRole('article')
    .filter({ hasText: 'Rodong Sinmun' })
    .getByRole('link', { name: 'Zhao Leji visits Pyongyang' });
  await link.click();
  await expect(detail(page).getByRole('heading', { level: 2 })).toBeFocused();
  await page.goBack();
  await expect(detail(page)).toHaveCount(0);
  await expect(titles(page).first()).toBeVisible();
});

test('a source opened from the list leaves no event behind it', async ({ page }) => {
  await openSources(page, '&event=unsc-2397');
  await list(page).getByRole('link', { name: 'North Korea-China friendship shows signs of strain' }).click();
  await panel(page).getByRole('button', { name: 'Close', exact: true }).click();
  await expect(panel(page)).toHaveCount(0);
  await expect(detail(page)).toHaveCount(0);
  await page.goBack();
  await page.goBack();
  await expect(detail(page)).toBeVisible();
});

test('by keyboard alone', async ({ page }) => {
  await openSources(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the list of sources' });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(list(page).getByRole('heading', { level: 2 })).toBeFocused();
  for (const name of ['Primary', 'News', 'Research', 'Reference']) {
    await page.keyboard.press('Tab');
    await expect(list(page).getByRole('checkbox', { name })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(list(page).getByLabel('Publisher')).toBeFocused();
  await page.keyboard.press('Tab');
  const link = list(page).getByRole('link').first();
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
});

test('without sources it says so: where there are none, and where they could not be had', async ({ page }) => {
  await serve(page, 'sources', 'gone');
  await page.goto(`${SITE}?view=sources`);
  await expect(list(page)).toContainText('The sources could not be loaded.');
  await expectNoAxeFindings(page);
  await page.unroute(dataFile('sources'));
  await serve(page, 'sources', { ...six('sources'), sources: [] });
  await serve(page, 'events', { ...six('events'), events: [] });
  await withoutPicture(page);
  await page.reload();
  await expect(list(page)).toContainText('There are no sources to show.');
});

test('a part that cannot be loaded says so and offers to ask again', async ({ page }) => {
  let refused = 0;
  await page.route(/SourcesView-.*\.js/, (route) => (refused++ < 2 ? route.abort() : route.continue()));
  await page.goto(`${SITE}?view=sources`);
  await expect(page.getByRole('alert')).toContainText('This part of the page could not be loaded.');
  await expectNoAxeFindings(page);
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(titles(page).first()).toBeVisible();
});

test('a detail that cannot be loaded can be closed', async ({ page }) => {
  await page.route(/\/Detail-.*\.js/, (route) => route.abort());
  await page.goto(`${SITE}?view=sources&source=korea-times-2024`);
  await expect(page.getByRole('alert')).toContainText('This part of the page could not be loaded.');
  await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(
    list(page).getByRole('link', { name: 'North Korea-China friendship shows signs of strain' }),
  ).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('nothing is wider than the screen, and a source is a sheet that closes back to the list', async ({ page }) => {
    await openSources(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const link = list(page).locator('[data-source-link]').last();
    await link.scrollIntoViewIfNeeded();
    const scrolled = await page.evaluate(() => scrollY);
    expect(scrolled).toBeGreaterThan(500);
    await link.tap();
    await expect(panel(page)).toBeVisible();
    const sheet = (await page.locator('aside').boundingBox())!;
    expect(sheet.y + sheet.height).toBeCloseTo(844, 0);
    await expectNoAxeFindings(page);
    await panel(page).getByRole('button', { name: 'Close', exact: true }).tap();
    await expect(panel(page)).toHaveCount(0);
    await expect(link).toBeInViewport();
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  });
});

test('every source of the shipped data opens, with what it says', async ({ page }) => {
  await page.goto(`${SITE}../site/?view=sources`);
  await expect(list(page).locator('[data-source-link]').first()).toBeVisible();
  const opened = await list(page).evaluate(async (sources) => {
    const results: { title: string; figures: number }[] = [];
    for (const link of sources.querySelectorAll<HTMLElement>('[data-source-link]')) {
      const title = (link.textContent ?? '').replace(/^\[(.*)\]$/, '$1');
      link.click();
      const shown = () => document.querySelector('aside section h2')?.textContent;
      for (let frames = 0; shown() !== title; frames++) {
        if (frames > 600) throw new Error(`“${title}” did not open: “${shown()}” stands there`);
        await new Promise(requestAnimationFrame);
      }
      results.push({ title, figures: document.querySelectorAll('aside section figure').length });
    }
    return results;
  });
  expect(opened.length).toBeGreaterThan(400);
  for (const { title, figures } of opened) expect(figures, title).toBeGreaterThan(0);
});
