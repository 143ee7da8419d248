// npm run bench:frame -- [DIST] [OTHER_DIST]: main-thread work of a step of pan, of zoom and of ticking a type, at more
// and more events, of one built site or of two in one run. Figures to read, and no test.
import { startBench } from './browser.mjs';
import { measuring } from './measure.mjs';

const COUNTS = [200, 1000, 5000, 20_000];
const { addresses, browser, end } = await startBench();

async function measured(address, count) {
  const page = await browser.newPage({ viewport: { width: 1360, height: 820 } });
  await page.goto(`${address}many-${count}/?time=2018/2024`);
  await page.locator('[role=option]').first().waitFor({ timeout: 600_000 });
  const { rested, pan, zoom, tick } = await measuring(page);
  await rested();
  const steps = { pan: await pan(40), zoom: await zoom(20) };
  const { on, off } = await tick(3);
  const figures = { ...steps, tick: on, untick: off };
  await page.close();
  return figures;
}

console.log('Milliseconds of the main thread’s own time, medians. Ratios: the second site to the first.');
for (const count of COUNTS) {
  const figures = [];
  for (const address of addresses) figures.push(await measured(address, count));
  for (const key of ['pan', 'zoom', 'tick', 'untick']) {
    const [one, other] = figures.map((figure) => figure[key]);
    const ratio = other === undefined ? '' : `   × ${(other / one).toFixed(2)}`;
    console.log(
      `${String(count).padStart(6)} events  ${key.padEnd(6)} ${figures.map((figure) => figure[key].toFixed(1).padStart(8)).join('')}${ratio}`,
    );
  }
}
await end();
