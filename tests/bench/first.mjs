// npm run bench:first -- [DIST] [OTHER_DIST]: when the first mark stands on a weak machine (a processor four times slower,
// 1.6 Mbit/s, 150 ms, nothing in the cache), and what had arrived before it. Figures to read, and no test.
import { startBench } from './browser.mjs';

const RUNS = 5;
const { folders, addresses, browser, end } = await startBench();

async function opened(address) {
  const context = await browser.newContext({ viewport: { width: 1360, height: 820 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const names = new Map();
  const arrived = [];
  session.on('Network.requestWillBeSent', ({ requestId, request }) =>
    names.set(requestId, new URL(request.url).pathname.replace(/^\/\d+\/site\//, '') || 'index.html'),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    arrived.push([names.get(requestId), encodedDataLength]),
  );
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('[role=option]')) globalThis.firstMark = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(`${address}site/`, { waitUntil: 'commit' });
  await page.waitForFunction(() => globalThis.firstMark !== undefined, undefined, { timeout: 600_000 });
  const before = [...arrived];
  const time = await page.evaluate(() => globalThis.firstMark);
  await context.close();
  return { time, before };
}

const runs = addresses.map(() => []);
for (let i = 0; i < RUNS; i++)
  for (const [site, address] of addresses.entries()) runs[site].push(await opened(address));
for (const [site, all] of runs.entries()) {
  const { time, before } = all.sort((a, b) => a.time - b.time)[RUNS >> 1];
  const bytes = before.reduce((sum, [, size]) => sum + size, 0);
  console.log(
    `${folders[site]}: the first mark stands after ${(time / 1000).toFixed(2)} s (median of ${RUNS}; ${all.map((run) => (run.time / 1000).toFixed(2)).join(', ')})`,
  );
  console.log(
    `  ${(bytes / 1000).toFixed(0)} kB in ${before.length} files had arrived: ${before.map(([name, size]) => `${name} ${(size / 1000).toFixed(1)}`).join(', ')}`,
  );
}
await end();
