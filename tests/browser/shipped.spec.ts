import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { COUNTS, detail, expect, expectNoAxeFindings, option, serve, test, withoutPicture } from './support/page.ts';

const SHIPPED = 'http://127.0.0.1:4311/site/';
const shipped = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../data/china-dprk/events.json'), 'utf8')) as {
  events: { id: string; title: string; citations: unknown[]; relations?: { event: string }[] }[];
};
const { events } = shipped;
const CORE = [
  /adopts Resolution 2397/,
  /UN deadline/,
  /COVID-19/,
  /Friendship Year of China and North Korea/,
  /Zhao Leji visits/,
  /recall of all/,
];

for (const [name, size] of Object.entries({
  desk: { width: 1360, height: 820 },
  tablet: { width: 820, height: 1100 },
  phone: { width: 390, height: 844 },
})) {
  test(`the shipped data: the six events have marks of their own on a ${name}, and every event is shown or counted`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await page.goto(SHIPPED);
    for (const core of CORE) await expect(option(page, core)).toBeVisible();
    await page.goto(`${SHIPPED}?time=1949/2026`);
    await expect(option(page, /diplomatic relations/).first()).toBeVisible();
    const counted = async () => {
      const names = await page
        .locator('[role=option]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
      return names.reduce((sum, one) => sum + Number(/, (\d+) events?(?:,| too)/.exec(one)?.[1] ?? 1), 0);
    };
    await expect.poll(counted).toBe(events.length);
    await expectNoAxeFindings(page);
  });
}

test('the shipped data: every event opens with its evidence and its relations, one after the other', async ({
  page,
}) => {
  await page.goto(`${SHIPPED}?event=${events[0]!.id}`);
  const seen = new Set<string>();
  for (let i = 0; i < events.length; i++) {
    const title = (await detail(page).getByRole('heading', { level: 2 }).textContent()) ?? '';
    const event = events.find((one) => one.title === title);
    expect(event, title).toBeDefined();
    expect(await detail(page).locator('figure').count()).toBe(event!.citations.length);
    await expect(detail(page).getByRole('heading', { name: 'How well do we know this?' })).toBeVisible();
    const inverse = events.flatMap((other) =>
      (other.relations ?? []).filter((relation) => relation.event === event!.id),
    );
    expect(await detail(page).locator('li a[data-leads-away]').count(), title).toBe(
      (event!.relations ?? []).length + inverse.length,
    );
    seen.add(event!.id);
    if (i < events.length - 1)
      await detail(page)
        .getByRole('button', { name: /^Next event/ })
        .click();
  }
  expect(seen.size).toBe(events.length);
});

/** The labels that meet a mark or another label. */
async function meetings(page: Page): Promise<(string | null)[]> {
  await expect(page.getByText(`${COUNTS.sources} sources`)).toBeVisible();
  // With the page’s own letters, which come after the first picture.
  await page.evaluate(async () => {
    while (![...document.fonts].some((font) => font.family.includes('Inter') && font.status === 'loaded')) {
      await new Promise(requestAnimationFrame);
    }
    await document.fonts.ready;
    await new Promise(requestAnimationFrame);
  });
  return page.evaluate(() => {
    const marks = [...document.querySelectorAll('svg g[data-weight]')].map((group) => ({
      label: group.querySelector('text'),
      glyph: group.querySelector(':scope > path'),
    }));
    const boxOf = (element: Element) => element.getBoundingClientRect();
    const meet = (one: DOMRect, other: DOMRect) =>
      one.left < other.right - 1 &&
      other.left < one.right - 1 &&
      one.top < other.bottom - 4 &&
      other.top < one.bottom - 4;
    const labels = marks.flatMap(({ label }) => (label ? [label] : []));
    return labels.flatMap((label) => [
      ...marks.flatMap(({ glyph, label: own }) =>
        glyph && own !== label && meet(boxOf(label), boxOf(glyph)) ? [label.textContent] : [],
      ),
      ...labels.flatMap((other) => (other !== label && meet(boxOf(label), boxOf(other)) ? [label.textContent] : [])),
    ]);
  });
}

for (const query of ['', '?group=actor', '?group=type', '?time=1949/1965']) {
  test(`the shipped data: no label meets a mark or another label, at ${query || 'the opening view'}`, async ({
    page,
  }) => {
    await page.goto(`${SHIPPED}${query}`);
    await expect.poll(() => meetings(page)).toEqual([]);
    expect(await page.locator('svg g[data-weight] text').count()).toBeGreaterThan(10);
  });
}

const SCRIPTS = {
  Hangul: '북한 노동자 전원 귀국을 요구한 것으로 보도',
  Han: '全国人民代表大会常务委员会委员长访问',
  Thai: 'คณะมนตรีความมั่นคงแห่งสหประชาชาติ',
  Arabic: 'قرار مجلس الأمن بشأن كوريا الشمالية',
  Cyrillic: 'Щедрая помощь Советского Союза',
  Devanagari: 'संयुक्त राष्ट्र सुरक्षा परिषद',
};

for (const [script, title] of Object.entries(SCRIPTS)) {
  test(`labels in ${script} take the room that was measured for them`, async ({ page }) => {
    // Without the built pictures of what stands in the files.
    await withoutPicture(page);
    const named = events.map((event, i) => ({ ...event, title: `${title} ${i}`, short: `${title} ${i}` }));
    await serve(page, 'events', { ...shipped, events: named });
    await page.goto(SHIPPED);
    await expect.poll(() => meetings(page)).toEqual([]);
    await expect(
      page
        .locator('svg g[data-weight] text')
        .filter({ hasText: title.slice(0, 8) })
        .first(),
    ).toBeVisible();
  });
}
