// How much the main thread of a page has to do for a step: by Chromium's own count of that thread's time, so that what
// else the machine does counts for little. For figures, and for a test that compares two figures of one run.

/** @param {import('@playwright/test').Page} page @returns functions that measure, in milliseconds. */
export async function measuring(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const work = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? NaN) * 1000;
  };
  /** Until a frame has been painted. */
  const painted = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  const each = async (steps, step) => {
    const times = [];
    for (let i = 0; i < steps; i++) {
      const before = await work();
      await step(i);
      await painted();
      times.push((await work()) - before);
    }
    return times.sort((a, b) => a - b)[steps >> 1] ?? NaN;
  };
  /** Until the page has nothing left to do by itself, such as a long list. */
  const rested = async () => {
    for (let calm = 0; calm < 5;) {
      const before = await work();
      await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
      calm = (await work()) - before < 5 ? calm + 1 : 0;
    }
  };
  return {
    rested,
    /** The median of a drag's steps. */
    async pan(steps) {
      await page.mouse.move(400, 300);
      await page.locator('div[data-attached]').waitFor();
      await page.mouse.move(500, 300);
      await page.mouse.down();
      await painted();
      const time = await each(steps, (i) => page.mouse.move(500 + 3 * (i + 1), 300));
      await page.mouse.up();
      await painted();
      return time;
    },
    /** The median of the steps by which an element is scrolled. @param {import('@playwright/test').Locator} element */
    async scroll(element, steps, pixels) {
      const handle = await element.elementHandle();
      return each(steps, () => handle.evaluate((scroller, by) => scroller.scrollBy(0, by), pixels));
    },
    /** How long something takes until it is painted. */
    once: (step) => each(1, step),
    /** The median of the steps of a wheel. */
    async zoom(steps) {
      await page.mouse.move(500, 300);
      await page.keyboard.down('Control');
      const time = await each(steps, (i) => page.mouse.wheel(0, i % 20 < 10 ? -12 : 12));
      await page.keyboard.up('Control');
      return time;
    },
    /** The medians of ticking a type and of taking it off again, each until it is painted. */
    async tick(steps) {
      const box = page.getByRole('checkbox').first();
      await box.scrollIntoViewIfNeeded();
      const { x, y, width, height } = (await box.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      const times = { on: [], off: [] };
      for (let i = 0; i < 2 * steps; i++) {
        const time = await each(1, () => page.mouse.click(x + width / 2, y + height / 2));
        times[i % 2 === 0 ? 'on' : 'off'].push(time);
        await rested();
      }
      const median = (all) => all.sort((a, b) => a - b)[steps >> 1] ?? NaN;
      return { on: median(times.on), off: median(times.off) };
    },
  };
}
