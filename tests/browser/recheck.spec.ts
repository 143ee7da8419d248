import { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';
import { fingerprint } from '../../src/core/evidence/fingerprint.ts';
import { detail, expect, expectNoAxeFindings, open, serve, SITE, six, test } from './support/page.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Check it yourself' });
const result = (page: Page) => dialog(page).getByRole('status');
const findings = (page: Page) => dialog(page).getByRole('listitem');
const marks = (page: Page) =>
  dialog(page).getByRole('region', { name: 'Your text, with what was found marked' }).locator('mark');
const panel = (page: Page) => page.getByRole('region', { name: 'Source details' });

/** What the page quotes of the article, in the article's order; the rest of it is not ours to have here. */
const QUOTES: string[] = six('events')
  .events.flatMap((event: any) => event.citations)
  .flatMap(({ source, quote }: any) => (source === 'korea-times-2024' && quote ? [quote.exact] : []));

/** A page of our own about the six events, with its passage. */
const PASSAGE = 'On that day the council met in New York and all fifteen members voted for the text.';
const PAGE = `Menu\nSearch\n\n${PASSAGE}\nNothing else was said.`;
const CITED = { first: 'On that day the', last: 'for the text.' };

/** The six events, one claim of which names its passage; with or without its words. */
async function withPassage(page: Page, windows?: string): Promise<void> {
  const events = six('events');
  const citation = events.events[0].citations.find((one: any) => one.source === 'un-sc13162-2018');
  citation.passage = { ...CITED, ...(windows && { windows }) };
  await serve(page, 'events', events);
}

async function openCheck(page: Page, source: string): Promise<void> {
  await page.goto(`${SITE}?source=${source}`);
  await panel(page).getByRole('button', { name: 'Check it yourself' }).click();
  await expect(dialog(page).getByLabel('Text of the source')).toBeVisible();
}

async function check(page: Page, text: string): Promise<void> {
  await dialog(page).getByLabel('Text of the source').fill(text);
  await dialog(page).getByRole('button', { name: 'Check this text' }).click();
}

