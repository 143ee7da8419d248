import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { SANS, SERIF } from '../../../src/core/draw/fonts.ts';
import { PAINTS } from '../../../src/core/draw/displayList.ts';
import { PALETTES } from '../../../src/core/draw/palettes.ts';

const css = readFileSync(resolve(import.meta.dirname, '../../../src/ui/page/theme.css'), 'utf8');
/** What the page sets for every reader, before what some ask for. */
const usual = css.slice(0, css.indexOf('@media'));

it.each(PAINTS)('%s is the page’s own colour, light and dark', (paint) => {
  const [, light, dark] = new RegExp(`--${paint}: light-dark\\((#\\w+), (#\\w+)\\);`).exec(usual) ?? [];
  expect([PALETTES.light[paint], PALETTES.dark[paint]]).toEqual([light, dark]);
});

it('the letters are of the page’s own families', () => {
  const family = (name: string) => new RegExp(`--${name}:\\s*([^;]+);`).exec(usual)?.[1]?.replaceAll(/\s+/g, ' ');
  expect([SANS, SERIF]).toEqual([family('sans'), family('serif')]);
});
