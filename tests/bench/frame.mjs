// npm run bench:frame: main-thread work of a frame of pan and of zoom in the built site, by Chromium's own count.
// A figure to read, and no test: machines differ and are noisy.
import process from 'node:process';
import { chromium } from '@playwright/test';
import '../browser/support/servers.mjs';

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
for (const count of [6, 200, 1000, 5000]) {
  const page = await browser.newPage({ viewport: { width: 1360, height: 820 } });
  await page.goto(`http://127.0.0.1:4311/many-${count}/?time=2018/2024`);
  await page.locator('[role=option]').first().waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const work = async () =>
    (await session.send('Performance.getMetrics')).metrics.find((metric) => metric.name === 'TaskDuration').value *
    1000;
  const nextFrame = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  const measure = async (steps, step) => {
    for (let i = 0; i < 3; i++) await nextFrame();
    const idle0 = await work();
    for (let i = 0; i < steps; i++) await nextFrame();
    const idle = (await work()) - idle0;
    const before = await work();
    for (let i = 0; i < steps; i++) {
      await step(i);
      await nextFrame();
    }
    return ((await work()) - before - idle) / steps;
  };
  await page.mouse.move(500, 300);
  await page.mouse.down();
  const pan = await measure(60, (i) => page.mouse.move(500 + 3 * (i + 1), 300));
  await page.mouse.up();
  await page.keyboard.down('Control');
  const zoom = await measure(40, (i) => page.mouse.wheel(0, i % 20 < 10 ? -12 : 12));
  await page.keyboard.up('Control');
  const marks = await page.locator('[role=option]').count();
  console.log(
    `${String(count).padStart(5)} events, ${String(marks).padStart(4)} in view: pan ${pan.toFixed(1)} ms a frame, zoom ${zoom.toFixed(1)} ms a frame`,
  );
  await page.close();
}
await browser.close();
process.exit(0);
