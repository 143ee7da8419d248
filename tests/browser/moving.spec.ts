import type { Page } from '@playwright/test';
import { COUNTS, HOST, detail, expect, gestures, open, option, test, timeParameter } from './support/page.ts';

const SHIPPED = 'http://127.0.0.1:4311/site/';
const shown = async (page: Page, query = '') => {
  await page.goto(SHIPPED + query);
  await expect(page.locator('[role=option]').first()).toBeVisible();
  await gestures(page);
};
const press = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Move and zoom' }).getByRole('button', { name, exact: true }).click();
const time = (page: Page) => new URL(page.url()).searchParams.get('time');

test('what is done on purpose is an entry that Back undoes, and a gesture is one', async ({ page }) => {
  await shown(page);
  const steps: (string | null)[] = [time(page)];
  const done = async () => {
    await expect.poll(() => time(page)).not.toBe(steps.at(-1));
    steps.push(time(page));
  };
  await press(page, 'Zoom in');
  await done();
  await press(page, 'Later');
  await done();
  await page.mouse.move(500, 300);
  await page.mouse.down();
  await page.mouse.move(300, 300, { steps: 10 });
  await page.mouse.up();
  await done();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -80);
  await page.keyboard.up('Control');
  await done();
  await press(page, 'Fit');
  await done();
  await press(page, 'Opening view');
  await done();
  expect(time(page)).toBeNull();
  for (const before of steps.slice(0, -1).reverse()) {
    await page.goBack();
    await expect.poll(() => time(page)).toBe(before);
  }
});

test('a group that is opened, and the brush, are entries', async ({ page }) => {
  await shown(page, '?time=1949/2026');
  const before = time(page);
  await page.locator('[data-stop^=cluster]').first().click();
  await expect.poll(() => time(page)).not.toBe(before);
  const closer = time(page);
  const brush = (await page.locator('.selection').boundingBox())!;
  await page.mouse.move(brush.x + brush.width / 2, brush.y + 10);
  await page.mouse.down();
  await page.mouse.move(brush.x + 200, brush.y + 10, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => time(page)).not.toBe(closer);
  await page.goBack();
  await expect.poll(() => time(page)).toBe(closer);
  await page.goBack();
  await expect.poll(() => time(page)).toBe(before);
});

test('in a frame the host’s history is left alone', async ({ page }) => {
  const html = `<iframe width="900" height="600" src="${SHIPPED}?ui=compact"></iframe>`;
  await page.goto('about:blank');
  await page.goto(`${HOST}?html=${encodeURIComponent(html)}`);
  const frame = page.frameLocator('iframe');
  const entries = await page.evaluate(() => history.length);
  for (const name of [/Zhao Leji visits/, /adopts Resolution 2397/, /UN deadline/]) {
    await frame.getByRole('option', { name }).click();
    await expect(frame.getByRole('region', { name: 'Event details' }).getByRole('heading', { level: 2 })).toBeVisible();
  }
  await frame.getByRole('button', { name: 'Zoom in' }).click();
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await page.goBack();
  await expect(page).toHaveURL('about:blank');
});

test('zooming keeps the open event, and what is opened just outside moves the view a little', async ({ page }) => {
  await shown(page, '?event=unsc-2397');
  for (let i = 0; i < 4; i++) await press(page, 'Zoom in');
  await expect(option(page, /adopts Resolution 2397/)).toBeInViewport();
  await shown(page, '?time=2018/2026&event=unsc-2397');
  await detail(page)
    .getByRole('button', { name: /^Next event/ })
    .click();
  await detail(page)
    .getByRole('button', { name: /^Previous event/ })
    .click();
  const from = (await timeParameter(page)) ?? '2018';
  expect(Number(from.slice(0, 4))).toBeGreaterThanOrEqual(2016);
});

test('a wheel that goes sideways pans, and so does Shift with it; the browser is never zoomed', async ({ page }) => {
  await shown(page, '?time=2010/2019');
  await page.mouse.move(500, 300);
  await page.mouse.wheel(200, 0);
  await expect.poll(() => time(page)).not.toBe('2010/2019');
  const after = time(page);
  expect(after! > '2010-06').toBe(true);
  await page.keyboard.down('Shift');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Shift');
  await expect.poll(() => time(page)).not.toBe(after);
  const kept = await page.evaluate(() =>
    [...document.querySelectorAll('[role=listbox], .overlay')].map((element) => {
      const event = new WheelEvent('wheel', { ctrlKey: true, deltaY: 500, bubbles: true, cancelable: true });
      // Out as far as it goes, and once more at the limit.
      for (let i = 0; i < 20; i++) element.dispatchEvent(new WheelEvent('wheel', event));
      return !element.dispatchEvent(event);
    }),
  );
  expect(kept).toEqual([true, true]);
});

test('a click that slips three pixels opens, and pans nothing', async ({ page }) => {
  await shown(page, '?time=2010/2019');
  const { x, y, width, height } = (await option(page, /adopts Resolution 2270/).boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 3, y + height / 2);
  await page.mouse.up();
  await expect(detail(page)).toBeVisible();
  expect(await timeParameter(page)).toBe('2010/2019');
});

