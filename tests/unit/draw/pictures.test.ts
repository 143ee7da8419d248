import { describe, expect, it } from 'vitest';
import type { PictureFrame } from '../../../src/app/pictures/asked.ts';
import { picturedView } from '../../../src/app/pictures/pictures.ts';
import type { DisplayList, Group, Item } from '../../../src/core/draw/displayList.ts';
import { flat } from '../../../src/core/draw/displayList.ts';
import { PALETTES, type PaletteName } from '../../../src/core/draw/palettes.ts';
import { svgOf } from '../../../src/core/draw/svg.ts';
import { pictureOfSix } from '../support/pictures.ts';
import { readXml, textOf } from '../support/readXml.ts';

const CASES: [name: string, query: string, frame: Partial<PictureFrame>, palette: PaletteName][] = [
  ['opening', '', {}, 'light'],
  ['lanes-by-type', '?group=type', {}, 'light'],
  ['filtered', '?type=labour~visit&time=2019/2024', {}, 'dark'],
  ['open-with-ties', '?event=worker-deadline-2019', {}, 'light'],
  ['empty', '?during=1990', {}, 'light'],
  ['narrow', '', { width: 390, height: 480 }, 'dark'],
];

describe('a picture is as it was last looked at', () => {
  // After a change that is meant: npx vitest run tests/unit/draw -u, and look at each.
  it.each(CASES)('%s', async (name, query, frame, palette) => {
    const svg = svgOf(pictureOfSix(query, frame), PALETTES[palette]);
    readXml(svg);
    await expect(svg).toMatchFileSnapshot(`../../pictures/${name}.svg`);
  });
});

const textsOf = (list: DisplayList) =>
  flat(list.items).flatMap((item) =>
    item.kind === 'text' ? [item.text, ...(item.more ?? []).map((run) => run.text)] : [],
  );

const marksOf = (items: readonly Item[]): Group[] =>
  items.flatMap((item) => (item.kind === 'group' ? [...(item.event ? [item] : []), ...marksOf(item.items)] : []));

describe('a picture says what it is of', () => {
  it('whose data, how many of them, when, by which filter, under which licence and where they are', () => {
    const texts = textsOf(pictureOfSix('?type=labour&time=2019/2024'));
    expect(texts).toContain('2 of 6 events, 2 of them in the time shown: 2019 to 2024.');
    expect(texts).toContain('Chosen by type: Labour.');
    expect(texts.join('\n')).toMatch(/, data version \d+\.\d+\.\d+ · Licence of its own words: CC BY 4\.0/);
    expect(texts.join('')).toContain('https://example.org/');
  });

  it('in words for who does not see it', () => {
    const { description, title, language } = pictureOfSix('?type=labour&event=worker-deadline-2019');
    expect(language).toBe('en');
    expect(description).toContain(title);
    expect(description).toContain('2 of 6 events, chosen by type: Labour');
    expect(description).toMatch(/Open: .*\.$/);
  });

  it('and why there is nothing to see, where there is nothing', () => {
    const list = pictureOfSix('?during=1990');
    expect(marksOf(list.items)).toEqual([]);
    expect(textsOf(list)).toContain('No event passes the filters.');
    expect(list.description).toContain('No event passes the filters.');
  });

  it('with a key of what is drawn, and of nothing else', () => {
    const [all, labour] = [textsOf(pictureOfSix('')), textsOf(pictureOfSix('?type=labour'))];
    expect(all).toContain('Sanctions');
    expect(labour).not.toContain('Sanctions');
    expect(labour).toContain('Labour');
    expect(all.join('\n')).not.toContain('How the open event connects');
    expect(textsOf(pictureOfSix('?event=worker-deadline-2019')).join('\n')).toContain('How the open event connects');
  });
});

it('each event that passes the filters is drawn, by its id', () => {
  const ids = (query: string) => marksOf(pictureOfSix(query).items).map(({ event }) => event);
  expect(ids('')).toHaveLength(6);
  expect(ids('?type=visit')).toEqual(['zhao-leji-visit-2024']);
});

it('what does not go with the open source fades', () => {
  const opacities = (query: string) =>
    Object.fromEntries(marksOf(pictureOfSix(query).items).map(({ event, opacity }) => [event, opacity ?? 1]));
  const faded = opacities('?source=xinhua-20240410');
  expect(faded['zhao-leji-visit-2024']).toBe(1);
  expect(faded['unsc-2397']).toBe(0.25);
  expect(new Set(Object.values(opacities('')))).toEqual(new Set([1]));
});

it('an arrow points along its line', () => {
  const items = flat(pictureOfSix('?event=worker-deadline-2019').items);
  const arrows = items.flatMap((item, i) => {
    const before = items[i - 1];
    return item.kind === 'path' && item.d.startsWith('M-7 -4') && before?.kind === 'path'
      ? [{ item, line: before.d }]
      : [];
  });
  expect(arrows.length).toBeGreaterThan(1);
  for (const { item, line } of arrows) {
    const [bendX = 0, bendY = 0, x = 0, y = 0] = (line.match(/-?[\d.]+/g) ?? []).slice(-4).map(Number);
    expect([item.x, item.y].map((place) => Math.round(place ?? NaN))).toEqual([x, y].map(Math.round));
    expect(item.turn).toBeCloseTo((Math.atan2(y - bendY, x - bendX) * 180) / Math.PI, -0.5);
  }
});

it('no part of it is nowhere, and none of its words is empty', () => {
  for (const [, query, frame] of CASES) {
    const svg = svgOf(pictureOfSix(query, frame), PALETTES.light);
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
    expect(textsOf(pictureOfSix(query, frame)).filter((text) => text.trim() === '')).toEqual([]);
    expect(textOf(readXml(svg)).length).toBeGreaterThan(100);
  }
});

it('a view without a picture of its own has the timeline’s', () => {
  expect([picturedView('timeline'), picturedView('list'), picturedView('sources')]).toEqual(Array(3).fill('timeline'));
  expect(pictureOfSix('?view=list')).toEqual({ ...pictureOfSix('') });
});

it.each(['2016/2026', '2017/2023', '2018-01/2018-06', '2019/2024', '2020-01/2020-09'])(
  'the tick at the very beginning of %s is there',
  (time) => {
    for (const width of [960, 961.5, 1003])
      expect(textsOf(pictureOfSix(`?time=${time}`, { width }))).toContain(time.slice(0, 4));
  },
);
