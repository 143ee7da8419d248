import type { Page } from '@playwright/test';
import { detail, expect, expectNoAxeFindings, open, option, test } from './support/page.ts';

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

/** The colours of what is drawn as a mark, a label and a year. */
const inks = (page: Page) =>
  page.evaluate(() => {
    const colour = (selector: string) => {
      const found = document.querySelector(`svg[class*="scene"] ${selector}`);
      return found && getComputedStyle(found).fill;
    };
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'CanvasText';
    const text = getComputedStyle(probe).color;
    probe.remove();
    return { text, drawn: [colour('text[class*="label"]'), colour('[data-tick]'), colour('path[class*="glyph"]')] };
  });

test.describe('by eye', () => {
  test('forced colours colour all of the drawing, whatever theme is chosen', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    for (const theme of ['light', 'dark', 'auto']) {
      await open(page, `?theme=${theme}&coverage=on&event=worker-recall-demand-2024`);
      const { text, drawn } = await inks(page);
      expect(text).toBe('rgb(255, 255, 255)');
      expect(drawn, theme).toEqual([text, text, text]);
    }
    await expectNoAxeFindings(page);
  });

  test('without colour a line tells the tone, wherever no side of an axis does', async ({ page }) => {
    const lines = page.locator('svg[class*="scene"] path[class*="tone"]');
    await open(page);
    await expect(lines).toHaveCount(0);
    for (const group of ['type', 'actor']) {
      await open(page, `?group=${group}`);
      // Five of the six have a tone; of each the line is over or under the middle of its glyph.
      await expect(lines).toHaveCount(5);
      const y = await lines.evaluateAll((all) =>
        all.map((line) => [
          /cooperation|strain/.exec(line.parentElement!.getAttribute('class')!)![0],
          Math.sign((line as SVGPathElement).getBBox().y),
        ]),
      );
      expect(y.every(([tone, way]) => way === (tone === 'cooperation' ? -1 : 1))).toBe(true);
    }
    await page.getByRole('button', { name: 'How to read it, and keys' }).click();
    await expect(page.getByRole('dialog').getByText('a line over a mark is cooperation')).toBeVisible();
  });

  test('what a type means can be read without a mouse', async ({ page }) => {
    await open(page);
    await expect(page.getByRole('checkbox', { name: 'Labour' })).toHaveAccessibleDescription(/The employment of/);
    await page.getByRole('button', { name: 'How to read it, and keys' }).press('Enter');
    const help = page.getByRole('dialog');
    await help.getByText('What each type means').press('Enter');
    await expect(help.getByText('The employment of North Korean workers in China, and their return.')).toBeVisible();
    await expectNoAxeFindings(page);
  });

  test('the reader’s text spacing is measured: no label meets another, or leaves the view', async ({ page }) => {
    await page.goto('../site/?time=2017/2019');
    await expect(option(page, /adopts Resolution 2397/)).toBeVisible();
    const before = await page.locator('svg[class*="scene"]').first().innerHTML();
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }');
      document.adoptedStyleSheets = [sheet];
    });
    await expect
      .poll(() =>
        page.evaluate(() => {
          const drawn = [...document.querySelectorAll('svg[class*="scene"] g > text[class*="label"]')];
          const boxes = drawn.map((label) => label.getBoundingClientRect());
          const frame = document.querySelector('[role="listbox"]')!.getBoundingClientRect();
          const meets = (a: DOMRect, b: DOMRect) =>
            a.left < b.right && b.left < a.right && a.top + 6 < b.bottom && b.top + 6 < a.bottom;
          const { left: from, right: to } = document.querySelector('[class*="frame"]')!.getBoundingClientRect();
          const shown = boxes.filter((box) => box.right > from && box.left < to);
          return {
            some: shown.length > 5 && frame.width > 0,
            cut: shown.filter((box) => box.right > to + 1).length,
            meeting: shown.filter((box, i) => shown.some((other, j) => j > i && meets(box, other))).length,
          };
        }),
      )
      .toEqual({ some: true, cut: 0, meeting: 0 });
    expect(await page.locator('svg[class*="scene"]').first().innerHTML()).not.toBe(before);
  });

  test('what can be pressed or filled in has an edge of 3:1, and more contrast is given where it is asked for', async ({
    page,
  }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, contrast: 'no-preference' });
      await open(page);
      // Polled: an edge changes its colour in 120 ms.
      await expect.poll(() => edgeContrast(page)).toBeGreaterThanOrEqual(3);
      const soft = await page.evaluate(() => getComputedStyle(document.querySelector('label')!).color);
      await page.emulateMedia({ colorScheme, contrast: 'more' });
      await expect.poll(() => edgeContrast(page)).toBeGreaterThan(15);
      expect(await page.evaluate(() => getComputedStyle(document.querySelector('label')!).color)).not.toBe(soft);
      await expectNoAxeFindings(page);
    }
  });
});