test('at its limit a button says so', async ({ page }) => {
  await shown(page, '?time=1949/2026');
  const out = page.getByRole('button', { name: 'Zoom out' });
  for (let i = 0; i < 3; i++) await out.press('Enter');
  await expect(out).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('This is all of it.')).toBeVisible();
  await press(page, 'Zoom in');
  await expect(page.getByText('This is all of it.')).toHaveCount(0);
  await expect(out).not.toHaveAttribute('aria-disabled');
});

test('a double click goes there at once under reduced motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await shown(page, '?time=2010/2019');
  const widths = await page.evaluate(async () => {
    const frame = document.querySelector('div[data-attached]')!;
    const selection = document.querySelector('.selection')!;
    const before = selection.getAttribute('width');
    frame.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, clientX: 400, clientY: 300, view: window }));
    const seen: (string | null)[] = [];
    for (let i = 0; i < 12; i++) {
      await new Promise(requestAnimationFrame);
      seen.push(selection.getAttribute('width'));
    }
    return [before, ...new Set(seen)];
  });
  // It has gone there, and in one step.
  expect(widths).toHaveLength(2);
  expect(Number(widths[1])).toBeLessThan(Number(widths[0]));
});

test('the keys with letters work on a Korean, a Chinese and a Russian keyboard', async ({ page }) => {
  await open(page, '?event=worker-deadline-2019');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-stop'));
  const go = (key: string) =>
    page.evaluate((pressed) => {
      const init = { key: pressed, code: 'KeyR', bubbles: true, cancelable: true };
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', init));
    }, key);
  for (const key of ['ㄱ', 'к', 'Process']) {
    await option(page, /UN deadline/).focus();
    await go(key);
    await expect.poll(focused, key).not.toBe('event:worker-deadline-2019');
  }
});

test('where no event is in view, one press leads to the nearest', async ({ page }) => {
  await page.goto(`${SHIPPED}?time=1979-02/1979-04`);
  await page.getByRole('button', { name: 'Go to the nearest event' }).click();
  await expect(page.locator('[role=option]').first()).toBeFocused();
});

test('the scope is said once: how many pass, and how many are in view', async ({ page }) => {
  await shown(page, '?type=sanction&time=2016/2026');
  await expect(page.getByRole('status')).toHaveText(new RegExp(`^\\d+ of ${COUNTS.events} events · \\d+ in view$`));
  await page.getByRole('button', { name: 'Skip to the timeline' }).press('Enter');
  await expect(page.locator('[role=option]:focus')).toHaveCount(1);
});

test('what is painted first is where it stays: the axis does not jump once it is there', async ({ page }) => {
  await page.addInitScript(() => {
    const places: number[] = [];
    Object.assign(window, { places });
    // After the frame has been laid out, with what was measured in it.
    const look = () => {
      setTimeout(() => {
        const tick = document.querySelector('svg [data-tick]');
        if (tick) places.push(Math.round(tick.getBoundingClientRect().top));
        requestAnimationFrame(look);
      });
    };
    requestAnimationFrame(look);
  });
  await page.goto(SHIPPED);
  await expect(page.getByText(`${COUNTS.sources} sources`)).toBeVisible();
  await gestures(page);
  const places = await page.evaluate(() => (window as unknown as { places: number[] }).places);
  expect(places.length).toBeGreaterThan(3);
  // A few pixels are the letters' that come after the first picture.
  expect(Math.max(...places) - Math.min(...places), places.join(' ')).toBeLessThan(6);
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a finger that rests on a mark shows its card and opens nothing; lifted and put down elsewhere, it is gone', async ({
    page,
  }) => {
    await shown(page, '?time=2017/2025');
    await expect(page.locator('[role=listbox][data-carded]')).toBeAttached();
    const { x, y, width, height } = (await option(page, /adopts Resolution 2397/).boundingBox())!;
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints });
    const card = page.locator('[data-card]');
    await touch('touchStart', [{ x: x + width / 2, y: y + height / 2 }]);
    await expect(card).toContainText('22 December 2017');
    await touch('touchEnd', []);
    await expect(card).toBeVisible();
    await expect(detail(page)).toHaveCount(0);
    const plot = (await page.locator('[role=listbox]').boundingBox())!;
    await page.touchscreen.tap(plot.x + 5, plot.y + 5);
    await expect(card).toHaveCount(0);
  });

  test('two taps on a mark open it and zoom nothing; a vertical swipe over the overview is the page’s', async ({
    page,
  }) => {
    await shown(page, '?time=2017/2025');
    const mark = option(page, /adopts Resolution 2397/);
    await mark.tap();
    await mark.tap();
    await expect(detail(page)).toBeVisible();
    expect(await timeParameter(page)).toBe('2017/2025');
    await page.keyboard.press('Escape');
    const prevented = await page.evaluate(() => {
      const target = document.querySelector('.overlay')!;
      const { left, top } = target.getBoundingClientRect();
      const send = (type: string, y: number) => {
        const touch = new Touch({ identifier: 1, target, clientX: left + 20, clientY: y });
        const event = new TouchEvent(type, {
          touches: [touch],
          changedTouches: [touch],
          targetTouches: [touch],
          bubbles: true,
          cancelable: true,
        });
        target.dispatchEvent(event);
        return event.defaultPrevented;
      };
      send('touchstart', top + 30);
      return [send('touchmove', top + 10), send('touchmove', top - 40)];
    });
    expect(prevented).toEqual([false, false]);
  });
});
