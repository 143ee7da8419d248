import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { HOST, COUNTS, SITE, detail, expect, open, option, serve, six, test } from './support/page.ts';

const ROOT = resolve(import.meta.dirname, '../..');

test.describe('the address', () => {
  test('that changes to a type that there is not shows all events, and says so', async ({ page }) => {
    await open(page, '?type=labour');
    await expect(page.getByRole('status')).toHaveText(/^2 of 6 events( ·|$)/);
    await page.evaluate(() => {
      history.pushState(null, '', '?type=bogus');
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await expect(page.getByRole('status')).toHaveText(/^6 events( ·|$)/);
    await expect(page.getByRole('region', { name: 'Notices' })).toContainText('type = “bogus”');
  });

  test('from disk, by a fragment: Back from a type that there is not shows what there was', async ({ page }) => {
    const folder = mkdtempSync(join(tmpdir(), 'site-'));
    try {
      cpSync(resolve(ROOT, 'dist'), folder, { recursive: true });
      await page.goto(`file://${folder}/index.html#type=visit`);
      await expect(page.getByRole('status')).toContainText(`of ${COUNTS.events} events`);
      const visits = await page.getByRole('status').textContent();
      await page.evaluate(() => (location.hash = '#type=bogus'));
      await expect(page.getByRole('status')).toHaveText(new RegExp(`^${COUNTS.events} events( ·|$)`));
      await page.goBack();
      await expect(page.getByRole('status')).toHaveText(visits ?? '');
      await option(page, /Zhao Leji visits/).click();
      await expect(detail(page).getByText('Verified word for word').first()).toBeVisible();
      await page.getByRole('link', { name: 'Sources' }).click();
      await expect(page.locator('[data-source-link]').first()).toBeVisible();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('of a link in the list and in the sources is that of the present view', async ({ page }) => {
    await open(page);
    await page.getByLabel('Group by').selectOption('Type');
    const link = page.locator('[data-event-link="unsc-2397"]');
    await link.focus();
    await expect(link).toHaveAttribute('href', `${SITE}?event=unsc-2397&group=type`);
    await page.getByRole('link', { name: 'Sources' }).click();
    const source = page.locator('[data-source-link]').first();
    await source.hover();
    await expect(source).toHaveAttribute('href', /view=sources&source=[^&]+&group=type$/);
  });

  test.describe('a time', () => {
    for (const [given, written] of [
      ['2018', '2018/2018'],
      ['2020/2029', null],
    ] as const) {
      test(`of ${given}`, async ({ page }) => {
        await page.goto(`${SITE}../site/?time=${given}`);
        await expect(option(page, /./).first()).toBeVisible();
        const notices = page.getByRole('region', { name: 'Notices' });
        if (written) await expect(notices).toBeEmpty();
        else await expect(notices).toContainText('reaches beyond what there is');
      });
    }
  });

  test('of an event that is used no more leads to what took its place', async ({ page }) => {
    const retired = {
      format: 1,
      events: [{ id: 'sanctions-2397', why: 'Renamed.', instead: 'unsc-2397' }],
      sources: [],
    };
    await serve(page, 'retired', retired);
    await open(page, '?event=sanctions-2397');
    await expect(detail(page)).toContainText('UN Security Council adopts Resolution 2397');
    await expect(page.getByRole('region', { name: 'Notices' })).toContainText(
      'used no more: event = “sanctions-2397”. What took its place is shown.',
    );
  });
});

test.describe('the theme', () => {
  test('is the reader’s: kept for the next visit, set before the first paint, and in no link', async ({ page }) => {
    await open(page);
    await page.getByLabel('Theme').selectOption('Dark');
    expect(page.url()).not.toContain('theme');
    // With the program held back, only the first script can have set it.
    await page.route('**/assets/index-*.js', () => undefined);
    await page.goto(SITE, { waitUntil: 'commit' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.unroute('**/assets/index-*.js');
    await open(page);
    await expect(page.getByLabel('Theme')).toHaveValue('dark');
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(SITE);
    await expect(page.getByRole('textbox', { name: 'Embed code' })).toHaveValue(
      /embed\.html\?ui=compact&amp;theme=dark"/,
    );
  });
});

test.describe('the data', () => {
  /** A built site of its own, whose data were replaced as the README says. */
  const replaced = (change: (folder: string) => void): string => {
    const folder = mkdtempSync(join(tmpdir(), 'data-'));
    cpSync(resolve(ROOT, 'tests/fixtures/six'), folder, { recursive: true });
    change(folder);
    const { status } = spawnSync(process.execPath, [resolve(ROOT, 'scripts/page-data.mjs'), folder]);
    expect(status).toBe(0);
    return folder;
  };

  for (const [name, sandbox] of [
    ['with an origin', ''],
    ['without one', ' sandbox="allow-scripts"'],
  ] as const) {
    test(`are the same that a host has put there, byte order mark or not: a page ${name}`, async ({
      page,
      context,
    }) => {
      const folder = replaced((at) => {
        const text = readFileSync(join(at, 'events.json'), 'utf8').replaceAll(
          'Zhao Leji visits Pyongyang',
          'A title of the host’s',
        );
        writeFileSync(join(at, 'events.json'), `\uFEFF${text}`);
      });
      await context.route('**/china-dprk/*.json.js', (route) => {
        const file = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
        return route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(folder, file)) });
      });
      await page.goto(
        `${HOST}?html=${encodeURIComponent(`<iframe src="${SITE}?ui=compact" width="900" height="600"${sandbox}></iframe>`)}`,
      );
      const frame = page.frameLocator('iframe');
      await expect(frame.getByRole('option', { name: /A title of the host’s/ })).toBeVisible();
      await frame.getByRole('option', { name: /A title of the host’s/ }).click();
      await expect(frame.getByRole('region', { name: 'Event details' }).locator('blockquote').first()).toBeVisible();
      rmSync(folder, { recursive: true });
    });
  }

  test('with a key twice in one record: said, and the rest drawn', async ({ page }) => {
    await serve(page, 'events', JSON.stringify(six('events')).replace('"title":', '"title":"First","title":'));
    await open(page);
    await page.getByText('Something in the data is not as it should be.').click();
    await expect(page.getByRole('region', { name: 'Notices' })).toContainText('this key stands twice in one record');
    await expect(page.locator('[role=option]')).toHaveCount(6);
  });

  test('with a language that is none: said, and the page stands', async ({ page }) => {
    const sources = six('sources');
    for (const source of sources.sources) source.language = 'zh-simplified';
    await serve(page, 'sources', sources);
    await page.goto(`${SITE}?view=sources`);
    await expect(page.locator('[data-source-link]').first()).toBeVisible();
    await page.locator('[data-source-link]').first().click();
    await expect(page.getByRole('region', { name: 'Source details' })).toBeVisible();
  });
});

test('a browser without the newest functions shows the page all the same', async ({ page }) => {
  await page.addInitScript(() => {
    const gone: [object, string][] = [
      [AbortSignal, 'any'],
      [AbortSignal, 'timeout'],
      [URL, 'canParse'],
      [URL, 'parse'],
      [Array.prototype, 'toSorted'],
      [Array.prototype, 'toReversed'],
      [Array.prototype, 'with'],
      [Object, 'groupBy'],
      [Promise, 'withResolvers'],
      [Set.prototype, 'union'],
      [Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object, 'map'],
      [globalThis, 'requestIdleCallback'],
      [Promise, 'try'],
    ];
    for (const [owner, name] of gone) delete (owner as Record<string, unknown>)[name];
  });
  await open(page, '?event=zhao-leji-visit-2024');
  await expect(detail(page).getByText('Verified word for word').first()).toBeVisible();
  await page.getByRole('link', { name: 'Sources' }).click();
  await expect(page.locator('[data-source-link]').first()).toBeVisible();
  await expect(page.getByText('could not be reached')).toHaveCount(0);
});

test('what throws in a part is told in its place, and the rest goes on', async ({ page, complaints }) => {
  await page.addInitScript(() => {
    // A fault of the page’s own, in what draws the overview alone.
    const { setAttribute } = Element.prototype;
    Element.prototype.setAttribute = function (name, value) {
      if (name === 'class' && /overlay/.test(value) && (globalThis as { faulty?: boolean }).faulty !== false)
        throw new Error('a fault');
      setAttribute.call(this, name, value);
    };
  });
  await page.goto(SITE);
  await option(page, /Zhao Leji/).waitFor();
  // The brush comes with the first sign of a reader.
  await page.keyboard.press('Shift');
  const overview = page.getByText('Something went wrong in this part of the page: the overview.');
  await expect(overview).toBeVisible();
  await expect(option(page, /Zhao Leji/)).toBeVisible();
  await option(page, /Zhao Leji/).click();
  await expect(detail(page)).toBeVisible();
  await page.evaluate(() => Object.assign(globalThis, { faulty: false }));
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(overview).toHaveCount(0);
  complaints.splice(0);
});

test('two explorers on one page do not touch each other', async ({ page }) => {
  await page.goto(`${SITE}../two.html`);
  const [one, other] = [page.locator('#one'), page.locator('#other')];
  await expect(one.locator('[role=option]')).toHaveCount(6);
  await expect(other.locator('[role=option]')).toHaveCount(6);
  await one.getByRole('option', { name: /Zhao Leji/ }).click();
  await one.getByRole('checkbox', { name: 'Visit' }).check();
  await one.getByLabel('Theme').selectOption('Dark');
  await expect(one.getByRole('status')).toHaveText(/^1 of 6 events( ·|$)/);
  await expect(other.getByRole('status')).toHaveText(/^6 events( ·|$)/);
  await expect(other.getByRole('region', { name: 'Event details' })).toHaveCount(0);
  await expect(one).toHaveAttribute('data-theme', 'dark');
  await expect(other).toHaveAttribute('data-theme', 'auto');
  await other.getByRole('option', { name: /Resolution 2397/ }).click();
  await other.getByRole('region', { name: 'Event details' }).getByRole('button', { name: 'Close' }).click();
  await expect(other.getByRole('option', { name: /Resolution 2397/ })).toBeFocused();
  await expect(one.getByRole('region', { name: 'Event details' })).toBeVisible();
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map((element) => element.id));
  expect(new Set(ids).size).toBe(ids.length);
  // The page is neither’s: its name and its address stay its own.
  expect([await page.title(), new URL(page.url()).search]).toEqual(['Two explorers', '']);
});