const choose = (page: Page, name: string, content: string | Buffer) =>
  dialog(page)
    .getByLabel('Or open a file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

test('a claim’s link leads to its passage', async ({ page }) => {
  await withPassage(page);
  await open(page, '?event=unsc-2397');
  const claim = detail(page).getByRole('figure').filter({ hasText: 'The UN’s review of the Council’s year' });
  await expect(claim.getByRole('link', { name: 'Read in the source' })).toHaveAttribute(
    'href',
    'https://press.un.org/en/2018/sc13162.doc.htm#:~:text=On%20that%20day%20the,for%20the%20text.',
  );
});

test('the article’s quotations are found and marked, by the keyboard alone', async ({ page }) => {
  await page.goto(`${SITE}?source=korea-times-2024`);
  const opener = panel(page).getByRole('button', { name: 'Check it yourself' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByLabel('Text of the source')).toBeVisible();
  await dialog(page).getByLabel('Text of the source').focus();
  await page.keyboard.insertText(`A menu.\n\n${QUOTES.join('\n\nAnd more.\n\n')}\n\nLeave a reply`);
  await page.keyboard.press('Tab');
  await expect(dialog(page).getByRole('button', { name: 'Check this text' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(result(page)).toContainText('8 of 8 quotations and passages are found.');
  // The quotations are a part of the article.
  await expect(result(page)).toContainText(/\d\d % of the text that we read stands here: \d+ of 372 words\./);
  await expect(result(page)).toContainText('What we read: The article with its headline');
  await expect(findings(page)).toHaveCount(8);
  // One sentence is quoted for two events.
  await expect(marks(page)).toHaveCount(new Set(QUOTES).size);
  await expect(marks(page).first()).toContainText(QUOTES[0]!);
  await expect(marks(page).first()).toBeInViewport();
  await expectNoAxeFindings(page);

  // From the file field on to the findings, and from one of them to its mark.
  const shows = dialog(page).getByRole('button', { name: /^Show it in the text/ });
  for (let i = 0; i < 8 && !(await shows.last().evaluate((one) => one === document.activeElement)); i++) {
    await page.keyboard.press('Tab');
    if (i === 0) await expect(dialog(page).getByLabel('Or open a file')).toBeFocused();
  }
  for (let i = 0; i < 8 && !(await shows.last().evaluate((one) => one === document.activeElement)); i++)
    await page.keyboard.press('Tab');
  await expect(shows.last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page).locator('mark:focus')).toContainText(QUOTES.at(-1)!);
  await expect(dialog(page).locator('mark:focus')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(opener).toBeFocused();
  // Nothing of it stands in the address.
  await expect(page).toHaveURL(`${SITE}?source=korea-times-2024`);
});

test('the first word that differs is named, from the citation that is asked about', async ({ page }) => {
  await open(page, '?event=worker-recall-demand-2024');
  const quotation = detail(page).getByRole('figure').filter({ hasText: 'Recently, Beijing reportedly demanded' });
  await quotation.getByRole('button', { name: 'Check it yourself' }).click();
  const [recall] = QUOTES.filter((quote) => quote.startsWith('Recently'));
  await check(page, `Before. ${recall!.replace('recall all', 'withdraw all')} After.`);
  await expect(findings(page).first()).toContainText(
    'Not word for word: the first word that differs is “recall”; your text has “withdraw”.',
  );
  await expect(findings(page).nth(1)).toContainText('Not found.');
  await expect(result(page)).toContainText('0 of 8 quotations and passages are found.');
  await expect(marks(page)).toHaveCount(1);
  await expectNoAxeFindings(page);
});

test('all of the text that we read, and another text', async ({ page }) => {
  const sources = six('sources');
  sources.sources[0].fingerprint = fingerprint(QUOTES.join(' '), 'What the page quotes.');
  await serve(page, 'sources', sources);
  await openCheck(page, 'korea-times-2024');
  await check(page, `Menu\n${QUOTES.join('\n\n')}\nFooter`);
  await expect(result(page)).toContainText(/This is the text that we read: all \d+ words of it stand here\./);
  await check(page, 'Quite another text, which has nothing to do with it at all.');
  await expect(result(page)).toContainText('This is not the text that we read: no six words in a row are the same.');
  await expect(marks(page)).toHaveCount(0);
});

test('of a source without a fingerprint the passage is found, with the claim beside it', async ({ page }) => {
  await withPassage(page);
  await openCheck(page, 'un-sc13162-2018');
  await check(page, PAGE);
  await expect(result(page)).toContainText('We hold no text of this source');
  await expect(findings(page)).toContainText('The UN’s review of the Council’s year dates the resolution');
  await expect(findings(page)).toContainText('Found by its first and last words. Compare it with what we say.');
  await expect(marks(page)).toContainText(PASSAGE);
  await expectNoAxeFindings(page);
  await check(page, PAGE.replace('for the text', 'for it'));
  await expect(result(page)).toContainText('The one quotation or passage is not found.');
  await expect(findings(page)).toContainText('The passage may stand on another page');
});

test('a passage whose words were kept is compared with them', async ({ page }) => {
  await withPassage(page, fingerprint(PASSAGE, '').windows);
  await openCheck(page, 'un-sc13162-2018');
  await check(page, PAGE);
  await expect(findings(page)).toContainText('Found, with the words that we read.');
  await check(page, PAGE.replace('fifteen', 'the'));
  await expect(findings(page)).toContainText('some of its words are not those that we read');
});

test('a claim without a passage says where to look', async ({ page }) => {
  await openCheck(page, 'un-sc13162-2018');
  await check(page, PAGE);
  await expect(findings(page)).toContainText('No passage is named for this one: look for it at paragraph 3.');
  await expect(result(page)).toContainText('No quotation and no passage is named for this source');
});

test('what is pasted is checked at once', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openCheck(page, 'korea-times-2024');
  await page.evaluate((text) => navigator.clipboard.writeText(text), QUOTES.join('\n'));
  await dialog(page).getByLabel('Text of the source').focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(result(page)).toContainText('8 of 8 quotations and passages are found.');
});

test.describe('a file', () => {
  const HTML = `<!doctype html><html><head><title>No text of the page</title><style>p { color: red }</style></head>
    <body style="background: url(https://example.org/no.png)" onload="globalThis.ran = true">
    <img src="https://example.org/no.png" onerror="globalThis.ran = true"><script>globalThis.ran = true</script>
    <nav><ul><li>Menu</li><li>Search</li></ul></nav>
    <p style="color: red">${PASSAGE.replace('New York', '<b>New</b>&nbsp;York').replace('all', '<a href="#">all</a>')}</p>
    <svg onload="globalThis.ran = true"></svg><iframe src="https://example.org/"></iframe>
    <link rel="stylesheet" href="https://example.org/no.css"></body></html>`;

  test('that was saved as HTML is read as text: no script in it runs, and nothing is asked for', async ({ page }) => {
    await withPassage(page, fingerprint(PASSAGE, '').windows);
    await openCheck(page, 'un-sc13162-2018');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await choose(page, 'page.html', HTML);
    await expect(findings(page)).toContainText('Found, with the words that we read.');
    await expect(result(page)).toContainText(/^page\.html: \d+ characters of text\./);
    await expect(marks(page)).toContainText('voted for the text.');
    const shown = dialog(page).getByRole('region', { name: 'Your text' });
    await expect(shown).toContainText('Menu');
    await expect(shown).not.toContainText(/No text of the page|color|ran/);
    expect(await page.evaluate(() => (globalThis as { ran?: boolean }).ran)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  test('that is dropped is read, and the page stays', async ({ page }) => {
    await withPassage(page);
    await openCheck(page, 'un-sc13162-2018');
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'dropped.txt'));
      const at = document.querySelector('dialog[open]')!;
      for (const type of ['dragover', 'drop'])
        at.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }, PAGE);
    await expect(result(page)).toContainText('dropped.txt');
    await expect(marks(page)).toContainText(PASSAGE);
  });

  test('in an older encoding of its language is read', async ({ page }) => {
    const sources = six('sources');
    sources.sources[1].language = 'ko';
    await serve(page, 'sources', sources);
    await openCheck(page, 'un-sc13162-2018');
    // “북한” in EUC-KR, and a page that names its encoding.
    const hangul = Buffer.from([0xba, 0xcf, 0xc7, 0xd1]);
    await choose(page, 'old.txt', hangul);
    await expect(dialog(page).getByRole('region', { name: 'Your text' })).toHaveText('북한');
    const begin = Buffer.from('<html><meta charset="euc-kr"><p>A page: ');
    await choose(page, 'old.html', Buffer.concat([begin, hangul]));
    await expect(dialog(page).getByRole('region', { name: 'Your text' })).toHaveText('A page: 북한');
  });

  for (const [what, name, content, words] of [
    ['empty', 'none.txt', '', 'none.txt could not be checked: the file is empty.'],
    ['a PDF', 'a.pdf', '%PDF-1.7\n', 'a.pdf could not be checked: it is a PDF.'],
    [
      'of a word processor',
      'a.docx',
      'PK\x03\x04\x14\0',
      'a.docx could not be checked: it is a file of a word processor',
    ],
    ['a picture', 'a.png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'a.png could not be checked: it is no text.'],
    [
      'a page with its pictures',
      'a.mhtml',
      'From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;',
      'a.mhtml could not be checked: it is a page saved as one file with its pictures.',
    ],
    [
      'a page without text',
      'a.html',
      '<html><script>x</script></html>',
      'a.html could not be checked: there is no text in it.',
    ],
    ['too long', 'a.txt', 'word '.repeat(400_001), 'a.txt could not be checked: it is too long.'],
  ] as const) {
    test(`that is ${what} is refused by name, with the cause`, async ({ page }) => {
      await openCheck(page, 'korea-times-2024');
      await choose(page, name, Buffer.from(content, 'latin1'));
      await expect(dialog(page).getByRole('alert')).toContainText(words);
      await expect(findings(page)).toHaveCount(0);
      await expectNoAxeFindings(page);
      // What comes after it is checked.
      await check(page, QUOTES.join(' '));
      await expect(dialog(page).getByRole('alert')).toHaveCount(0);
      await expect(result(page)).toContainText('8 of 8');
    });
  }
});

test('nothing to check is said', async ({ page }) => {
  await openCheck(page, 'korea-times-2024');
  await check(page, ' ');
  await expect(dialog(page).getByRole('alert')).toHaveText('There is no text to check: paste some, or open a file.');
});

test('a megabyte does not stop the page, and only what stands round the marks is shown', async ({ page }) => {
  await openCheck(page, 'korea-times-2024');
  const words = Array.from({ length: 70_000 }, (_, i) => `word${i % 977}`).join(' ');
  await page.evaluate(() => {
    // How often the page does something else meanwhile.
    const state = { turns: 0 };
    Object.assign(globalThis, { state });
    setInterval(() => {
      if (document.querySelector('dialog [role=status][aria-busy=true]')) state.turns += 1;
    }, 5);
  });
  await choose(page, 'long.txt', `${words}\n${QUOTES.join('\n')}\n${words}`);
  await expect(result(page)).toContainText('8 of 8 quotations and passages are found.');
  await expect(marks(page).first()).toBeInViewport();
  const shown = dialog(page).getByRole('region', { name: 'Your text' });
  await expect(shown).toContainText(/[\d,]+ characters are not shown here/);
  expect((await shown.textContent())!.length).toBeLessThan(20_000);
  const { turns } = await page.evaluate(() => (globalThis as unknown as { state: { turns: number } }).state);
  expect(turns).toBeGreaterThan(5);
});

test('in a frame without an origin it works too', async ({ page }) => {
  await page.goto(
    `http://127.0.0.1:4312/?html=${encodeURIComponent(`<iframe sandbox="allow-scripts" src="${SITE}embed.html?source=korea-times-2024" width="900" height="700"></iframe>`)}`,
  );
  const frame = page.frameLocator('iframe');
  await frame
    .getByRole('region', { name: 'Source details' })
    .getByRole('button', { name: 'Check it yourself' })
    .click();
  await frame.getByLabel('Or open a file').setInputFiles({
    name: 'page.html',
    mimeType: 'text/html',
    buffer: Buffer.from(`<p>${QUOTES.join('</p><p>')}</p>`),
  });
  await expect(frame.getByRole('dialog').getByRole('status')).toContainText(
    '8 of 8 quotations and passages are found.',
  );
});
