import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, FrameLocator, Page } from '@playwright/test';
import { csv } from '../../src/core/export/csv.ts';
import { parseDataset } from '../../src/core/model/parse.ts';
import { detail, expect, expectNoAxeFindings, HOST, open, option, SITE, six, test } from './support/page.ts';

type Where = Page | Frame | FrameLocator;
interface Given {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const dialog = (page: Where) => page.getByRole('dialog', { name: 'Open a file' });
const status = (page: Where) => dialog(page).getByRole('status').first();
const picker = (page: Where) => dialog(page).getByLabel(/^A file of events/);
const mapping = (page: Where) => dialog(page).getByRole('region', { name: /^What the columns of/ });

/** A file by its text, or by its bytes. */
const file = (name: string, content: string | Buffer): Given => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.isBuffer(content) ? content : Buffer.from(content),
});

const ROWS = [
  ['Date', 'Title', 'Type', 'Tone', 'Actor', 'Toward', 'Link'],
  [
    '2019-06-20',
    'The president goes to Pyongyang, "at last"',
    'Visit',
    'cooperation',
    'China',
    'PRK',
    'https://example.org/1',
  ],
  ['2018-03', 'A train\ncrosses the border', 'Railway', 'strain', 'CHN; PRK', '', ''],
  ['2020', 'A year without a day', 'Railway', '', 'Russia', 'China', ''],
];
const EVENTS = csv(ROWS);

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Open a file' }).click();
  await expect(picker(page)).toBeVisible();
}

async function load(page: Page, given: Given): Promise<void> {
  await openDialog(page);
  await picker(page).setInputFiles(given);
  await dialog(page).getByRole('button', { name: 'Load the events' }).click();
  await expect(status(page)).toContainText(`of ${given.name}`);
}

/** What the page says of how many there are; beside the plot, or above the list. */
const count = (page: Page, words: string) => page.getByText(words).filter({ visible: true }).first();

const close = (page: Page) => dialog(page).getByRole('button', { name: 'Close' }).click();

test('a table is mapped, loaded beside ours, told apart, hidden, and taken away', async ({ page }) => {
  await open(page);
  await openDialog(page);
  await expect(dialog(page)).toContainText('Nothing leaves your browser');
  await expectNoAxeFindings(page);
  await picker(page).setInputFiles(file('mine.csv', EVENTS));
  await expect(mapping(page).getByRole('heading')).toBeFocused();
  await expect(mapping(page).getByLabel('Date (needed)')).toHaveValue('0');
  await expect(mapping(page).getByLabel('Title')).toHaveValue('1');
  await expect(mapping(page).getByLabel('Who acted')).toHaveValue('4');
  await expect(mapping(page).getByLabel('Address', { exact: true })).toHaveValue('6');
  await expect(mapping(page).getByRole('row').nth(2)).toContainText('March 2018');
  await expectNoAxeFindings(page);
  await mapping(page).getByRole('button', { name: 'Load the events' }).click();
  await expect(status(page)).toContainText('3 events of mine.csv are shown beside ours, marked A.');
  await expectNoAxeFindings(page);
  await close(page);
  await expect(count(page, '9 events')).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('3 events from your files');
  await expect(page.getByRole('region', { name: 'All events' })).toContainText('from your file A mine.csv');
  await expect(option(page, /from your file mine.csv/).first()).toBeAttached();
  // Its detail.
  await page
    .getByRole('region', { name: 'All events' })
    .getByRole('link', { name: /^The president goes/ })
    .click();
  await expect(detail(page)).toContainText('From your file A mine.csv. Nobody has checked it.');
  await expect(detail(page).getByRole('link', { name: /^The address in its row/ })).toHaveAttribute(
    'href',
    'https://example.org/1',
  );
  await expect(detail(page)).toContainText('China toward North Korea (DPRK)');
  await expectNoAxeFindings(page);
  // The switch is the facet.
  await openDialog(page);
  const shown = dialog(page).getByRole('switch', { name: /^Show A mine.csv/ });
  await shown.press('Space');
  await expect(shown).not.toBeChecked();
  await expect(page).toHaveURL(/layers=(%21|!)file-mine/);
  await close(page);
  await expect(count(page, '6 of 9 events')).toBeVisible();
  await openDialog(page);
  await dialog(page).getByRole('button', { name: 'Remove mine.csv' }).click();
  await expect(status(page)).toContainText('mine.csv was removed.');
  await close(page);
  await expect(page).not.toHaveURL(/layers=/);
  await expect(count(page, '6 events')).toBeVisible();
  await expect(page.getByText('The link asks for')).toHaveCount(0);
});

