// What a reader does, from the first mark to a frame in another page: written once, walked in each browser.
import assert from 'node:assert/strict';
import { until } from './driver.mjs';

const HOST = 'http://127.0.0.1:4312/';
const SITE = 'http://127.0.0.1:4311/six/';

/** @typedef {import('./driver.mjs').Driver} Driver */

/**
 * Where an element is, once it stands still in view: the first of a selector whose words match.
 *
 * @param {Driver} driver
 * @param {string} selector
 * @param {string} words a part of its text or of its label.
 */
function placeOf(driver, selector, words = '') {
  return until(
    driver,
    `${selector} “${words}”`,
    (wanted, part) => {
      const element = [...document.querySelectorAll(wanted)].find((one) =>
        `${one.getAttribute('aria-label') ?? ''} ${one.textContent}`.includes(part),
      );
      if (!element) return null;
      const place = () => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return { left, top, x: left + width / 2, y: top + height / 2, seen: width > 0 && height > 0 };
      };
      const inWindow = ({ x, y }) => x > 0 && y > 0 && x < innerWidth && y < innerHeight;
      if (!inWindow(place())) element.scrollIntoView({ block: 'center' });
      const now = place();
      const last = globalThis.placed;
      const isStill = last !== undefined && last.left === now.left && last.top === now.top;
      globalThis.placed = { ...now, still: isStill ? last.still + 1 : 0 };
      return now.seen && inWindow(now) && globalThis.placed.still >= 5 ? now : null;
    },
    selector,
    words,
  );
}

async function click(driver, selector, words) {
  const { x, y } = await placeOf(driver, selector, words);
  await driver.move(x, y);
  await driver.down();
  await driver.up();
}

const textOf = (driver, selector, part) =>
  until(
    driver,
    `“${part}” in ${selector}`,
    (wanted, words) =>
      [...document.querySelectorAll(wanted)].map((one) => one.textContent).find((t) => t.includes(words)),
    selector,
    part,
  );

/** Its marks are there, with the letters that they are laid out for; without an origin those are refused. */
const loaded = (driver) =>
  until(driver, 'marks', () => {
    const lettered = () =>
      [...document.fonts].some(({ family, status }) => family.includes('Inter') && status === 'loaded');
    const none = self.origin === 'null' || location.protocol === 'file:';
    return document.querySelectorAll('[role=option]').length > 0 && (none || lettered());
  });
const gone = (driver, selector) =>
  until(driver, `no ${selector}`, (wanted) => !document.querySelector(wanted), selector);
const DETAIL = 'aside [aria-label="Event details"]';

/** The address has another time than before, and keeps it. */
async function timeAfter(driver, before, doing) {
  return until(
    driver,
    `another time after ${doing}`,
    (old) => {
      const now = new URL(location.href).searchParams.get('time');
      return now !== null && now !== old ? now : null;
    },
    before,
  );
}

async function open(driver, query = '') {
  await driver.goto(SITE + query);
  await loaded(driver);
}

/** A sign of a reader, after which drags are read. */
async function attached(driver) {
  const { x, y } = await placeOf(driver, '[role=listbox]');
  await driver.move(x, y - 5);
  await driver.move(x, y);
  await until(driver, 'gestures', () => document.querySelector('[role=listbox]').closest('[data-attached]') !== null);
}

/** A point of the plot where no mark is. */
const bare = (driver) =>
  driver.run(() => {
    const { left, right, top, bottom } = document
      .querySelector('[role=listbox]')
      .closest('[data-attached]')
      .getBoundingClientRect();
    for (let y = top + 20; y < bottom - 20; y += 7) {
      for (let x = left + 200; x < right - 200; x += 11) {
        if (!document.elementFromPoint(x, y)?.closest('[role=option]')) return { x, y };
      }
    }
    throw new Error('the plot is full');
  });

/** Less than all time, so that there is somewhere to go. */
const TIME = '2018/2022';

/** Opens the timeline where it can be moved. @returns a point of it where no mark is. */
async function inPlot(driver) {
  await open(driver, `?time=${TIME}`);
  await attached(driver);
  return bare(driver);
}

