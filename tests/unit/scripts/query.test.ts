import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { main } from '../../../scripts/query.ts';
import { parseDataset } from '../../../src/core/model/parse.ts';
import { PALETTES } from '../../../src/core/draw/palettes.ts';
import { readCsv } from '../support/readCsv.ts';
import { elementsOf, readXml, textOf } from '../support/readXml.ts';
import { type Json, SIX, SIX_FOLDER } from '../support/six.ts';

const RUN = resolve(import.meta.dirname, '../../../scripts/run.mjs');

/** What the command writes, as a shell has it. */
function query(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [RUN, 'query', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const ofSix = (...args: string[]) => query('--folder', SIX_FOLDER, ...args);
const ids = (chosen: (event: Json) => boolean): string[] =>
  SIX.events.events.filter(chosen).map(({ id }: Json) => id as string);

describe('npm run query', () => {
  it('answers as the page’s filters do: within a parameter any, between parameters each', () => {
    const { status, stdout, stderr } = ofSix('--type', 'visit~labour', '--actor=CHN');
    expect([status, stderr]).toEqual([0, '']);
    const [, ...rows] = readCsv(stdout);
    const expected = ids(({ type, actors }) => ['visit', 'labour'].includes(type) && actors.includes('CHN'));
    expect(rows).toHaveLength(expected.length);
    expect(new Set(rows.map(([id]) => id))).toEqual(new Set(expected));
    expect(expected.length).toBeGreaterThan(1);
    expect(expected.length).toBeLessThan(6);
  });

  it('finds by words as the page does', () => {
    const { status, stdout } = ofSix('--q', 'Zhao Leji');
    expect(status).toBe(0);
    const [, ...rows] = readCsv(stdout);
    expect(rows.map(([id]) => id)).toContain('zhao-leji-visit-2024');
    expect(rows.length).toBeLessThan(6);
  });

  it('writes JSON that loads back, with what was asked and where it is seen', () => {
    const { status, stdout } = ofSix('--tone', 'strain', '--format', 'json', '--address', 'https://example.org/x/');
    expect(status).toBe(0);
    const file = JSON.parse(stdout);
    expect(file.about).toMatchObject({ filter: 'tone: Strain', permalink: 'https://example.org/x/?tone=strain' });
    const { dataset, issues } = parseDataset(file);
    expect(issues).toEqual([]);
    expect(dataset.events.map(({ id }) => id)).toEqual(ids(({ tone }) => tone === 'strain'));
  });

  it('draws the page’s picture of a view, with what says how it is shown', () => {
    const { status, stdout, stderr } = ofSix(
      '--format=svg',
      '--type=labour',
      '--group=type',
      '--theme=dark',
      '--width=700',
      '--address=https://example.org/x/',
    );
    expect([status, stderr]).toEqual([0, '']);
    const root = readXml(stdout);
    expect(root.set['width']).toBe('732');
    const drawn = elementsOf(root, 'g').flatMap(({ set }) => set['data-event'] ?? []);
    expect(drawn).toEqual(ids(({ type }) => type === 'labour'));
    expect(stdout).toContain(PALETTES.dark.paper);
    expect(textOf(root)).toContain('https://example.org/x/?type=labour&group=type');
    expect(textOf(root)).toContain('Chosen by type: Labour.');
  });

  it.each([
    [['--width', '700'], '--width: it says how the page shows events, and not which; ', '--format svg'],
    [['--format', 'svg', '--width', 'wide'], '--width wide: it is no size', '100 to 9999'],
    [['--format', 'png'], '--format png: there is no such format; choose one of ', 'svg'],
    [['--type', 'visit~nonsense'], '--type nonsense: there is no such value; choose of ', 'labour'],
    [['--colour', 'red'], '--colour: there is no such flag; choose events by ', 'type'],
    [['--time', '2016/2018'], '--time: it says how the page shows events, and not which; ', 'type'],
    [['--format', 'xls'], '--format xls: there is no such format; choose one of ', 'bibtex'],
    [['--type'], '--type: it has no value', ''],
    [['visit'], 'visit: it belongs to no flag', '--type visit'],
  ])('refuses %j, and says what there is', (args, begins, names) => {
    // Not by a shell: each would take its seconds.
    const [told, written] = [vi.spyOn(console, 'error'), vi.spyOn(process.stdout, 'write')];
    told.mockReturnValue();
    written.mockReturnValue(true);
    const status = main(['--folder', SIX_FOLDER, ...args]);
    const [stderr, stdout] = [told.mock.calls.join('\n'), written.mock.calls.join('')];
    vi.restoreAllMocks();
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr.startsWith(begins)).toBe(true);
    expect(stderr).toContain(names);
  });

  it('explains itself', () => {
    const { status, stdout } = query('--help');
    expect(status).toBe(0);
    for (const word of ['type', 'actor', 'csv', '--raw', '--folder']) expect(stdout).toContain(word);
  });
});