test('it is found by words, by types of its own and by whose it is', async ({ page }) => {
  await open(page, '?view=list');
  await load(page, file('mine.csv', EVENTS));
  await close(page);
  const box = page.getByRole('searchbox', { name: 'Search' });
  await box.fill('crosses the border');
  await expect(count(page, '1 of 9 events')).toBeVisible();
  await box.fill('');
  await page.getByRole('checkbox', { name: 'Railway' }).check();
  await expect(count(page, '2 of 9 events')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Railway' }).uncheck();
  await page.getByRole('button', { name: 'More filters' }).click();
  await page.getByRole('list', { name: 'Whose events' }).getByRole('checkbox', { name: 'Ours' }).check();
  await expect(count(page, '6 of 9 events')).toBeVisible();
  await expect(page).toHaveURL(/layers=ours/);
});

test('what is taken away names the file, and the JSON is read back without an issue', async ({ page }) => {
  await open(page);
  await load(page, file('mine.csv', EVENTS));
  await close(page);
  await page.getByRole('banner').getByRole('button', { name: 'Download' }).click();
  const download = page.getByRole('dialog', { name: 'Download the data' });
  await expect(download).toContainText('3 of them are from files of the reader’s, which nobody has checked: mine.csv.');
  await download.getByRole('button', { name: 'Show its text' }).click();
  const text = download.getByLabel('Text of the file');
  await expect(text).toHaveValue(/,layer\r?\n/);
  await expect(text).toHaveValue(/mine\.csv/);
  await download.getByLabel('Format').selectOption('JSON, whole records');
  const json = JSON.parse(await text.inputValue());
  const { dataset, issues } = parseDataset(json);
  expect(issues).toEqual([]);
  expect(dataset.events).toHaveLength(9);
  expect(json.about.layers).toEqual([{ name: 'mine.csv', events: 3 }]);
});

const AWKWARD: readonly (readonly [string, Given, RegExp])[] = [
  [
    'with a mark of UTF-8, semicolons and CR LF',
    file(
      'a.csv',
      `\uFEFF${ROWS.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n')}`,
    ),
    /^3 events of a\.csv/,
  ],
  [
    'in UTF-16 with its mark, parted by tabs',
    file('a.tsv', Buffer.from('\uFEFFdate\ttitle\n2019-10-06\t중국과 조선\n2020\t第二\n', 'utf16le')),
    /^2 events of a\.tsv/,
  ],
  [
    'in UTF-16 the other way round',
    file('b.tsv', Buffer.from('\uFEFFdate\ttitle\n2019-10-06\t중국과 조선\n', 'utf16le').swap16()),
    /^1 event of b\.tsv/,
  ],
  [
    'with rows of unequal length',
    file('u.csv', 'date,title,type\n2019,Short\n2020,Long,visit,more,cells\n2021,Fits,visit\n'),
    /^3 events of u\.csv/,
  ],
  [
    'with Korean dates',
    file('k.csv', '날짜,제목\n2019년 10월 6일,하나\n2019년 10월,둘\n2019년,셋\n'),
    /^3 events of k\.csv/,
  ],
  [
    'with a quotation mark that is never closed',
    file('q.csv', 'date,title\n2019,"Never closed\n2020,Good\n2021,"Good, too"\n'),
    /^3 events of q\.csv/,
  ],
];
for (const [what, given, told] of AWKWARD) {
  test(`a file ${what} is read`, async ({ page }) => {
    await open(page);
    await load(page, given);
    await expect(status(page).locator('p').first()).toHaveText(told);
  });
}

const REFUSED: readonly (readonly [string, Given, string])[] = [
  ['empty', file('empty.csv', ''), 'empty.csv is empty.'],
  ['of white space', file('blank.csv', ' \n\n'), 'blank.csv is empty.'],
  ['a PNG', file('picture.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), 'picture.csv is a picture.'],
  ['only a header', file('head.csv', 'date,title\n'), 'head.csv has a row of names and no row of events below it.'],
  ['JSON that is broken', file('broken.json', '{"events": ['), 'broken.json is not a JSON that can be read'],
  ['JSON of another kind', file('other.json', '{"a": 1}'), 'other.json is JSON, but not of the shape'],
  [
    'a ZIP',
    file('book.csv', Buffer.from('PK\u0003\u0004xx')),
    'book.csv is a document of an office program or an archive.',
  ],
];
test('what is no such file is told as what it is', async ({ page }) => {
  await open(page);
  await openDialog(page);
  for (const [, given, words] of REFUSED) {
    await picker(page).setInputFiles(given);
    await expect(status(page)).toContainText(words);
  }
  await expectNoAxeFindings(page);
  await expect(dialog(page)).toContainText('None is open.');
});

test('a text that is not UTF-8 asks what it is, and reads it so', async ({ page }) => {
  await open(page);
  await openDialog(page);
  // “북한” in EUC-KR.
  const korean = Buffer.concat([
    Buffer.from('date,title\n2019-10-06,'),
    Buffer.from([0xba, 0xcf, 0xc7, 0xd1]),
    Buffer.from('\n'),
  ]);
  await picker(page).setInputFiles(file('korean.csv', korean));
  const asked = dialog(page).getByRole('region', { name: 'How korean.csv is written' });
  await expect(asked.getByRole('heading')).toBeFocused();
  await asked.getByRole('radio', { name: /EUC-KR/ }).check();
  await expect(asked.getByLabel('How it begins')).toHaveValue(/북한/);
  await expectNoAxeFindings(page);
  await asked.getByRole('button', { name: 'Read it so' }).click();
  await expect(mapping(page).getByRole('row').nth(1)).toContainText('북한');
});

test('bad rows cost themselves alone, are named by line and value, and are reported', async ({ page }) => {
  await open(page);
  const rows = csv([
    ['date', 'title', 'tone'],
    ['2019-02-30', 'No such day', ''],
    ['2019', 'Good', 'odd'],
    ['yesterday', 'No date', ''],
    ['2020', '', ''],
  ]);
  await load(page, file('bad.csv', rows));
  await expect(status(page)).toContainText('1 event of bad.csv is shown');
  const issues = dialog(page).getByRole('region', { name: 'Your files' }).locator('details');
  await issues.locator('summary').click();
  await expect(issues).toContainText('4 things in bad.csv are not as they should be; 3 records are left out.');
  await expect(issues.getByRole('listitem').first()).toContainText(
    'Line 2, date: not a date in the way of writing that was chosen: “2019-02-30”, the calendar has no such day',
  );
  await expect(issues).toContainText('Line 3, tone: not a tone that we know: “odd”.');
  await expectNoAxeFindings(page);
  const [report] = await Promise.all([
    page.waitForEvent('download'),
    issues.getByRole('button', { name: 'Download the report on bad.csv' }).click(),
  ]);
  expect(report.suggestedFilename()).toBe('bad-report.csv');
  expect(await readFile(await report.path(), 'utf8')).toMatch(/^\uFEFFline,field,value,/);
});

test('our own JSON is read, with the line and the field of what is wrong with it', async ({ page }) => {
  await open(page);
  await openDialog(page);
  const events = six('events');
  delete events.events[1].title;
  events.events[2].date = '2019-13';
  await picker(page).setInputFiles(file('events.json', JSON.stringify(events, null, 2)));
  await expect(status(page)).toContainText('4 events of events.json are shown beside ours');
  const issues = dialog(page).getByRole('region', { name: 'Your files' }).locator('details');
  await issues.locator('summary').click();
  await expect(issues).toContainText(/Line \d+: events\.json, .*, title: missing/);
  await expect(issues).toContainText(/Line \d+: events\.json, .*, date: invalid date: "2019-13"/);
  await close(page);
  await expect(count(page, '10 events')).toBeVisible();
});

test('20,000 rows are read while the page says how far it is, and can be called off', async ({ page }) => {
  await open(page);
  const rows = Array.from({ length: 20_000 }, (_, i) => [
    `20${String(i % 26).padStart(2, '0')}-0${(i % 9) + 1}-1${i % 9}`,
    `Event ${i}`,
    `kind ${i % 40}`,
  ]);
  const given = file('many.csv', csv([['date', 'title', 'type'], ...rows]));
  await openDialog(page);
  await picker(page).setInputFiles(given);
  await expect(mapping(page)).toContainText('20,000 rows');
  await dialog(page).getByRole('button', { name: 'Load the events' }).click();
  await expect(status(page)).toContainText(/rows of many\.csv/);
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(status(page)).toHaveText('');
  await picker(page).setInputFiles(given);
  await dialog(page).getByRole('button', { name: 'Load the events' }).click();
  await expect(status(page)).toContainText('20,000 events of many.csv are shown');
  await expect(dialog(page)).toContainText('One thing in many.csv is not as it should be.');
});

test('by keys alone: opened, mapped, corrected, loaded, and back to the button', async ({ page }) => {
  await open(page);
  const button = page.getByRole('banner').getByRole('button', { name: 'Open a file' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(picker(page)).toBeVisible();
  await picker(page).setInputFiles(file('mine.csv', 'when,what\n6/10/2019,One\n25/10/2019,Two\n'));
  await expect(mapping(page).getByRole('heading')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(mapping(page).getByRole('checkbox')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(mapping(page).getByLabel('Date (needed)')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(mapping(page).getByLabel('Date (needed)')).toHaveValue('');
  const go = mapping(page).getByRole('button', { name: 'Load the events' });
  await go.focus();
  await page.keyboard.press('Enter');
  await expect(mapping(page)).toContainText('Choose the column that has the dates.');
  await mapping(page).getByLabel('Date (needed)').focus();
  await page.keyboard.press('ArrowDown');
  await expect(mapping(page).getByLabel('How dates are written')).toHaveValue('day-first');
  await go.focus();
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('2 events of mine.csv');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(button).toBeFocused();
});

test('the columns of a file that is open can be corrected', async ({ page }) => {
  await open(page);
  await load(page, file('mine.csv', EVENTS));
  await dialog(page).getByRole('button', { name: 'Correct the columns of mine.csv' }).click();
  await mapping(page).getByText('Types of the file').click();
  await mapping(page)
    .getByLabel(/^Railway/)
    .selectOption('Labour');
  await dialog(page).getByRole('button', { name: 'Load the events' }).click();
  await expect(status(page)).toContainText('3 events of mine.csv');
  await close(page);
  await expect(count(page, '9 events')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Railway' })).toHaveCount(0);
});

test('files are dropped on the page, several at once', async ({ page }) => {
  await open(page);
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['date,title\n2019,One\n'], 'one.csv'));
    transfer.items.add(new File(['date,title\n2019,Two\n2020,Three\n'], 'two.csv'));
    return transfer;
  });
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
  for (const name of ['one.csv', 'two.csv']) {
    await expect(mapping(page).getByRole('heading')).toHaveText(`What the columns of ${name} are`);
    await dialog(page).getByRole('button', { name: 'Load the events' }).click();
  }
  await expect(status(page)).toContainText('1 event of one.csv is shown beside ours, marked A.');
  await expect(status(page)).toContainText('2 events of two.csv are shown beside ours, marked B.');
});

test('the template is what a spreadsheet opens, and is read back', async ({ page }) => {
  await open(page);
  await openDialog(page);
  const [template] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Download a template' }).click(),
  ]);
  const text = await readFile(await template.path(), 'utf8');
  expect(text).toMatch(/^\uFEFFdate,title,end,type,/);
  await picker(page).setInputFiles(file('template.csv', text));
  await dialog(page).getByRole('button', { name: 'Load the events' }).click();
  await expect(status(page)).toContainText('3 events of template.csv');
  await expect(dialog(page)).not.toContainText('not as');
});

test('saved work is opened again: the file, its columns and the view', async ({ page }) => {
  await open(page);
  await load(page, file('mine.csv', EVENTS));
  await close(page);
  await page.getByRole('checkbox', { name: 'Railway' }).check();
  await openDialog(page);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Save my work' }).click(),
  ]);
  const work = await readFile(await saved.path());
  await open(page);
  await openDialog(page);
  await picker(page).setInputFiles(file('work.json', work));
  await expect(status(page)).toContainText('The saved work work.json is open: its view, and 1 file.');
  await close(page);
  await expect(count(page, '2 of 9 events')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Railway' })).toBeChecked();
});

test('a link to a file that is not open says so, and offers to open it', async ({ page }) => {
  await open(page, '?layers=!file-mine');
  const notices = page.getByRole('region', { name: 'Notices' });
  await expect(notices).toContainText('The link shows or hides a file that is not open here');
  await expectNoAxeFindings(page);
  await notices.getByRole('button', { name: 'Open a file' }).click();
  await expect(picker(page)).toBeVisible();
});

test.describe('by address', () => {
  const notices = (page: Page) => page.getByRole('region', { name: 'Notices' });

  test('a file of the same origin is loaded, with what of the view names it', async ({ page }) => {
    await page.route('**/six/far.csv', (route) => route.fulfill({ body: EVENTS, contentType: 'text/csv' }));
    await open(page, '?data=far.csv&layers=file-far');
    await expect(notices(page)).toContainText(
      `Beside ours are 3 events from ${SITE}far.csv, marked A. Nobody has checked them.`,
    );
    await expect(count(page, '3 of 9 events')).toBeVisible();
    await expectNoAxeFindings(page);
    await notices(page).getByRole('button', { name: 'Open a file' }).click();
    await dialog(page).getByRole('button', { name: 'Correct the columns of far.csv' }).click();
    await expect(mapping(page).getByLabel('Title')).toHaveValue('1');
    await dialog(page).getByRole('button', { name: 'Cancel' }).click();
    await dialog(page).getByRole('button', { name: 'Remove far.csv' }).click();
    await expect(page).not.toHaveURL(/data=/);
  });

  test('any other origin is refused in words, and not asked', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(page, '?data=https://evil.example/a.csv');
    await expect(notices(page)).toContainText(
      'The file at https://evil.example/a.csv was not loaded: this page may load files only from its own site.',
    );
    expect(asked.filter((url) => url.startsWith('https://evil'))).toEqual([]);
  });

  test('what is broken, missing, a page or a way elsewhere is told', async ({ page }) => {
    await page.route('**/six/broken.json', (route) =>
      route.fulfill({ body: '{"events":[', contentType: 'application/json' }),
    );
    await page.route('**/six/page.csv', (route) =>
      route.fulfill({ body: '<!doctype html><html></html>', contentType: 'text/html' }),
    );
    for (const [address, words] of [
      ['broken.json', 'broken.json is not a JSON that can be read'],
      ['page.csv', 'is a web page'],
      ['none.csv', 'was not loaded: the server answers 404'],
      ['javascript:alert(1)', 'was not loaded: this is no web address'],
    ] as const) {
      await open(page, `?data=${encodeURIComponent(address)}`);
      await expect(notices(page)).toContainText(words);
      await expect(count(page, '6 events')).toBeVisible();
    }
  });
});

test('from disk a file is opened, and an address is refused', async ({ page }) => {
  const index = pathToFileURL(resolve(import.meta.dirname, '../../dist/index.html')).href;
  await page.goto(`${index}#data=far.csv`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText(
    'a page that is opened from disk, or in a closed frame, may load nothing',
  );
  await load(page, file('mine.csv', EVENTS));
  await expect(status(page)).toContainText('3 events of mine.csv are shown');
});

test('in a frame without an origin a file is opened, and what may not be saved can be copied', async ({ page }) => {
  const html = `<iframe sandbox="allow-scripts" title="Timeline" width="1100" height="800" src="${SITE}"></iframe>`;
  await page.goto(`${HOST}?html=${encodeURIComponent(html)}`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('banner').getByRole('button', { name: 'Open a file' }).click();
  await picker(frame).setInputFiles(file('mine.csv', EVENTS));
  await dialog(frame).getByRole('button', { name: 'Load the events' }).click();
  await expect(status(frame)).toContainText('3 events of mine.csv are shown');
  await dialog(frame).getByRole('button', { name: 'Save my work' }).click();
  await expect(dialog(frame).getByLabel('Text of relations-timeline-work.json')).toHaveValue(/relationsTimelineWork/);
});

test('on a phone the dialogue and the mapping fit', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page);
  await openDialog(page);
  await picker(page).setInputFiles(file('mine.csv', EVENTS));
  await expect(mapping(page)).toBeVisible();
  const widths = await dialog(page).evaluate((element) => [element.scrollWidth, element.clientWidth]);
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  await expectNoAxeFindings(page);
});
