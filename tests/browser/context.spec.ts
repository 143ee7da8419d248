import { detail, expect, expectNoAxeFindings, open, serve, six, test } from './support/page.ts';

const DATASET = {
  ...six('dataset'),
  toneRule: 'Tone is of the tie alone. A veto that protects one side is cooperation.',
  people: [{ id: 'zhao-leji', name: 'Zhao Leji', of: 'CHN', aliases: ['赵乐际'] }],
  glossary: [{ id: 'resolution', terms: ['Resolution'], definition: 'What the Council decides by a vote.' }],
  bands: [
    {
      id: 'xi',
      group: 'leaders-chn',
      label: 'Xi Jinping',
      time: '2012-11-15/..',
      timeWhy: 'Head of the party.',
      citations: [{ source: 'kei-2023', stance: 'supports', claim: 'He has headed it since 2012.' }],
    },
    {
      id: 'pandemic',
      group: 'world',
      label: 'COVID-19',
      time: '2020-01-30/2023-05-05',
      timeWhy: 'The health organisation’s emergency.',
      citations: [{ source: 'kei-2023', stance: 'supports', claim: 'It lasted until May.' }],
    },
  ],
};

function events() {
  const file = six('events');
  const visit = file.events.find(({ id }: { id: string }) => id === 'zhao-leji-visit-2024');
  Object.assign(visit, {
    toward: ['PRK'],
    level: 'politburo',
    people: [{ person: 'zhao-leji', as: 'head of the parliament' }, 'Choe Ryong Hae'],
  });
  return file;
}

test.beforeEach(async ({ page }) => {
  await serve(page, 'dataset', DATASET);
  await serve(page, 'events', events());
});

test('an event says who was there as what, how high a visitor came, and toward whom the act was', async ({ page }) => {
  await open(page, '?event=zhao-leji-visit-2024');
  await expect(detail(page)).toContainText('Zhao Leji, head of the parliament');
  await expect(detail(page)).toContainText('Choe Ryong Hae');
  await expect(detail(page)).toContainText('China toward North Korea');
  await expect(detail(page)).toContainText('member of the Politburo');
  await expectNoAxeFindings(page);
});

test('what was told of an event by a day is what its sources had told by then', async ({ page }) => {
  await open(page, '?event=worker-recall-demand-2024');
  const panel = detail(page);
  const chosen = panel.getByLabel('What sources had said by');
  const all = await panel.locator('figure').count();
  await expect(panel.locator('blockquote')).toContainText(['Recently, Beijing reportedly demanded']);
  await chosen.selectOption('2024-07-09');
  await expect(page).toHaveURL(/known=2024-07-09/);
  // The article is of the day after.
  await expect(panel.locator('blockquote')).toHaveCount(0);
  await expect(panel.getByText(/^By 9 July 2024: \d+ citations\. \d+ came later\./)).toBeVisible();
  expect(await panel.locator('figure').count()).toBeLessThan(all);
  await expectNoAxeFindings(page);
  await chosen.selectOption('2024-07-10');
  await expect(panel.locator('blockquote')).toContainText(['Recently, Beijing reportedly demanded']);
  await chosen.selectOption('');
  await expect(panel.locator('figure')).toHaveCount(all);
  // A link keeps the day, also one on which nothing was told.
  await open(page, '?event=worker-recall-demand-2024&known=2024-07-01');
  await expect(chosen).toHaveValue('2024-07-01');
  await expect(panel.getByText(/^By 1 July 2024: nothing that is cited here\./)).toBeVisible();
});

test('says how long it took until it was told', async ({ page }) => {
  await open(page, '?event=zhao-leji-visit-2024');
  await expect(detail(page)).toContainText(
    /The first source cited here is of \d+ April 2024, \d days? before it began/,
  );
});

test('a word that not every reader knows is explained where it stands, by keys alone', async ({ page }) => {
  await open(page, '?event=worker-deadline-2019');
  const word = detail(page).getByRole('button', { name: 'Resolution', exact: true }).first();
  await word.focus();
  await expect(word).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(word).toHaveAttribute('aria-expanded', 'true');
  await expect(detail(page).getByText('(What the Council decides by a vote.)').first()).toBeVisible();
  // What is half behind the buttons that stay on top is no target of that size.
  await detail(page).getByRole('heading', { level: 2 }).scrollIntoViewIfNeeded();
  await expectNoAxeFindings(page);
  await page.keyboard.press(' ');
  await expect(detail(page).getByText('(What the Council decides by a vote.)').first()).toBeHidden();
});

test('what lasted behind the events is drawn, goes in one click, and is told in words with its source', async ({
  page,
}) => {
  await open(page, '?time=2016/2025');
  const names = page.locator('[title="Xi Jinping"]');
  await expect(names).toBeVisible();
  await expect(page.locator('[title="COVID-19"]')).toBeVisible();
  await expectNoAxeFindings(page);
  // In time: the pandemic begins four of nine years into the view.
  const plot = (await names.boundingBox())!;
  const pandemic = (await page.locator('[title="COVID-19"]').boundingBox())!;
  expect((pandemic.x - plot.x) / plot.width).toBeGreaterThan(0.38);
  expect((pandemic.x - plot.x) / plot.width).toBeLessThan(0.46);
  await page.getByRole('checkbox', { name: 'Background' }).uncheck();
  await expect(names).toHaveCount(0);
  await expect(page).toHaveURL(/bands=off/);
  await page.getByText('What lasted behind the events, and who says so').click();
  await expect(page.getByText('Beijing: Xi Jinping')).toBeVisible();
  await expect(page.getByText('He has headed it since 2012.')).toBeVisible();
  await page.getByText('By what rule an event is cooperation or strain').click();
  await expect(page.getByText('Tone is of the tie alone.')).toBeVisible();
  await expectNoAxeFindings(page);
});
