// npm run bench:table -- [DIST] [OTHER_DIST]: main-thread work of a step of scrolling the table, and of sorting it, at more
// and more events. Figures to read, and no test.
import { startBench } from './browser.mjs';
import { measuring } from './measure.mjs';

const COUNTS = [1000, 20_000, 100_000];
/** A frame at 60 Hz, in milliseconds. */
const FRAME = 1000 / 60;
const { folders, addresses, browser, end } = await startBench();

async function measured(address, count) {
  const page = await browser.newPage({ viewport: { width: 1360, height: 820 } });
  await page.goto(`${address}many-${count}/?view=table`);
  const grid = page.locator('[role=grid]');
  await grid.waitFor({ timeout: 600_000 });
  const { rested, scroll, once } = await measuring(page);
  await rested();
  const scroller = grid.locator('..');
  const head = (name) => page.getByRole('columnheader', { name }).getByRole('button');
  const figures = {
    // Three rows a step, as a wheel does; and further than the window, so that every row is a new one.
    scroll: await scroll(scroller, 60, 150),
    leap: await scroll(scroller, 30, 2000),
    title: await once(() => head('Title').click()),
    turned: await once(() => head('Title').click()),
    sources: await once(() => head('Sources').click()),
  };
  await page.close();
  return figures;
}

console.log(`Milliseconds of the main thread’s own time; a frame at 60 Hz has ${FRAME.toFixed(1)}.`);
for (const [i, address] of addresses.entries()) {
  console.log(folders[i]);
  let base;
  for (const count of COUNTS) {
    const figures = await measured(address, count);
    base ??= figures;
    for (const [key, time] of Object.entries(figures))
      console.log(
        `${String(count).padStart(7)} events  ${key.padEnd(8)} ${time.toFixed(1).padStart(8)}   × ${(time / base[key]).toFixed(2)} against ${COUNTS[0]}`,
      );
  }
}
await end();
