// Firefox, over WebDriver BiDi, by puppeteer.
import { launch } from 'puppeteer-core';

/**
 * @param {string} executablePath of a Firefox.
 * @returns {Promise<import('./driver.mjs').Driver>}
 */
export async function firefox(executablePath) {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: { width: 1360, height: 820 },
    // The walk waits for states, and a machine may be slow.
    protocolTimeout: 600_000,
    timeout: 600_000,
    extraPrefsFirefox: {
      // As with a touch screen.
      'dom.w3c_touch_events.enabled': 1,
      'dom.maxtouchpoints.testing.value': 5,
      'security.fileuri.strict_origin_policy': true,
    },
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(600_000);
  let frame = page.mainFrame();
  // The pointer is moved over the page, wherever the frame stands in it.
  let origin = { x: 0, y: 0 };
  return {
    name: `Firefox ${(await browser.version()).replace(/^firefox\//i, '')}`,
    async goto(url) {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      frame = page.mainFrame();
      origin = { x: 0, y: 0 };
    },
    run: (fn, ...args) => frame.evaluate(fn, ...args),
    async enter(selector) {
      const element = await page.waitForSelector(selector);
      const inner = await element?.contentFrame();
      if (!inner) throw new Error(`${selector} is no frame`);
      origin = await page.evaluate((at) => {
        const { left, top } = document.querySelector(at).getBoundingClientRect();
        return { x: left, y: top };
      }, selector);
      frame = inner;
    },
    move: (x, y) => page.mouse.move(origin.x + x, origin.y + y),
    down: () => page.mouse.down(),
    up: () => page.mouse.up(),
    async wheel(deltaY, { ctrl }) {
      if (ctrl) await page.keyboard.down('Control');
      await page.mouse.wheel({ deltaY });
      if (ctrl) await page.keyboard.up('Control');
    },
    press: (key) => page.keyboard.press(/** @type {import('puppeteer-core').KeyInput} */ (key)),
    close: () => browser.close(),
  };
}
