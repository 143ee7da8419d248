import type { Page } from '@playwright/test';
import { detail, expect, expectNoAxeFindings, open, option, serve, six, SITE, test, dataFile } from './support/page.ts';

const STATES: Record<string, (page: Page) => Promise<void>> = {
  'the opening view': (page) => open(page),
  'an event open': (page) => open(page, '?event=worker-recall-demand-2024'),
  'a source open': (page) => open(page, '?event=unsc-2397&source=korea-times-2024'),
  'the list with filters': (page) => open(page, '?view=list&type=labour'),
  'lanes by type': (page) => open(page, '?group=type'),
  days: (page) => open(page, '?time=2024-04-08/2024-04-15'),
  'nothing in view': (page) => open(page, '?time=2016-02/2016-05'),
  'a small frame': (page) => open(page, '?ui=compact&event=zhao-leji-visit-2024'),
  'the share dialogue': async (page) => {
    await open(page);
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'the help dialogue': async (page) => {
    await open(page);
    await page.getByRole('button', { name: 'How to read it, and keys' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'no events': async (page) => {
    await serve(page, 'events', { format: 1, events: [] });
    await page.goto(SITE);
    await expect(page.getByText('There are no events to show.').first()).toBeVisible();
  },
  'a failed load and bad records': async (page) => {
    const events = six('events');
    events.events[5].date = 'soon';
    await serve(page, 'events', events);
    await page.route(dataFile('sources'), (route) => route.abort());
    await open(page, '?view=map');
    await page.getByText('Something in the data is not as it should be.').click();
  },
};

for (const [name, reach] of Object.entries(STATES)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing: ${name}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await reach(page);
      await expectNoAxeFindings(page);
    });
  }
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the timeline keeps the top of the screen and the detail is a sheet', async ({ page }) => {
    await open(page);
    await option(page, /Zhao Leji/).tap();
    const sheet = (await detail(page).boundingBox())!;
    expect(sheet.y).toBeGreaterThan(360);
    const timeline = (await page.getByRole('region', { name: 'Timeline' }).boundingBox())!;
    expect(timeline.y).toBeGreaterThanOrEqual(0);
    expect(timeline.y + timeline.height).toBeLessThanOrEqual(380);
    await expectNoAxeFindings(page);
    await detail(page).getByRole('button', { name: 'Close' }).tap();
    await expect(detail(page)).toHaveCount(0);
  });

  test('an event of the list below the timeline opens and closes without moving what is read', async ({ page }) => {
    await page.goto(`${SITE}../site/`);
    const link = page.locator('[data-event-link]').nth(60);
    await link.scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollBy(0, 200));
    const top = async () => (await link.boundingBox())!.y;
    const before = await top();
    for (let i = 0; i < 3; i++) {
      await link.tap();
      await expect(detail(page).getByRole('heading', { level: 2 })).toBeFocused();
      expect(await top()).toBeCloseTo(before, 0);
      await detail(page).getByRole('button', { name: 'Close', exact: true }).tap();
      await expect(detail(page)).toHaveCount(0);
      expect(await top()).toBeCloseTo(before, 0);
    }
  });

  test('filters fold behind one button', async ({ page }) => {
    await open(page);
    await expect(page.getByRole('checkbox', { name: 'Labour' })).toBeHidden();
    await page.getByRole('button', { name: 'Filters' }).tap();
    await page.getByRole('checkbox', { name: 'Labour' }).check();
    await expect(page.getByRole('button', { name: 'Filters (1)' })).toBeVisible();
    await expect(page.getByRole('status')).toHaveText(/^2 of 6 events( ·|$)/);
    await expectNoAxeFindings(page);
  });

  test('nothing is wider than the screen, and targets are large enough', async ({ page }) => {
    for (const query of ['', '?event=worker-deadline-2019', '?view=list', '?source=nkdb-2019', '?group=type']) {
      await open(page, query);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      const small = await page.locator('button:visible, select:visible, [role=option]:visible').evaluateAll((all) =>
        all
          .map((one) => one.getBoundingClientRect())
          .filter((box) => box.width < 24 || box.height < 24)
          .map((box) => `${box.x},${box.y} ${box.width}x${box.height}`),
      );
      expect(small).toEqual([]);
    }
  });

  test('one finger pans sideways, scrolls the page up and down, and two fingers zoom', async ({ page }) => {
    await open(page);
    const touch = await page.context().newCDPSession(page);
    const send = (type: string, points: [number, number][]) =>
      touch.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: points.map(([x, y], id) => ({ x, y, id })),
      });
    const swipe = async (from: [number, number][], to: [number, number][]) => {
      await send('touchStart', from);
      for (let i = 1; i <= 8; i++)
        await send(
          'touchMove',
          from.map(([x, y], f) => [x + ((to[f]![0] - x) * i) / 8, y + ((to[f]![1] - y) * i) / 8]),
        );
      await send('touchEnd', []);
      await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
    };
    const time = () => new URL(page.url()).searchParams.get('time');
    // On a busy machine a flick goes on for a while after the finger is gone.
    const atRest = () =>
      page.evaluate(async () => {
        for (let before = -1; before !== scrollY; await new Promise((done) => setTimeout(done, 300))) before = scrollY;
      });
    await swipe([[200, 480]], [[200, 280]]);
    await atRest();
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(80);
    expect(time()).toBeNull();
    await page.evaluate(() => scrollTo(0, 0));
    await swipe(
      [
        [150, 440],
        [250, 440],
      ],
      [
        [60, 440],
        [340, 440],
      ],
    );
    const zoomed = time();
    expect(zoomed).not.toBeNull();
    await swipe([[300, 440]], [[150, 440]]);
    expect(time()).not.toBe(zoomed);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

