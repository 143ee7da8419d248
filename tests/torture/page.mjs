#!/usr/bin/env node
// npm run torture:page [-- --seconds N] [--seed N]: the built page with files that hosts spoil, in frames of many kinds, and
// under random hands. Prints what was survived, by kind, and the seed, which makes the same run again; ends when the time
// is up, with 1 where anything was not survived.
import { createServer } from 'node:http';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { provideChromium, ROOT } from '../../scripts/setup.mjs';
import { FAULTS } from '../browser/support/faults.mjs';
import { serveSites } from '../bench/sites.mjs';

const given = (name, usual) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : Number(process.argv[at + 1]);
};
const seed = given('seed', Date.now() % 2 ** 30);
const until = performance.now() + given('seconds', 900) * 1000;

const { addresses, close } = await serveSites([resolve(ROOT, 'dist')]);
const site = `${addresses[0]}site/`;
const host = createServer((request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(
    `<!doctype html><title>A host</title>${new URL(request.url, 'http://host').searchParams.get('html') ?? ''}`,
  );
}).listen(0, '127.0.0.1');
await new Promise((done) => host.once('listening', done));
const hostAddress = `http://127.0.0.1:${host.address().port}/`;
const browser = await chromium.launch({
  executablePath: provideChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

/** Numbers from 0 to 1, the same for the same seed: xorshift. */
let state = seed | 1;
function random() {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) / 2 ** 32;
}
const pick = (all) => all[Math.floor(random() * all.length)];

/** Nothing blank: the timeline, or words of what has become of it. */
const says = (frame) =>
  frame.waitForFunction(
    () =>
      document.querySelector('[role=option], [role=alert], [data-source-link]') !== null ||
      [...document.querySelectorAll('[data-static] a, section[aria-live] p')].some((one) => one.checkVisibility()),
    null,
    { timeout: 120_000 },
  );

async function withPage(doing, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1360, height: 820 }, ...options });
  const page = await context.newPage();
  const thrown = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  try {
    await doing(page, thrown);
  } finally {
    // A file that is still on its way to a page that goes is no fault.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
  }
}

const ownFiles = readdirSync(resolve(ROOT, 'dist/assets')).filter((name) => /\.(js|css)$/.test(name));
const dataFiles = ['picture', 'events', 'sources', 'dataset', 'retired'].map((name) => `${name}.json.js`);

// What does not stand when nothing is done to it can survive nothing.
await withPage(async (page) => {
  await page.goto(site);
  await page.waitForSelector('[role=option]', { timeout: 120_000 });
});

/** @type {{ kind: string, said: string, run: () => Promise<void> }[]} */
const cases = [
  ...[...ownFiles, ...dataFiles].flatMap((file) =>
    Object.entries(FAULTS).map(([fault, spoil]) => ({
      kind: `${dataFiles.includes(file) ? 'data' : 'own'} file: ${fault}`,
      said: file,
      run: () =>
        withPage(async (page) => {
          await page.route(`**/${file}*`, spoil);
          await page.goto(`${site}?event=unsc-2397`);
          await says(page);
        }),
    })),
  ),
  ...[
    '',
    'allow-scripts',
    'allow-scripts allow-same-origin',
    'allow-scripts allow-popups',
    'allow-same-origin',
  ].flatMap((sandbox) =>
    [
      [900, 600],
      [640, 400],
      [320, 480],
      [0, 0],
      [1, 1],
    ].map(([width, height]) => ({
      kind: `frame: sandbox="${sandbox}"`,
      said: `${width}×${height}`,
      run: () =>
        withPage(async (page, thrown) => {
          const html = `<iframe src="${site}embed.html?ui=compact" width="${width}" height="${height}" sandbox="${sandbox}"></iframe>`;
          await page.goto(`${hostAddress}?html=${encodeURIComponent(html)}`);
          const frame = await (await page.waitForSelector('iframe', { state: 'attached' })).contentFrame();
          await (width > 1
            ? says(frame)
            : frame.waitForSelector('[data-static], [role=listbox], main', { state: 'attached' }));
          if (thrown.length) throw new Error(thrown.join('; '));
        }),
    })),
  ),
];

const KEYS = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'Enter',
  ' ',
  'Escape',
  'r',
  'R',
  '+',
  '-',
  '0',
  '?',
  'Tab',
  'Shift+Tab',
  'PageDown',
];
const SIZES = [
  [1360, 820],
  [820, 1180],
  [390, 844],
  [640, 400],
  [320, 256],
];

