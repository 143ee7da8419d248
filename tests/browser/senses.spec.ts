import type { Page } from '@playwright/test';
import { detail, expect, open, option, test } from './support/page.ts';

/** All that a screen reader is told of as a name and a description beside it. */
async function described(page: Page): Promise<{ name: string; description: string }[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter((node) => !node.ignored && node.description?.value)
    .map((node) => ({ name: String(node.name?.value ?? ''), description: String(node.description?.value) }));
}

test.describe('by ear', () => {
  test('nothing is described by its own name again', async ({ page }) => {
    await open(page, '?event=zhao-leji-visit-2024');
    await expect(detail(page).getByText('Verified word for word').first()).toBeVisible();
    const all = await described(page);
    // What is related to the open event is described by how, so there is something to look at.
    expect(all.map(({ description }) => description)).toContain('Includes the open event; Xinhua, paragraph 1');
    expect(all.filter(({ name, description }) => name.includes(description))).toEqual([]);
  });

  test('a heading and a sentence say what the timeline shows, once it has come to rest', async ({ page }) => {
    await open(page);
    const timeline = page.getByRole('region', { name: 'Timeline' });
    await expect(timeline.getByRole('heading', { name: 'Timeline', level: 2 })).toBeAttached();
    const list = page.getByRole('listbox', { name: 'Events' });
    await expect(list).toHaveAccessibleDescription(
      'From 2016 to 2026: 2 events of cooperation, 3 of strain, 1 neutral; most in 2024.',
    );
    await page.getByRole('checkbox', { name: 'Labour' }).check();
    await expect(list).toHaveAccessibleDescription('From 2016 to 2026: no event of cooperation, 2 of strain.');
  });

  test('options say the lane of who acted, and a group when, how many and of what', async ({ page }) => {
    await open(page, '?group=actor');
    await expect(option(page, /Zhao Leji visits Pyongyang, visit, cooperation, China acted,/)).toBeAttached();
    await page.goto('../site/?group=type');
    await expect(
      option(page, /^\w+ to \w+ \d+, \d+ events, Statement, zoom in to tell them apart$/).first(),
    ).toBeAttached();
    // Months, and each once.
    const names = await option(page, /tell (them )?apart/).evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''));
    for (const name of names) expect(name).not.toMatch(/^(\w+ \d+) to \1/);
  });

  test('names in Hangul and Han say their language', async ({ page }) => {
    await page.goto('../site/?view=sources');
    await expect(page).toHaveTitle('Sources · China–DPRK relations');
    await expect(page.getByText('아태연구', { exact: true }).first()).toHaveAttribute('lang', 'ko');
    const tagged = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
      const languages: string[] = [];
      while (walker.nextNode()) {
        const { parentElement, textContent } = walker.currentNode;
        // A list to choose from has text alone.
        if (parentElement?.closest('option') || !/[\p{Script=Han}\p{Script=Hangul}]/u.test(textContent ?? '')) continue;
        languages.push(parentElement?.closest('[lang]')?.getAttribute('lang') ?? '');
      }
      return languages;
    });
    expect(tagged.length).toBeGreaterThan(20);
    expect(new Set(tagged)).not.toContain('en');
  });
});
