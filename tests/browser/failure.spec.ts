import type { Page } from '@playwright/test';
import { dataFile, detail, expect, open, option, serve, SITE, six, test, withoutPicture } from './support/page.ts';

const notices = (page: Page) => page.getByRole('region', { name: 'Notices' });

test('a missing events file: said, the rest drawn, and Retry brings it', async ({ page }) => {
  await page.route(dataFile('events'), (route) =>
    route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>404</h1>' }),
  );
  await withoutPicture(page);
  await page.goto(SITE);
  await expect(notices(page)).toContainText('events.json could not be loaded: the server says 404.');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('China–DPRK relations');
  await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('There are no events to show.');
  await page.unroute(dataFile('events'));
  await notices(page).getByRole('button', { name: 'Retry' }).click();
  await expect(option(page, /Zhao Leji/)).toBeVisible();
  await expect(notices(page)).toBeEmpty();
});

test('a missing events file, with the picture: what is drawn stays, and the detail says that it is not all', async ({
  page,
}) => {
  await page.route(dataFile('events'), (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '' }));
  await page.goto(SITE);
  await expect(notices(page)).toContainText('events.json could not be loaded: the server says 404.');
  await expect(page.locator('[role=option]')).toHaveCount(6);
  await option(page, /Zhao Leji/).click();
  await expect(page.getByText('This part of the page could not be loaded.')).toBeVisible();
  await page.unroute(dataFile('events'));
  await notices(page).getByRole('button', { name: 'Retry' }).click();
  await expect(detail(page)).toContainText('Zhao Leji visits Pyongyang');
  await expect(notices(page)).toBeEmpty();
});

test('a missing dataset file: the events are drawn, their types named by id', async ({ page }) => {
  await page.route(dataFile('dataset'), (route) => route.abort());
  await open(page);
  await expect(notices(page)).toContainText('dataset.json could not be loaded: the server could not be reached.');
  await expect(page.locator('[role=option]')).toHaveCount(6);
  await expect(page.getByRole('checkbox', { name: 'border-health' })).toBeVisible();
});

test('a broken sources file: the events and their quotations stay', async ({ page }) => {
  await serve(page, 'sources', '{"format": 1, "sources": [');
  await open(page, '?event=unsc-2397');
  await expect(notices(page)).toContainText('sources.json could not be loaded: it is not valid JSON');
  await expect(detail(page).locator('blockquote').first()).toContainText('United Nations Security Council');
  await expect(detail(page)).toContainText('Its source (korea-times-2024) could not be loaded.');
});

test('a web page where data was due', async ({ page }) => {
  await page.route(dataFile('events'), (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }),
  );
  await page.goto(SITE);
  await expect(notices(page)).toContainText('events.json could not be loaded: a web page came where data was due.');
});

test('a slow file: said, and Retry asks again', async ({ page }) => {
  await withoutPicture(page);
  let asked = 0;
  await page.route(dataFile('events'), async (route) => {
    asked++;
    if (asked === 1) return; // Never answered.
    await route.continue();
  });
  await page.goto(SITE);
  await expect(page.getByText('Still loading. events.json is slow to arrive.')).toBeVisible();
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(option(page, /Zhao Leji/)).toBeVisible();
  expect(asked).toBe(2);
});

test('a slow file after the picture: what is drawn can be used, the rest is said to come', async ({ page }) => {
  let asked = 0;
  await page.route(dataFile('sources'), async (route) => {
    asked++;
    if (asked === 1) return; // Never answered.
    await route.continue();
  });
  await page.goto(`${SITE}?view=sources`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/could not be loaded|no sources/)).toHaveCount(0);
  await expect(page.getByText(/0 sources/)).toHaveCount(0);
  await expect(notices(page)).toContainText('Still loading. sources.json is slow to arrive.');
  await notices(page).getByRole('button', { name: 'Retry' }).click();
  await expect(page.locator('[data-source-link]').first()).toBeVisible();
  await expect(notices(page)).toBeEmpty();
});

