import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packageErrors } from '../../../scripts/checks/package.ts';
import { evidenceOf } from '../../../src/core/evidence/evidence.ts';
import { shippedData } from '../support/citations.ts';
import { t } from '../support/translate.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const FOLDER = resolve(ROOT, 'data/china-dprk');

const text = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8');
const json = (path: string): any => JSON.parse(text(path));

/** What a profile finds wrong: paths of what does not fit. The formats of strings are not checked. */
function problems(profile: string, value: unknown): string[] {
  // The one profile names draft 4, which says the same as draft 7 in all that it uses.
  const validate = new Ajv({ strict: false, validateSchema: false, validateFormats: false, allErrors: true }).compile(
    json(`tests/fixtures/profiles/${profile}.json`),
  );
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const dataset = json('data/china-dprk/dataset.json');
const shipped = shippedData();

describe('datapackage.json', () => {
  const described = json('data/china-dprk/datapackage.json');

  it('satisfies the profile of a Data Package', () => {
    expect(problems('data-package-1', described)).toEqual([]);
    expect(problems('data-package-1', { ...described, resources: [] })).not.toEqual([]);
    expect(
      problems('data-package-1', { ...described, resources: [{ ...described.resources[0], hash: 'sha256' }] }),
    ).not.toEqual([]);
  });

  it('says of each file what it is now (npm run datapackage)', () => {
    expect(packageErrors(FOLDER, t)).toEqual([]);
    expect(described.resources.map((one: { path: string }) => one.path)).toEqual([
      'dataset.json',
      'events.json',
      'sources.json',
      'retired.json',
    ]);
    for (const { path, bytes } of described.resources) expect(readFileSync(resolve(FOLDER, path)).length).toBe(bytes);
    expect(existsSync(resolve(FOLDER, described.sources[0].path))).toBe(true);
  });
});

describe('CITATION.cff', () => {
  const citation = parse(text('CITATION.cff'));

  it('satisfies the schema of the Citation File Format', () => {
    expect(problems('cff-1.2.0', citation)).toEqual([]);
    expect(problems('cff-1.2.0', { ...citation, authors: [] })).not.toEqual([]);
    expect(problems('cff-1.2.0', { ...citation, licence: 'CC-BY-4.0' })).not.toEqual([]);
  });

  it('is of the version that the data has, and of its day in the changelog', () => {
    const [, version, day] = /^## (\S+) – (\d{4}-\d{2}-\d{2})$/m.exec(text('data/CHANGELOG.md')) ?? [];
    expect(version).toBe(dataset.version);
    expect(citation).toMatchObject({
      type: 'dataset',
      title: dataset.title,
      version,
      'date-released': day,
      license: 'CC-BY-4.0',
    });
  });
});

/** The events that fewer than two publishers bear out who speak for no state. */
const weak = [...shipped.events]
  .filter((event) => evidenceOf(event, shipped.sourceById).independent.length < 2)
  .map(({ id }) => id);
const passages = shipped.events.map((event) => event.citations.filter(({ passage }) => passage).length);

describe('beside the data', () => {
  const readme = text('data/README.md').replace(/\s+/g, ' ');

  it('stand how many events and sources there are, and how many land on their passage', () => {
    expect(readme).toContain(
      `${shipped.events.length} events from October 1949 to June 2026 and ${shipped.sourceById.size} sources`,
    );
    const landing = passages.filter((count) => count > 0).length;
    expect(landing).toBeGreaterThanOrEqual(120);
    const all = passages.reduce((sum, count) => sum + count, 0);
    expect(readme).toContain(
      `${landing} of the ${shipped.events.length} events have a citation that leads to its passage; there are ${all} such citations`,
    );
  });

  it('stand the events that rest on little, and how many rest on more', () => {
    const [, named = ''] =
      /Still weak, with fewer than two publishers that speak for no state: (.*?)\. Weak/.exec(readme) ?? [];
    expect([...named.matchAll(/`([^`]+)`/g)].map(([, id]) => id)).toEqual(weak);
    expect(readme).toContain(`The other ${shipped.events.length - weak.length} events rest on at least two`);
  });

  it('stands its licence, whole', () => {
    const licence = text('data/LICENSE');
    expect(licence).toMatch(/^Creative Commons Attribution 4\.0 International\n/);
    for (let section = 1; section <= 8; section++) expect(licence).toContain(`\nSection ${section} – `);
  });

  it('stands how many events there are of each decade', () => {
    const decades = new Map<string, number>();
    for (const { date } of json('data/china-dprk/events.json').events) {
      const decade = `${date.slice(0, 3)}0s`;
      decades.set(decade, (decades.get(decade) ?? 0) + 1);
    }
    expect(text('data/README.md')).toContain([...decades].map(([decade, count]) => `${decade} ${count}`).join(' · '));
  });
});