for (const width of [320, 390]) {
  test(`at 200 % text and ${width} px neither the page nor a dialogue scrolls sideways`, async ({ page }) => {
    await page.addInitScript(() => {
      new MutationObserver(() => document.documentElement?.style.setProperty('font-size', '200%')).observe(document, {
        childList: true,
      });
    });
    await page.setViewportSize({ width, height: 700 });
    const tooWide = (selector: string) =>
      page.locator(selector).evaluate((element) => element.scrollWidth - element.clientWidth);
    await page.goto(`${SITE}../site/?view=list`);
    await expect(page.locator('[data-event-link]').first()).toBeVisible();
    expect(await tooWide('html')).toBeLessThanOrEqual(0);
    for (const name of ['Share', 'Cite']) {
      await page.getByRole('banner').getByRole('button', { name }).click();
      await expect(page.getByRole('textbox').last()).toBeVisible();
      expect(await tooWide('dialog[open]')).toBeLessThanOrEqual(0);
      await page.keyboard.press('Escape');
    }
    await open(page);
    await page.getByRole('button', { name: 'How to read it, and keys' }).click();
    expect(await tooWide('dialog[open]')).toBeLessThanOrEqual(0);
  });
}

test('at 200 % text nothing is cut off or lost', async ({ page }) => {
  await page.addInitScript(() => {
    new MutationObserver(() => document.documentElement?.style.setProperty('font-size', '200%')).observe(document, {
      childList: true,
    });
  });
  await open(page, '?event=zhao-leji-visit-2024');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1360);
  await expect(option(page, /Zhao Leji/)).toBeVisible();
  expect((await option(page, /Zhao Leji/).boundingBox())!.height).toBe(56);
  await expectNoAxeFindings(page);
});

test('forced colours keep marks, bars and the open event apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, '?event=zhao-leji-visit-2024');
  const fill = await page
    .locator('svg path')
    .first()
    .evaluate((path) => getComputedStyle(path).fill);
  expect(fill).not.toBe('rgba(0, 0, 0, 0)');
  await expectNoAxeFindings(page);
});

test('reduced motion has no transitions', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  const durations = await page
    .locator('button, a, select')
    .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).transitionDuration))]);
  expect(durations).toEqual(['0s']);
});

test('the page reads in order: title, summary, list of events; the drawing is silent', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('China–DPRK relations');
  await expect(page.getByRole('banner').or(page.locator('header'))).toContainText(
    '2017 to 2024 · 6 events · 31 sources',
  );
  await page.getByRole('link', { name: 'Skip to the list of events' }).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'All events' })).toBeFocused();
  expect(await page.locator('svg:not([aria-hidden="true"])').count()).toBe(0);
});