test('while the sources are on their way nothing is said of them but that', async ({ page }) => {
  let bring = () => {};
  const brought = new Promise<void>((resolve) => (bring = resolve));
  await page.route(dataFile('sources'), async (route) => {
    await brought;
    await route.continue();
  });
  const says = async () => {
    await expect(page.getByText(/could not be loaded|no sources|There are no|our reading/i)).toHaveCount(0);
    await expect(page.getByText(/\b0 sources/)).toHaveCount(0);
  };
  await page.goto(`${SITE}?event=zhao-leji-visit-2024&coverage=on`);
  await expect(detail(page).locator('blockquote').first()).toContainText('Zhao Leji');
  await expect(detail(page).locator('figcaption').first()).toHaveText('Loading…');
  await expect(detail(page).getByText('a source says so')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Timeline', exact: true }).getByText('Loading…')).toBeVisible();
  await says();
  await page.getByText('How well do we know this?').click();
  await says();
  await detail(page).getByRole('button', { name: 'Cite' }).click();
  await expect(page.getByRole('dialog').getByText('Loading…')).toBeVisible();
  await says();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.goto(`${SITE}?source=kei-2023`);
  await expect(page.getByRole('complementary').getByText('Loading…')).toBeVisible();
  await says();
  bring();
  await expect(page.getByRole('region', { name: 'Source details' })).toContainText('2023 in Review');
});

test('where the sources cannot be had that is said, and not that there are none', async ({ page }) => {
  await page.route(dataFile('sources'), (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(`${SITE}?view=sources&event=unsc-2397`);
  await expect(page.locator('main').getByText('The sources could not be loaded.')).toBeVisible();
  await expect(page.getByText('There are no sources to show.')).toHaveCount(0);
  await detail(page).getByRole('button', { name: 'Cite' }).click();
  await expect(page.getByRole('dialog')).toContainText('this citation is without them');
});

test('where the events cannot be had, nothing is counted that rests on them', async ({ page }) => {
  await page.route(dataFile('events'), (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(`${SITE}?view=sources`);
  await expect(page.locator('main').getByText('The sources could not be loaded.')).toBeVisible();
  await expect(page.getByText(/\b\d+ sources?/)).toHaveCount(0);
});

test('files that fail for one reason are one notice with one Retry, which brings them', async ({ page }) => {
  for (const name of ['dataset', 'events', 'sources']) {
    await page.route(dataFile(name), (route) => route.fulfill({ status: 503, body: '' }));
  }
  await page.goto(SITE);
  await expect(notices(page)).toContainText(
    'dataset.json, events.json, and sources.json could not be loaded: the server says 503.',
  );
  await expect(notices(page).getByRole('button')).toHaveCount(1);
  for (const name of ['dataset', 'events', 'sources']) await page.unroute(dataFile(name));
  await notices(page).getByRole('button', { name: 'Retry' }).click();
  await expect(notices(page)).toBeEmpty();
  await expect(page.getByText(/31 sources/)).toBeVisible();
});

test('a link can write no sentence of its own into the page, and no long one', async ({ page }) => {
  const sentence = 'Your account is locked, call 555 0100';
  const many = Array.from({ length: 200 }, (_, i) => `war-${i}`).join('~');
  await open(
    page,
    `?event=${'x'.repeat(3000)}&type=${many}&source=${encodeURIComponent(sentence)}&layers=evil.example/win`,
  );
  const lines = notices(page).locator('p');
  await expect(lines).toHaveCount(4);
  await expect(page.getByText(/Your account|evil\.example/)).toHaveCount(0);
  for (const line of await lines.allTextContents()) expect(line.length).toBeLessThan(250);
  await expect(notices(page)).toContainText('type = “war-0”, “war-1”, “war-10”, and 197 more.');
});

test('what turns words round is taken out, a name in another direction keeps to itself', async ({ page }) => {
  const sources = six('sources');
  const index = sources.sources.findIndex((one: { id: string }) => one.id === 'kei-2023');
  sources.sources[index].publisher = 'وكالة الأنباء';
  sources.sources[index].title = 'Annual \u202Eedoc.exe';
  sources.sources[index].url = 'https://exаmple.org/\u4E2D';
  await serve(page, 'sources', sources);
  await open(page, '?source=kei-2023');
  const source = page.getByRole('region', { name: 'Source details' });
  await expect(source.getByRole('heading', { level: 2 })).toHaveText('Annual edoc.exe');
  await expect(source).toContainText('\u2068وكالة الأنباء\u2069, 26 December 2023');
  await expect(source.getByRole('link', { name: 'https://xn--exmple-4nf.org/%E4%B8%AD' })).toBeVisible();
  await notices(page).getByText('Something in the data is not as it should be.').click();
  await expect(notices(page)).toContainText('"Annual \\u{202E}edoc.exe"');
});

test('bad records are set aside with their reasons, and the rest is drawn', async ({ page }) => {
  const events = six('events');
  const [first] = events.events;
  const copy = (id: string, change: object) => ({ ...structuredClone(first), id, relations: [], ...change });
  events.events.push(
    copy('bad-date', { date: '2018-02-29' }),
    copy('bad-type', { type: 'gossip' }),
    copy('bad-tone', { tone: 'fond' }),
    copy('unsc-2397', { title: 'The same id again' }),
    copy('odd-key', { colour: 'red' }),
    JSON.parse('{"id":"polluted","__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}'),
    'not an event',
  );
  await serve(page, 'events', events);
  await open(page);
  await notices(page)
    .getByText(/things in the data are not as they should be/)
    .click();
  for (const words of [
    'events.json, bad-date, date: invalid date: "2018-02-29", the calendar has no such day. The whole record is left out.',
    'events.json, bad-type, type: unknown type: "gossip". The whole record is left out.',
    'events.json, bad-tone, tone: invalid value: "fond".',
    'events.json, unsc-2397, id: this id is taken: "unsc-2397".',
    'events.json, odd-key, colour: unknown key. Only this part is left out.',
    'events.json, polluted, title: missing.',
    'events.json, #13: not an object: "not an event". The whole record is left out.',
  ])
    await expect(notices(page)).toContainText(words);
  await expect(page.getByRole('status')).toHaveText(/^7 events( ·|$)/);
  expect(await page.evaluate(() => (({}) as Record<string, unknown>)['polluted'])).toBeUndefined();
});

test('a javascript: address is no link, and markup is text', async ({ page }) => {
  const sources = six('sources');
  sources.sources[1].url = 'javascript:alert(1)';
  const events = six('events');
  events.events[0].title = '<img src=x onerror=alert(1)> & <b>bold</b>';
  events.events[0].summary = '<script>alert(1)</script>';
  await serve(page, 'sources', sources);
  await serve(page, 'events', events);
  let dialogs = 0;
  page.on('dialog', (dialog) => (dialogs++, dialog.dismiss()));
  await open(page, '?event=unsc-2397');
  await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText(
    '<img src=x onerror=alert(1)> & <b>bold</b>',
  );
  await expect(detail(page)).toContainText('<script>alert(1)</script>');
  await expect(page.locator('a[href^="javascript:" i]')).toHaveCount(0);
  await expect(page.locator('img, b')).toHaveCount(0);
  await notices(page).getByText('Something in the data is not as it should be.').click();
  await expect(notices(page)).toContainText(
    'sources.json, un-sc13162-2018, url: not a web address: "javascript:alert(1)". Only this part is left out.',
  );
  expect(dialogs).toBe(0);
});

test('no storage, no history, no clipboard: the page works all the same', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    history.pushState = refuse;
    history.replaceState = refuse;
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(globalThis, name, { get: refuse });
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await open(page);
  await option(page, /Zhao Leji/).click();
  await expect(detail(page)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Visit' }).check();
  await expect(page.getByRole('status')).toHaveText(/^1 of 6 events( ·|$)/);
});

test('an events file of another format is not guessed at', async ({ page }) => {
  await serve(page, 'events', { ...six('events'), format: 2 });
  await page.goto(SITE);
  await notices(page).getByText('Something in the data is not as it should be.').click();
  await expect(notices(page)).toContainText(
    'events.json, format: a format that this page does not know: 2. Nothing of the file is used.',
  );
});
