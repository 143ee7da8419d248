import { detail, expect, open, option, six, test, serve } from './support/page.ts';

const CORE = [
  {
    id: 'unsc-2397',
    name: '22 December 2017, UN Security Council adopts Resolution 2397, sanctions, strain, a source is quoted',
    date: '22 December 2017',
    quote: 'United Nations Security Council (UNSC) Resolution 2397, passed in 2017, mandated member states',
  },
  {
    id: 'worker-deadline-2019',
    name: '22 December 2019, UN deadline to send North Korean workers home, labour, strain, a source is quoted',
    date: '22 December 2019',
    quote: 'To comply with these sanctions, Beijing initially set a deadline of 2019',
  },
  {
    id: 'covid-border-closure-2020',
    name: '22 January 2020 to 26 August 2023, start and end uncertain, North Korea closes its border over COVID-19, border and health, neutral, a source is quoted',
    date: '22 January 2020 to 26 August 2023, start and end uncertain',
    quote: 'Pyongyang’s stringent COVID-19 border lockdowns.',
  },
  {
    id: 'friendship-year-announced-2024',
    name: '2024, China and North Korea declare 2024 their Friendship Year, statement, cooperation, a source is quoted',
    date: '2024',
    quote: 'jointly announced 2024 as the China-North Korea Friendship Year',
  },
  {
    id: 'zhao-leji-visit-2024',
    name: '11 to 13 April 2024, Zhao Leji visits Pyongyang, visit, cooperation, a source is quoted',
    date: '11 to 13 April 2024',
    quote: 'Zhao Leji, who traveled to Pyongyang in April.',
  },
  {
    id: 'worker-recall-demand-2024',
    name: 'July 2024, uncertain, disputed, China reportedly demands the recall of all North Korean workers, labour, strain, a source is quoted',
    date: 'July 2024, uncertain',
    quote: 'Recently, Beijing reportedly demanded that Pyongyang recall all of its laborers',
  },
];

test('shows the six events in time order, named by date, title, type, tone and quotation', async ({ page }) => {
  await open(page);
  const names = await page
    .getByRole('listbox', { name: 'Events' })
    .getByRole('option')
    .evaluateAll((options) => options.map((one) => one.getAttribute('aria-label')));
  expect(names).toEqual(CORE.map((event) => event.name));
});

for (const event of CORE) {
  test(`opens ${event.id} from the timeline, with its date and its quoted source`, async ({ page }) => {
    await open(page);
    await option(page, event.name).click();
    await expect(page).toHaveURL(new RegExp(`[?&]event=${event.id}`));
    const panel = detail(page);
    const { title } = six('events').events.find((one: { id: string }) => one.id === event.id);
    await expect(panel.getByRole('heading', { level: 2 })).toHaveText(title);
    await expect(panel.locator('time').first()).toHaveText(event.date);
    const figure = panel.getByRole('figure').filter({ hasText: event.quote }).first();
    await expect(figure.locator('blockquote')).toContainText(event.quote);
    await expect(figure).toContainText('The Korea Times, 10 July 2024 (inferred)');
    await figure.getByText('Verified word for word').click();
    await expect(figure).toContainText(/All \d+ words of the quotation stand in this order in the text that we hold/);
    await expect(panel.getByRole('link', { name: 'Read in the source' }).first()).toHaveAttribute(
      'href',
      /^https?:\/\//,
    );
  });
}

test('an address opens an event', async ({ page }) => {
  await open(page, '?event=unsc-2397');
  await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText(
    'UN Security Council adopts Resolution 2397',
  );
  await expect(page).toHaveTitle('UN Security Council adopts Resolution 2397 · China–DPRK relations');
});

