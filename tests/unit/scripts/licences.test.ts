import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterEach, describe, expect, it } from 'vitest';
import { licences } from '../../../scripts/vite/licences.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** A page in a folder of its own, with packages of our making. */
const PAGE = {
  'package.json': '{"name": "relations-timeline", "version": "0.1.0", "license": "MIT"}',
  LICENSE: 'The licence of the page itself',
  'index.html': '<html lang="en"><script type="module" src="main.js"></script></html>',
  'main.js':
    "import './main.css'; import 'sheet/s.css'; import { one } from 'one/inside/it.js'; import 'unused'; document.title = one();",
  'main.css': "@font-face { font-family: F; src: url('@of/font/files/f.woff2') }",
  'node_modules/one/package.json': '{"name": "one", "version": "1.0.0", "license": "ISC"}',
  'node_modules/one/LICENCE.md': 'The licence of one\r\nin two lines',
  'node_modules/one/NOTICE': 'What one wants noticed',
  'node_modules/one/inside/package.json': '{"type": "module"}',
  'node_modules/one/inside/it.js': 'export const one = () => document.body.id;',
  'node_modules/@of/font/package.json': '{"name": "@of/font", "version": "2.0.0", "license": "OFL-1.1"}',
  'node_modules/@of/font/license.txt': 'The licence of the font',
  'node_modules/@of/font/files/f.woff2': 'x',
  'node_modules/sheet/package.json': '{"name": "sheet", "version": "4.0.0", "license": "BSD-3-Clause"}',
  'node_modules/sheet/COPYING': 'The licence of the sheet',
  'node_modules/sheet/s.css': 'p { color: red }',
  'node_modules/unused/package.json':
    '{"name": "unused", "version": "3.0.0", "license": "MIT", "main": "i.js", "sideEffects": false}',
  'node_modules/unused/i.js': 'export const unused = 1;',
};

/** @param files instead of those of the page; null where there is none. */
async function built(files: Record<string, string | null> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'licences-'));
  folders.push(root);
  for (const [path, text] of Object.entries<string | null>({ ...PAGE, ...files })) {
    if (text === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { collect, write } = licences();
  const { output } = (await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [collect(), write()],
    build: { write: false, assetsInlineLimit: 0 },
  })) as Rolldown.RolldownOutput;
  const text = (name: string) => {
    const file = output.find(({ fileName }) => fileName === name);
    return file?.type === 'asset' ? String(file.source) : '';
  };
  return {
    licences: text('licences.txt'),
    html: text('index.html'),
    script: output.find((one) => one.type === 'chunk')!,
  };
}

describe('licences.txt', () => {
  it('names each package of which there is something, in scripts and in fonts, with all that it asks to hand on', async () => {
    const { licences: text } = await built();
    const parts = text.split(/\n\n-{80}\n\n/).slice(1);
    // Vite writes a helper into the script; of its own file, what works inside of it is left out.
    expect(parts.pop()).toMatch(/^vite \d+\.\d+\.\d+\nLicence: MIT\n\n(?!.*bundled dependencies)/s);
    expect(parts).toEqual([
      'relations-timeline 0.1.0\nLicence: MIT\n\nThe licence of the page itself',
      '@of/font 2.0.0\nLicence: OFL-1.1\n\nThe licence of the font',
      'one 1.0.0\nLicence: ISC\n\nThe licence of one\nin two lines\n\nWhat one wants noticed',
      'sheet 4.0.0\nLicence: BSD-3-Clause\n\nThe licence of the sheet',
    ]);
  });

  it('is named by the page and by its script', async () => {
    const { html, script } = await built();
    expect(html).toContain('<html data-licences="licences.txt"');
    expect(script.code).toMatch(/^\/\*! .*licences\.txt \*\/\n/);
  });

  it.each([
    [
      'a package in a script has no text',
      { 'node_modules/one/LICENCE.md': null, 'node_modules/one/NOTICE': null },
      'one 1.0.0',
    ],
    [
      'a package in a script has an empty text',
      { 'node_modules/one/LICENCE.md': ' \n', 'node_modules/one/NOTICE': null },
      'one 1.0.0',
    ],
    ['a font has no text', { 'node_modules/@of/font/license.txt': null }, '@of/font 2.0.0'],
    ['the page has no text', { LICENSE: null }, 'relations-timeline 0.1.0'],
    [
      'a package names no licence',
      { 'node_modules/one/package.json': '{"name": "one", "version": "1.0.0"}' },
      'one 1.0.0',
    ],
  ])('is not written, and nothing is, where %s', async (_, files, name) => {
    await expect(built(files)).rejects.toThrow(
      new RegExp(`${name} is handed out and (names no|has no text of its) licence`),
    );
  });
});