/** One thing that a hand may do. @returns what it was. */
async function act(page) {
  const { width, height } = page.viewportSize();
  const spot = () => [random() * width, random() * height];
  const what = random();
  if (what < 0.4) {
    const all = page.locator(
      'button:visible, [role=option]:visible, input[type=checkbox]:visible, a:not([target]):visible, summary:visible',
    );
    const count = await all.count();
    if (count === 0) return 'nothing to press';
    // What the page takes away before the finger comes down is no fault.
    const pressed = await all
      .nth(Math.floor(random() * count))
      .dispatchEvent('click', undefined, { timeout: 5_000 })
      .then(
        () => true,
        () => false,
      );
    return pressed ? 'press' : 'nothing to press';
  }
  if (what < 0.65) {
    await page.keyboard.press(pick(KEYS));
    return 'key';
  }
  if (what < 0.78) {
    await page.mouse.move(...spot());
    const held = random() < 0.5;
    if (held) await page.keyboard.down('Control');
    await page.mouse.wheel((random() - 0.5) * 400, (random() - 0.5) * 900);
    if (held) await page.keyboard.up('Control');
    return 'wheel';
  }
  if (what < 0.9) {
    await page.mouse.move(...spot());
    await page.mouse.down();
    await page.mouse.move(...spot(), { steps: 3 });
    await page.mouse.up();
    return 'drag';
  }
  if (what < 0.94) {
    const select = page.locator('select:visible');
    const count = await select.count();
    if (count > 0) {
      const one = select.nth(Math.floor(random() * count));
      const options = await one.locator('option').evaluateAll((all) => all.map((option) => option.value));
      await one.selectOption(pick(options));
    }
    return 'choose';
  }
  if (what < 0.97) {
    await page.evaluate((way) => history.go(way), random() < 0.7 ? -1 : 1);
    return 'history';
  }
  const [w, h] = pick(SIZES);
  await page.setViewportSize({ width: w, height: h });
  return 'resize';
}

const counts = new Map();
const failures = [];
const count = (kind, survived) => {
  const now = counts.get(kind) ?? { survived: 0, failed: 0 };
  now[survived ? 'survived' : 'failed']++;
  counts.set(kind, now);
};

for (const { kind, said, run } of cases) {
  if (performance.now() > until) break;
  try {
    await run();
    count(kind, true);
  } catch (error) {
    count(kind, false);
    failures.push(`${kind}, ${said}: ${error.message.split('\n').slice(0, 3).join(' ')}`);
  }
}

const ACTIONS = 3_200;
const tried = { actions: 0 };
while (tried.actions < ACTIONS && performance.now() < until) {
  // A hundred to a page, so that a failure leads back to little.
  await withPage(async (page, thrown) => {
    const start = pick(['', '?view=list', '?view=sources', '?group=type', '?ui=compact', '?time=1949/2026']);
    await page.goto(site + start);
    await says(page);
    const trail = [];
    for (let i = 0; i < 100 && performance.now() < until; i++, tried.actions++) {
      let kind = 'hand: any';
      try {
        kind = `hand: ${await act(page)}`;
        trail.push(kind);
        // Out of the site, as a link to the data leads: back to it.
        if (!page.url().startsWith(site)) await page.goto(site + start);
        const blank = await page.evaluate(() => document.body.innerText.trim().length < 40);
        if (blank || thrown.length) throw new Error(blank ? 'a blank page' : thrown.splice(0).join('; '));
        count(kind, true);
      } catch (error) {
        // Between two documents there is nothing to look at.
        if (/context was destroyed|navigat/i.test(error.message)) {
          await says(page).catch(() => page.goto(site + start));
          continue;
        }
        count(kind, false);
        failures.push(`${start} ${trail.slice(-6).join(', ')}: ${error.message.split('\n').slice(0, 3).join(' ')}`);
      }
    }
  });
}

const cell = (value) => String(value).padStart(10);
console.log(`${''.padEnd(56)}${cell('survived')}${cell('failed')}`);
for (const [kind, { survived, failed }] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`  ${kind.padEnd(54)}${cell(survived)}${cell(failed)}`);
if (tried.actions < ACTIONS) console.log(`The time was up after ${tried.actions} of ${ACTIONS} actions.`);
for (const failure of failures.slice(0, 20)) console.log(`\n${failure}`);
console.log(`\nThe same again: npm run torture:page -- --seed ${seed}`);
await browser.close();
host.close();
close();
process.exit(failures.length ? 1 : 0);