/** The least contrast of any button's, field's or chip's edge with what it stands on and with what is in it. */
const edgeContrast = (page: Page) =>
  page.evaluate(() => {
    const rgb = (colour: string) => colour.match(/[\d.]+/g)!.map(Number);
    const light = (colour: string) => {
      const [r, g, b] = rgb(colour).map((v) =>
        v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    const contrast = (one: string, other: string) => {
      const [a, b] = [light(one), light(other)].sort((x, y) => y - x);
      return (a! + 0.05) / (b! + 0.05);
    };
    const ground = (element: Element | null): string => {
      const own = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)';
      return rgb(own)[3] === 0 ? ground(element!.parentElement) : own;
    };
    const pressed = [...document.querySelectorAll('button:not(.link), select, [class*="facet"]:has(input)')].filter(
      (one) => (one as HTMLElement).checkVisibility() && getComputedStyle(one).borderTopWidth !== '0px',
    );
    return Math.min(
      ...pressed.flatMap((one) => {
        const edge = getComputedStyle(one).borderTopColor;
        return [contrast(edge, ground(one)), contrast(edge, ground(one.parentElement))];
      }),
    );
  });

test.describe('by keys', () => {
  test('nothing that has the focus lies behind the sheet of a phone', async ({ page }) => {
    for (const query of [
      '?event=zhao-leji-visit-2024',
      '?view=list&event=zhao-leji-visit-2024',
      '?group=type&event=unsc-2397',
      '?ui=compact&event=unsc-2397',
      '?ui=compact&view=list&event=unsc-2397',
    ]) {
      await page.setViewportSize({ width: 390, height: 780 });
      await open(page, query);
      await expect(detail(page)).toBeVisible();
      await page.locator('body').click({ position: { x: 2, y: 2 } });
      const hidden: string[] = [];
      let outside = 0;
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => {
          const focused = document.activeElement!;
          const sheet = document.querySelector('aside')!;
          if (focused === document.body || sheet.contains(focused)) return null;
          const box = focused.getBoundingClientRect();
          const end = sheet.getBoundingClientRect().top;
          const seen = Math.min(box.bottom, end) - Math.max(box.top, 0);
          // All of what has room above it.
          return { seen: seen >= Math.min(box.height, end / 2) - 1, name: focused.outerHTML.slice(0, 120) };
        });
        if (at) outside++;
        if (at && !at.seen) hidden.push(at.name);
      }
      expect(outside).toBeGreaterThan(5);
      expect(hidden, query).toEqual([]);
    }
  });

  test('a sheet that is pulled up makes way for what the focus goes to', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 780 });
    await open(page, '?event=zhao-leji-visit-2024');
    const handle = page.getByRole('button', { name: 'Pull the details up or down' });
    await handle.press('Enter');
    await expect(handle).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Shift+Tab');
    await expect(handle).toHaveAttribute('aria-expanded', 'false');
  });

  test('what goes away while it has the focus gives it on', async ({ page }) => {
    await open(page, '?type=bogus');
    await page.getByRole('button', { name: 'Dismiss' }).press('Enter');
    await expect(option(page, /Resolution 2397/)).toBeFocused();
    await page.getByRole('checkbox', { name: 'Labour' }).check();
    await page.getByRole('button', { name: 'Clear', exact: true }).press('Enter');
    await expect(page.getByRole('button', { name: 'More filters' })).toBeFocused();
    await open(page, '?type=visit&event=unsc-2397');
    await detail(page).getByRole('button', { name: 'Clear the filters' }).press('Enter');
    await expect(detail(page).getByRole('heading', { level: 2 })).toBeFocused();
  });

  test('no edge of the drawing cuts an option, or its ring', async ({ page }) => {
    for (const query of ['?time=2018-06/2020', '?time=2017/2019&group=type', '?time=1990/2026']) {
      await page.goto(`../site/${query}`);
      await expect(option(page, /./).first()).toBeVisible();
      const outside = await page.evaluate(() => {
        const { left, right, top } = document.querySelector('[class*="frame"]')!.getBoundingClientRect();
        return [...document.querySelectorAll('[role="option"]')]
          .filter((one) => {
            const box = one.getBoundingClientRect();
            return box.left < left - 0.5 || box.right > right + 0.5 || box.top < top - 0.5 || box.width < 23.5;
          })
          .map((one) => one.ariaLabel);
      });
      expect(outside).toEqual([]);
    }
  });

  test('at 400 % the sheet leaves room to read, and nothing scrolls sideways', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await open(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.getByRole('link', { name: 'Zhao Leji visits Pyongyang' }).press('Enter');
    await expect(detail(page)).toBeVisible();
    const [head, sheet] = await Promise.all([
      page.locator('[class*="head"]:has(> button)').boundingBox(),
      page.locator('aside').boundingBox(),
    ]);
    // Half of the window is left for the words.
    expect(sheet!.y + sheet!.height - (head!.y + head!.height)).toBeGreaterThan(128);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('link', { name: 'Zhao Leji visits Pyongyang' })).toBeFocused();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});
