import type { FrameLocator, Page } from '@playwright/test';
import { expect, HOST, open, SITE, test } from './support/page.ts';

async function embedCodeOf(page: Page, query: string): Promise<string> {
  await open(page, query);
  await page.getByRole('button', { name: 'Share' }).click();
  return page.getByRole('dialog').getByRole('textbox', { name: 'Embed code' }).inputValue();
}

async function hostPage(page: Page, html: string): Promise<FrameLocator> {
  await page.goto(`${HOST}?html=${encodeURIComponent(html)}`);
  return page.frameLocator('iframe');
}

test('Share shows the link and the embed code of the view', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '?type=labour&event=worker-recall-demand-2024');
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this view' });
  const link = `${SITE}?type=labour&event=worker-recall-demand-2024`;
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(link);
  const code = await dialog.getByRole('textbox', { name: 'Embed code' }).inputValue();
  expect(code).toContain(`src="${SITE}embed.html?type=labour&amp;event=worker-recall-demand-2024&amp;ui=compact"`);
  for (const part of [
    '<iframe',
    'title="China–DPRK relations, timeline"',
    'loading="lazy"',
    'width="100%"',
    'height="',
    'allow="fullscreen; clipboard-write"',
    `<a href="${link.replaceAll('&', '&amp;')}">`,
  ]) {
    expect(code).toContain(part);
  }
  await dialog.getByRole('button', { name: 'Copy the code' }).click();
  await expect(dialog).toContainText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Share' })).toBeFocused();
});

for (const sandbox of [null, 'allow-scripts']) {
  test(`works in a page of another origin${sandbox ? ` under sandbox="${sandbox}"` : ''}`, async ({ page }) => {
    const code = await embedCodeOf(page, '');
    const frame = await hostPage(page, sandbox ? code.replace('<iframe', `<iframe sandbox="${sandbox}"`) : code);
    const timeline = frame.getByRole('region', { name: 'Timeline' });
    await expect(timeline).toBeVisible();
    await expect(frame.getByRole('checkbox')).toHaveCount(0);
    await frame.getByRole('option', { name: /Zhao Leji/ }).click();
    const detail = frame.getByRole('region', { name: 'Event details' });
    await expect(detail.locator('blockquote').first()).toHaveText(
      '“The latest known high-ranking Chinese official to visit North Korea was Beijing’s top legislator, Zhao Leji, who traveled to Pyongyang in April.”',
    );
    await expect(detail.getByText('Verified word for word').first()).toBeVisible();
    await detail.getByRole('button', { name: 'Copy link' }).click();
    await expect(detail.getByText(/Copied\.|does not let this page copy/)).toBeVisible();
    await expect(frame.getByRole('link', { name: 'Open full view' })).toHaveAttribute(
      'href',
      `${SITE}?event=zhao-leji-visit-2024`,
    );
    await timeline.getByRole('button', { name: 'Zoom in' }).click();
    await expect(frame.getByRole('contentinfo')).toContainText('China–DPRK relations, data version');
  });
}

test('the plain wheel over the frame scrolls the host page', async ({ page }) => {
  const frame = await hostPage(page, await embedCodeOf(page, ''));
  const timeline = frame.getByRole('region', { name: 'Timeline' });
  await expect(timeline).toBeVisible();
  await frame.getByRole('option', { name: /Resolution 2397/ }).hover();
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
});

for (const query of ['?group=type', '?event=unsc-2397', '']) {
  for (const [width, height] of [
    [900, 520],
    [500, 520],
    [900, 320],
  ] as const) {
    test(`nothing scrolls inside a frame of ${width} by ${height}: ${query || 'the opening view'}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.goto(`${SITE}../site/${query}${query ? '&' : '?'}ui=compact`);
      await expect(page.locator('[role=option]').first()).toBeVisible();
      const scrollable = await page
        .locator('main, main *')
        .evaluateAll((all) =>
          all
            .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight)
            .map((one) => one.className),
        );
      expect(scrollable).toEqual([]);
      await page.mouse.move(100, 100);
      await page.mouse.wheel(0, 300);
      expect(await page.evaluate(() => scrollY)).toBe(0);
    });
  }
}

test('Tab goes into the frame and comes out again', async ({ page }) => {
  await hostPage(page, await embedCodeOf(page, ''));
  await expect(page.frameLocator('iframe').getByRole('region', { name: 'Timeline' })).toBeVisible();
  await page.getByRole('button', { name: 'Before' }).focus();
  const inFrame = () => page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
  await page.keyboard.press('Tab');
  expect(await inFrame()).toBe(true);
  for (let i = 0; i < 12 && (await inFrame()); i++) await page.keyboard.press('Tab');
  expect(await inFrame()).toBe(false);
  await expect(page.locator(':focus')).toHaveText('China–DPRK relations');
});

test('a frame of the list scrolls its list', async ({ page }) => {
  const frame = await hostPage(page, await embedCodeOf(page, '?view=list'));
  await expect(frame.getByRole('heading', { name: 'Zhao Leji visits Pyongyang' })).toBeVisible();
  await frame.getByRole('link', { name: /recall of all/ }).click();
  await expect(frame.getByRole('region', { name: 'Event details' })).toBeVisible();
});
