import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkData } from '../../../scripts/checks.ts';
import { packageErrors } from '../../../scripts/checks/package.ts';
import { main as writePackage } from '../../../scripts/datapackage.ts';
import { type Json, SIX, SIX_FOLDER } from '../support/six.ts';
import { t } from '../support/translate.ts';

// Each kind of fault has its own test in seededFaults.test.ts.
describe('the check', () => {
  it('reports every error and not only the first', () => {
    const json = structuredClone(SIX);
    const event = (id: string): Json => json.events.events.find((one: Json) => one.id === id);
    event('unsc-2397').date = '2018-02-29';
    event('worker-deadline-2019').colour = 'red';
    event('zhao-leji-visit-2024').citations[0].quote.exact = 'Words that stand nowhere in that article.';
    event('worker-recall-demand-2024').actors.push('DPRK');
    json.sources.sources[1].url = 'ftp://example.org/';
    const { errors } = checkData(json, t);
    expect(errors).toHaveLength(5);
    for (const at of [
      'unsc-2397, date',
      'worker-deadline-2019, colour',
      'zhao-leji-visit-2024, citations.0.quote',
      'worker-recall-demand-2024, actors.2',
      'un-sc13162-2018, url',
    ]) {
      expect(errors.join('\n')).toContain(at);
    }
  });

  it('does not count a quotation as proved where it is not', () => {
    const json = structuredClone(SIX);
    const quoted = checkData(json, t).quotes;
    expect(quoted).toBeGreaterThan(6);
    delete json.sources.sources[0].fingerprint;
    const report = checkData(json, t);
    expect(report.quotes).toBe(0);
    expect(report.errors).toHaveLength(quoted);
  });
});

describe('a folder', () => {
  let folder: string;
  const write = (name: string, content: unknown) =>
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  const command = () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [resolve(import.meta.dirname, '../../../scripts/run.mjs'), 'check-data', folder],
      { encoding: 'utf8' },
    );
    return { status, stdout, errors: stderr.trim().split('\n') };
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'check-'));
    cpSync(SIX_FOLDER, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('without a fault passes the command, and with one fails it', () => {
    expect(command()).toEqual({ status: 0, stdout: '6 events, 31 sources, 8 quotes proved\n', errors: [''] });
    write('retired.json', { format: 1, events: [{ id: 'unsc-2397', why: 'Told twice.' }], sources: [] });
    expect(command()).toMatchObject({
      status: 1,
      errors: [
        'events.json, unsc-2397, id: retired.json says that it may not be used again; give the record another id',
      ],
    });
    write('retired.json', '{');
    expect(command()).toMatchObject({
      status: 1,
      errors: [expect.stringMatching(/retired\.json: not valid JSON: .*; mend it there$/)],
    });
  });

  it('with a byte order mark is read, and a key that stands twice is told', () => {
    const text = readFileSync(join(folder, 'events.json'), 'utf8');
    write('events.json', `\uFEFF${text}`);
    write('sources.json', `\uFEFF${readFileSync(join(folder, 'sources.json'), 'utf8')}`);
    expect(command().errors.filter((error) => !error.startsWith('datapackage.json'))).toEqual(['']);
    write('events.json', text.replace('"title":', '"title": "First", "title":'));
    expect(command().errors).toContain(
      'events.json, unsc-2397, title: this key stands twice in one record, and the last value is read; keep one of the two',
    );
  });

  it('whose datapackage.json is out of date fails, field by field, until it is written again', () => {
    expect(packageErrors(folder, t)).toEqual([]);
    expect(writePackage([folder])).toBe(0);
    expect(packageErrors(folder, t)).toEqual([]);
    write('dataset.json', { ...SIX.dataset, version: '0.1.1' });
    const stale = (field: string) =>
      `datapackage.json, ${field}: not what the other files say; run: npm run datapackage`;
    expect(packageErrors(folder, t)).toEqual([stale('version'), stale('resources')]);
    expect(command()).toMatchObject({ status: 1, errors: [stale('version'), stale('resources')] });
    writePackage([folder]);
    expect(packageErrors(folder, t)).toEqual([]);
    write('retired.json', { format: 1, events: [], sources: [] });
    expect(packageErrors(folder, t)).toEqual([stale('resources')]);
    write('datapackage.json', 'null');
    expect(packageErrors(folder, t)).toContain(stale('name'));
  });
});