test('what disputes an event stands apart from what supports it', async ({ page }) => {
  await open(page, '?event=worker-recall-demand-2024');
  const panel = detail(page);
  await expect(panel).toContainText('Labour · Strain');
  await expect(panel).toContainText(
    'July 2024, uncertain Disputed · 4 independent sources report it, 3 dispute it · date inferred',
  );
  const headings = await panel.getByRole('heading', { level: 3 }).allTextContents();
  expect(headings).toEqual([
    'What disputes it',
    'What else sources say',
    'What else disputes it',
    'How it connects',
    'Who took part',
    'How well do we know this?',
    'How the date is known, and why it is labelled so',
  ]);
  // The denial stands beside the words that it denies, before all else that is said.
  const words = (await panel.textContent()) ?? '';
  const places = ['“Recently, Beijing', 'China dismissed the reports', 'South Korean media reported'].map((text) =>
    words.indexOf(text),
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  expect(words.indexOf('Lin Jian told')).toBeGreaterThan(words.indexOf('What else disputes it'));
  const why = panel.getByText('Date inferred. It was reported on 9 July 2024.');
  await expect(why).toBeHidden();
  await panel.getByText('How the date is known, and why it is labelled so').click();
  await expect(why).toBeVisible();
});

test('says how well an event is known: who is independent, for whom the others speak, kinds, date and disputes', async ({
  page,
}) => {
  await open(page, '?event=zhao-leji-visit-2024');
  const unfold = () => detail(page).getByText('How well do we know this?').click();
  const row = (term: string) =>
    detail(page).getByRole('term').filter({ hasText: term }).locator('xpath=following-sibling::dd[1]');
  await unfold();
  await expect(row('Independent')).toContainText('3');
  await expect(row('Independent')).toContainText('The Korea Times');
  await expect(row('China itself')).toContainText('1');
  await expect(row('North Korea (DPRK) itself')).toContainText('1');
  await expect(row('Kinds of source')).toContainText('2 primary sources');
  await expect(row('Date').first()).toHaveText('as a source states it');
  await expect(row('Disputed by')).toHaveText('No source here denies it.');
  await open(page, '?event=worker-recall-demand-2024');
  await unfold();
  await expect(row('Date').first()).toHaveText('our inference');
  await expect(row('Disputed by')).toHaveText(/^3\s*The Asia Business Daily/);
});

test('a small mark beside each event of the list says the same, with its key above', async ({ page }) => {
  await open(page, '?view=list');
  const mark = (title: string) => page.getByRole('article').filter({ hasText: title }).getByRole('img');
  await expect(mark('Zhao Leji visits Pyongyang')).toHaveAccessibleName(
    'Reported by 3 independent sources and 2 sources that speak for a state',
  );
  await expect(mark('Zhao Leji visits Pyongyang')).toHaveText('●●●○○');
  await expect(mark('recall of all North Korean workers')).toHaveAccessibleName(
    'Reported by 4 independent sources; disputed by 3 sources',
  );
  await expect(mark('recall of all North Korean workers')).toHaveText('●●●●×××');
  await expect(page.getByRole('region', { name: 'All events' })).toContainText(
    '● an independent source○ a state’s own voice× a source that disputes it',
  );
});

test('Back to an event leads to the link that led away, and Back that closes it to what opened it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1360, height: 500 });
  await open(page, '?view=list');
  const opener = page.getByRole('link', { name: 'UN deadline to send North Korean workers home' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const relation = detail(page).getByRole('link', { name: /recall of all/ });
  await relation.focus();
  await page.keyboard.press('Enter');
  await expect(detail(page).getByRole('heading', { level: 2 })).toContainText('recall');
  await page.goBack();
  await expect(relation).toBeFocused();
  await page.goBack();
  await expect(detail(page)).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('from an event to its source and back, by the button and by Back, the place is kept', async ({ page }) => {
  await page.setViewportSize({ width: 1360, height: 500 });
  await open(page, '?event=worker-deadline-2019');
  const source = page.getByRole('region', { name: 'Source details' });
  const button = detail(page).getByRole('button', { name: 'About this source' }).last();
  const top = () => detail(page).evaluate((element) => element.parentElement!.scrollTop);
  for (const back of [
    () => page.getByRole('button', { name: 'Back to the event' }).click(),
    () => page.goBack(),
    () => page.keyboard.press('Escape'),
  ]) {
    await button.scrollIntoViewIfNeeded();
    const before = await top();
    expect(before).toBeGreaterThan(100);
    await button.click();
    await expect(source.getByRole('heading', { level: 2 })).toBeFocused();
    await back();
    await expect(button).toBeFocused();
    expect(await top()).toBe(before);
  }
  // As often as one goes to and fro.
  await page.goBack();
  await expect(source.getByRole('heading', { level: 2 })).toBeFocused();
  await page.goForward();
  await expect(button).toBeFocused();
  expect(await top()).toBeGreaterThan(100);
  // Another event begins at its own top.
  await detail(page).getByRole('button', { name: 'About this source' }).first().click();
  await source
    .getByRole('button', { name: /Resolution 2397/ })
    .first()
    .click();
  await expect(detail(page).getByRole('heading', { level: 2 })).toContainText('2397');
  expect(await top()).toBe(0);
});

test('the article’s page says how its date and address are known, and leads back', async ({ page }) => {
  await open(page, '?event=unsc-2397');
  await detail(page).getByRole('button', { name: 'About this source' }).first().click();
  const source = page.getByRole('region', { name: 'Source details' });
  await expect(source.getByRole('heading', { level: 2 })).toHaveText(
    'North Korea-China friendship shows signs of strain',
  );
  await expect(source).toContainText('10 July 2024');
  await expect(source).toContainText('Date inferred.');
  await expect(source).toContainText('No address is known.');
  await expect(source.getByRole('link', { name: /^http/ })).toHaveCount(0);
  await expect(source.locator('blockquote')).toHaveCount(8);
  await page.keyboard.press('Escape');
  await expect(detail(page)).toBeVisible();
  await page.goBack();
  await expect(source).toBeVisible();
});

test('relations and neighbours can be walked', async ({ page }) => {
  await open(page, '?event=worker-deadline-2019');
  const panel = detail(page);
  const heading = panel.getByRole('heading', { level: 2 });
  await expect(panel).toContainText('was hindered by North Korea closes its border over COVID-19');
  await expect(panel).toContainText('The border closed a month after the deadline');
  await panel.getByRole('link', { name: 'UN Security Council adopts Resolution 2397' }).click();
  await expect(heading).toHaveText('UN Security Council adopts Resolution 2397');
  await expect(heading).toBeFocused();
  await expect(panel).toContainText('led to UN deadline to send North Korean workers home');
  await expect(panel.getByRole('button', { name: 'Previous' })).toBeDisabled();
  for (let i = 0; i < 5; i++) await panel.getByRole('button', { name: /^Next event/ }).click();
  await expect(heading).toHaveText('China reportedly demands the recall of all North Korean workers');
  await expect(panel.getByRole('button', { name: 'Next' })).toBeDisabled();
});

test('a quotation of a page with an address opens it at the words', async ({ page }) => {
  const sources = six('sources');
  sources.sources[0].url = 'https://example.org/story?id=1';
  await serve(page, 'sources', sources);
  await open(page, '?event=zhao-leji-visit-2024');
  const link = detail(page).getByRole('figure').first().getByRole('link', { name: 'Read in the source' });
  // A long quotation becomes a range of its first and last words, without what may differ on the page, as a dash may.
  await expect(link).toHaveAttribute(
    'href',
    'https://example.org/story?id=1#:~:text=The%20latest%20known%20high,traveled%20to%20Pyongyang%20in%20April.',
  );
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  const paraphrase = detail(page).getByRole('figure').nth(1).getByRole('link', { name: 'Read in the source' });
  await expect(paraphrase).toHaveAttribute('href', 'http://en.people.cn/n3/2024/0410/c90000-20155135.html');
});

test('a quotation that is not in the text we hold is not marked as verified', async ({ page }) => {
  const events = six('events');
  events.events[0].citations[0].quote.exact = events.events[0].citations[0].quote.exact.replace('mandated', 'ordered');
  await serve(page, 'events', events);
  await open(page, '?event=unsc-2397');
  await detail(page).getByText('Not verified').click();
  await expect(detail(page)).toContainText('The quotation differs from the text that we hold at “ordered”.');
  await expect(detail(page).getByText('Verified word for word')).toHaveCount(0);
});

test('copies a link to the event, or shows it where the browser refuses', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '?event=unsc-2397');
  await detail(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(detail(page)).toContainText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('?event=unsc-2397');
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await detail(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(detail(page).getByRole('textbox', { name: 'Link to this event' })).toHaveValue(/\?event=unsc-2397$/);
});

for (const timezoneId of ['Pacific/Pago_Pago', 'Pacific/Kiritimati']) {
  test.describe(timezoneId, () => {
    test.use({ timezoneId });
    test('no date moves by a day', async ({ page }) => {
      await open(page);
      expect(await page.evaluate(() => new Date().getTimezoneOffset())).toBe(
        timezoneId.endsWith('Kiritimati') ? -840 : 660,
      );
      await expect(option(page, CORE[0]!.name)).toBeVisible();
      await expect(page.locator('time[datetime="2017-12-22"]')).toHaveText('22 December 2017');
    });
  });
}