async function readsAnEvent(driver) {
  await click(driver, '[role=option]', 'Zhao Leji');
  await textOf(driver, DETAIL, 'Beijing’s top legislator, Zhao Leji');
  await textOf(driver, DETAIL, 'Verified word for word');
}

/** @param {string} document @param {string} sandbox */
const framed = (document, sandbox) =>
  `${HOST}?html=${encodeURIComponent(`<iframe src="${SITE}${document}?ui=compact" width="900" height="600" sandbox="${sandbox}"></iframe>`)}`;

/**
 * @param {string} disk address of the built site on this disk.
 * @returns {[name: string, step: (driver: Driver) => Promise<string | { not: string } | void>][]}
 */
export function walk(disk) {
  return [
    [
      'loads, with all six events',
      async (driver) => {
        await open(driver);
        await textOf(driver, '[role=status]', '6 events');
      },
    ],
    [
      'opens an event on its words, which are verified',
      async (driver) => {
        await open(driver);
        await readsAnEvent(driver);
        await click(driver, `${DETAIL} button`, 'Close');
        await gone(driver, DETAIL);
      },
    ],
    [
      'sets the quotation mark of a label on its line',
      async (driver) => {
        await open(driver);
        // All letters of a line stand on one base, whatever their size.
        const off = await driver.run(() => {
          const label = [...document.querySelectorAll('svg g[data-weight] > text')].find((text) =>
            text.querySelector('tspan'),
          );
          const base = (i) => label.getStartPositionOfChar(i).y;
          const drawn = (i) => label.getExtentOfChar(i);
          const last = label.textContent.indexOf('”');
          const [letter, mark] = [drawn(0), drawn(last)];
          // The mark's box is 1.2 times as tall; on one base its top stands higher by a fifth of the ascent.
          return { base: Math.abs(base(0) - base(last)), top: letter.y - mark.y, height: letter.height };
        });
        assert.ok(off.base < 1 && off.top < off.height * 0.35, `the mark stands ${JSON.stringify(off)} off its line`);
      },
    ],
    [
      'filters by type',
      async (driver) => {
        await open(driver);
        await click(driver, 'label', 'Visit');
        await textOf(driver, '[role=status]', '1 of 6 events');
        assert.match(await driver.run(() => location.search), /type=visit/);
      },
    ],
    [
      'zooms by the wheel with Ctrl, round the pointer',
      async (driver) => {
        const { x, y } = await inPlot(driver);
        await driver.move(x, y);
        const sent = await driver.wheel(-300, { ctrl: true });
        if (sent === 'by script')
          await driver.run(
            (at) =>
              document.elementFromPoint(at.x, at.y).dispatchEvent(
                new WheelEvent('wheel', {
                  clientX: at.x,
                  clientY: at.y,
                  deltaY: -300,
                  ctrlKey: true,
                  bubbles: true,
                  cancelable: true,
                }),
              ),
            { x, y },
          );
        await timeAfter(driver, TIME, 'zooming');
        return sent && 'its driver sends no key with a wheel, so a script did';
      },
    ],
    [
      'pans by a drag',
      async (driver) => {
        const { x, y } = await inPlot(driver);
        await driver.move(x, y);
        await driver.down();
        for (let i = 1; i <= 6; i++) await driver.move(x + 25 * i, y);
        await driver.up();
        const after = await timeAfter(driver, TIME, 'panning');
        assert.match(after, /^2017/);
      },
    ],
    [
      'zooms by two fingers',
      async (driver) => {
        const at = await inPlot(driver);
        const could = await driver.run(({ x, y }) => {
          const target = document.elementFromPoint(x, y);
          if (!navigator.maxTouchPoints && !('ontouchstart' in target)) return false;
          const fingers = (apart) =>
            [-apart, apart].map((dx, identifier) => new Touch({ identifier, target, clientX: x + dx, clientY: y }));
          try {
            for (const [type, apart] of [
              ['touchstart', 30],
              ['touchmove', 60],
              ['touchmove', 120],
              ['touchend', 120],
            ]) {
              const touches = type === 'touchend' ? [] : fingers(apart);
              target.dispatchEvent(
                new TouchEvent(type, {
                  touches,
                  targetTouches: touches,
                  changedTouches: fingers(apart),
                  bubbles: true,
                  cancelable: true,
                }),
              );
            }
            return true;
          } catch {
            return false;
          }
        }, at);
        if (!could) return { not: 'this browser has no touch here, and lets no script put fingers on it' };
        await timeAfter(driver, TIME, 'pinching');
      },
    ],
    [
      'is walked by keys',
      async (driver) => {
        await open(driver);
        await driver.run(() => document.querySelector('[role=option][tabindex="0"]').focus());
        const first = await driver.run(() => document.activeElement.getAttribute('aria-label'));
        await driver.press('ArrowRight');
        const second = await until(
          driver,
          'the next option',
          (before) => {
            const now = document.activeElement.getAttribute('aria-label');
            return now !== null && now !== before ? now : null;
          },
          first,
        );
        await driver.press('Enter');
        const title = await until(
          driver,
          'a detail',
          () => document.querySelector('aside [aria-label="Event details"] h2')?.textContent,
        );
        assert.ok(second.includes(title), `${title} is not ${second}`);
        await driver.press('Escape');
        await gone(driver, DETAIL);
      },
    ],
    [
      'lists all events',
      async (driver) => {
        await driver.goto(`${SITE}?view=list`);
        assert.equal(
          await until(driver, 'a list', () => document.querySelectorAll('[data-event-link]').length || null),
          6,
        );
        await click(driver, '[data-event-link]', 'Zhao Leji');
        await textOf(driver, DETAIL, 'Verified word for word');
      },
    ],
    [
      'lists the sources, and opens one',
      async (driver) => {
        await driver.goto(`${SITE}?view=sources`);
        await click(driver, 'main [data-source-link]', 'North Korea-China friendship');
        await until(
          driver,
          'a source with its table',
          () => document.querySelector('aside [aria-label="Source details"] [role=table]') !== null,
        );
      },
    ],
    [
      'cites an event',
      async (driver) => {
        await open(driver, '?event=zhao-leji-visit-2024');
        await click(driver, `${DETAIL} button`, 'Cite');
        await until(driver, 'a reference', () =>
          [...document.querySelectorAll('dialog textarea')].some((field) => field.value.includes('Korea Times')),
        );
      },
    ],
    [
      'shares the view',
      async (driver) => {
        await open(driver, '?type=labour');
        await click(driver, 'header button', 'Share');
        const fields = await until(driver, 'a link', () => {
          const values = [...document.querySelectorAll('dialog input, dialog textarea')].map((field) => field.value);
          return values.length > 1 ? values : null;
        });
        assert.equal(fields[0], `${SITE}?type=labour`);
        assert.match(fields[1], /embed\.html\?type=labour&amp;ui=compact/);
      },
    ],
    [
      'is dark where that is asked for',
      async (driver) => {
        await open(driver, '?theme=dark');
        assert.equal(await driver.run(() => getComputedStyle(document.body).backgroundColor), 'rgb(22, 25, 28)');
      },
    ],
    ...['allow-scripts allow-same-origin', 'allow-scripts'].map((sandbox) => [
      `works in a frame with sandbox="${sandbox}"`,
      async (driver) => {
        await driver.goto(framed('embed.html', sandbox));
        await driver.enter('iframe');
        await loaded(driver);
        await readsAnEvent(driver);
        // With its styles, too.
        assert.equal(
          await driver.run(() => getComputedStyle(document.documentElement).getPropertyValue('--styles')),
          'whole',
        );
      },
    ]),
    [
      'shows the page’s own document in a frame without an origin, or words',
      async (driver) => {
        await driver.goto(framed('', 'allow-scripts'));
        await driver.enter('iframe');
        await until(
          driver,
          'the timeline or words',
          () => document.querySelector('[role=option], [data-static] a')?.textContent !== undefined,
        );
      },
    ],
    [
      'opens from disk',
      async (driver) => {
        await driver.goto(disk);
        await loaded(driver);
        await readsAnEvent(driver);
      },
    ],
  ];
}
