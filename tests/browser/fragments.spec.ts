import type { Page } from '@playwright/test';
import { expect, test } from './support/page.ts';
import type { Quote } from '../../src/core/model/schema.ts';
import { passageUrl, textFragmentUrl } from '../../src/core/evidence/textFragment.ts';

/** A page that is served here and nowhere else. */
const ADDRESS = 'http://127.0.0.1:4311/a-source.html';

/** Opens the link to a quotation in a long page whose body, far below its top, is what a test gives. */
async function openAt(page: Page, quote: Quote, body: string, address = ADDRESS): Promise<void> {
  await openPage(page, textFragmentUrl(address, quote), body);
}

async function openPage(page: Page, link: string, body: string): Promise<void> {
  await page.route('**/a-source.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><title>A source</title><h1 id="top">A source</h1>
        <div style="height: 4000px"></div>${body}<div style="height: 4000px"></div></html>`,
    }),
  );
  // Another page before, so that the browser does not stay where it is.
  await page.goto('about:blank');
  await page.goto(link);
}

/** How much of an element is in view, once the browser has looked for the words. */
const inView = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return scrollY > 0 && top >= 0 && bottom <= innerHeight;
  });

const found = (page: Page, selector = '#words') => expect.poll(() => inView(page, selector)).toBe(true);

const CASES: [what: string, quote: Quote, body: string][] = [
  [
    'a long quotation',
    { exact: 'On the next day, a trader from the north waited at the landing with mules, two clerks and a letter.' },
    '<p id="words">On the next day, a trader from <a href="#">the north</a> waited at the landing with <b>mules</b>, two clerks and a letter.</p>',
  ],
  [
    'one across paragraphs, with a space where they part',
    { exact: 'The letter was never delivered. Nobody asked for it in the north.' },
    '<div id="words"><p>The letter was never delivered.</p><p>Nobody asked for it in the north.</p></div>',
  ],
  [
    'one across paragraphs, with line breaks where they part and where they do not',
    { exact: 'The letter was never\ndelivered by the clerks\n\nNobody asked for it in the north' },
    '<div id="words"><p>The letter was never delivered by the clerks</p><p>Nobody asked for it in the north</p></div>',
  ],
  [
    'other dashes: an en dash for a hyphen',
    { exact: 'In the years 1953-1961 the well-known trader - a man of the north - waited' },
    '<p id="words">In the years 1953–1961 the well‑known trader — a man of the north — waited</p>',
  ],
  [
    'other dashes: a minus sign, and first of all',
    { exact: 'well-known traders waited at a temperature of -7 degrees' },
    '<p id="words">well‐known traders waited at a temperature of −7 degrees</p>',
  ],
  [
    'other quotation marks, and an ellipsis',
    { exact: '"The river was high," the ferryman\'s wife said... and nobody crossed it' },
    '<p id="words">“The river was high,” the ferryman’s wife said… and nobody crossed it</p>',
  ],
  [
    'other white space and a soft hyphen',
    { exact: 'a trader from the north waited' },
    '<p id="words">a trader\n  from&nbsp;the north wai&shy;ted</p>',
  ],
  [
    'marks that mean something in an address',
    { exact: 'mules, clerks & letters: 50% of them, #1' },
    '<p id="words">mules, clerks &amp; letters: 50% of them, #1</p>',
  ],
  [
    'Korean',
    { exact: '북한 노동자는 중국에서 일한다. 그들은 돌아가야 한다.' },
    '<div id="words"><p>북한 노동자는 중국에서 일한다.</p><p>그들은 돌아가야 한다.</p></div>',
  ],
  [
    'Chinese',
    { exact: '冷战岁月的中朝关系。回顾与展望，两国人民的友谊' },
    '<div id="words"><p>冷战岁月的中朝关系。</p><p>回顾与展望，两国人民的友谊</p></div>',
  ],
];

for (const [what, quote, body] of CASES) {
  test(`the link to a quotation finds ${what}`, async ({ page }) => {
    await openAt(page, quote, body);
    await found(page);
  });
}

for (const [what, passage, body] of [
  [
    'a passage',
    { first: 'On the next day,', last: 'and a letter.' },
    '<p id="words">On the next day, a <b>trader</b> waited with nine mules, two clerks and a letter.</p>',
  ],
  [
    'a passage over paragraphs, with other signs',
    { first: '"The river was', last: 'it - not even' },
    '<div id="words"><p>“The river was high,” she said.</p><p>Nobody crossed it — not even the mail.</p></div>',
  ],
  [
    // Cut at the ends of words, as data/README.md asks for.
    'a passage in Chinese',
    { first: '回顾与展望，', last: '两国人民的友谊' },
    '<p id="words">冷战岁月的中朝关系。回顾与展望，两国人民的友谊</p>',
  ],
  ['a line', { first: 'Nobody crossed it' }, '<p id="words">Nobody crossed it, not even the mail.</p>'],
] as const)
  test(`the link of a claim finds ${what}`, async ({ page }) => {
    await openPage(page, passageUrl(ADDRESS, passage), body);
    await found(page);
  });

const TWICE = `<p id="first">Then he turned back home.</p><div style="height: 3000px"></div>
  <p>He waited until dusk.</p><p id="words">Then he turned back home.</p><p>It was late.</p>`;
const again: Quote = { exact: 'Then he turned back home.' };

test('a prefix or a suffix with a line break leads to the place where they stand', async ({ page }) => {
  await openAt(page, { ...again, prefix: 'of the story.\nHe waited until dusk.\n' }, TWICE);
  await found(page);
  await openAt(page, { ...again, suffix: '\nIt was\nlate.' }, TWICE);
  await found(page);
});

test('a prefix that may differ is left out, and the words are found', async ({ page }) => {
  await openAt(page, { ...again, prefix: 'He waited until dusk –' }, TWICE);
  await found(page, '#first');
});

for (const fragment of ['#:~:text=A%20source', '#top', '#top:~:text=A%20source', '#top:~:text=nowhere,in%20it'])
  test(`an address that ends in ${fragment} finds the words of the quotation`, async ({ page }) => {
    await openAt(page, again, TWICE, ADDRESS + fragment);
    await found(page, '#first');
  });

test('words that are not in the page leave it at its top', async ({ page }) => {
  await openAt(page, { exact: 'Then he went on for ever' }, TWICE);
  await expect(page.getByRole('heading')).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});
