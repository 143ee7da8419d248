import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import * as z from 'zod';
import { schemas } from '../../../scripts/schema.ts';
import { isWebAddress } from '../../../src/core/model/webAddress.ts';

const DATA = resolve(import.meta.dirname, '../../../data');
const NAMES = ['dataset', 'events', 'retired', 'sources'] as const;

// Data is taken apart here in ways that no type of the project describes.
type Json = any;

function read(path: string): string {
  return readFileSync(resolve(DATA, path), 'utf8');
}

function shipped(name: string): Json {
  return JSON.parse(read(`china-dprk/${name}.json`));
}

describe('the JSON Schemas', () => {
  it('are all there, and are what the validators say now (npm run schema)', () => {
    const now = schemas();
    expect(Object.keys(now).sort()).toEqual(NAMES.map((name) => `${name}.schema.json`));
    expect(readdirSync(resolve(DATA, 'schema')).sort()).toEqual(Object.keys(now).sort());
    for (const [name, wanted] of Object.entries(now)) expect(read(`schema/${name}`), name).toBe(wanted);
  });

  it('say which draft they follow', () => {
    for (const name of NAMES)
      expect(JSON.parse(read(`schema/${name}.schema.json`))).toHaveProperty(
        '$schema',
        expect.stringContaining('json-schema.org'),
      );
  });
});

describe('what is shipped', () => {
  // Read back from the files, so that what an editor or another program makes of them is tested, not our validators.
  const readers = new Map<string, z.ZodType>();
  beforeAll(() => {
    for (const name of NAMES) readers.set(name, z.fromJSONSchema(JSON.parse(read(`schema/${name}.schema.json`))));
  });
  const problems = (name: string, json: unknown) =>
    readers
      .get(name)
      ?.safeParse(json)
      .error?.issues.map((issue) => issue.path.join('.')) ?? [];

  test.each(NAMES)('%s.json satisfies its schema', (name) => {
    expect(problems(name, shipped(name))).toEqual([]);
  });

  const BROKEN: [string, (typeof NAMES)[number], string, (json: Json) => void][] = [
    ['another format', 'dataset', 'format', (json) => (json.format = 2)],
    ['a version of two numbers', 'dataset', 'version', (json) => (json.version = '1.0')],
    ['no types', 'dataset', 'types', (json) => (json.types = [])],
    ['an unknown glyph', 'dataset', 'types.0.glyph', (json) => (json.types[0].glyph = 'heart')],
    ['a lower-case actor', 'dataset', 'actors.0.id', (json) => (json.actors[0].id = 'chn')],
    ['no summary', 'events', 'events.1.summary', (json) => delete json.events[1].summary],
    ['an id with a space', 'events', 'events.0.id', (json) => (json.events[0].id = 'unsc 2397')],
    ['an unknown tone', 'events', 'events.0.tone', (json) => (json.events[0].tone = 'bad')],
    ['a weight of 4', 'events', 'events.0.weight', (json) => (json.events[0].weight = 4)],
    ['a weight of 1.5', 'events', 'events.0.weight', (json) => (json.events[0].weight = 1.5)],
    ['a title of 81 letters', 'events', 'events.0.title', (json) => (json.events[0].title = 'x'.repeat(81))],
    ['no actors', 'events', 'events.0.actors', (json) => (json.events[0].actors = [])],
    [
      'an unknown stance',
      'events',
      'events.0.citations.0.stance',
      (json) => (json.events[0].citations[0].stance = 'mentions'),
    ],
    ['an unknown key', 'events', 'events.0', (json) => (json.events[0].colour = 'red')],
    ['a number for an address', 'sources', 'sources.1.url', (json) => (json.sources[1].url = 1)],
    ['an unknown kind', 'sources', 'sources.1.kind', (json) => (json.sources[1].kind = 'blog')],
    [
      'another method',
      'sources',
      'sources.0.fingerprint.method',
      (json) => (json.sources[0].fingerprint.method = 'md5'),
    ],
    ['a retired id without its reason', 'retired', 'sources.0.why', (json) => delete json.sources[0].why],
    ['a period without a note', 'dataset', 'searched.0.note', (json) => delete json.searched[0].note],
    [
      'half a hash',
      'sources',
      'sources.0.fingerprint.windows',
      (json) => (json.sources[0].fingerprint.windows += 'abc'),
    ],
  ];
  test.each(BROKEN)('with %s %s.json would not', (_, name, path, breakIt) => {
    const json = shipped(name);
    breakIt(json);
    expect(problems(name, json)).toContain(path);
  });
});

describe('a web address', () => {
  test.each([
    ['https://example.org/a?b=c#d', true],
    ['http://example.org', true],
    ['HTTPS://EXAMPLE.ORG/', true],
    ['https://한국.kr/북한', true],
    ['javascript:alert(1)', false],
    ['JavaScript:alert(1)//https://example.org', false],
    ['data:text/html,<script>alert(1)</script>', false],
    ['file:///etc/passwd', false],
    ['ftp://example.org/', false],
    ['//example.org/', false],
    ['/a', false],
    ['example.org', false],
    ['https://', false],
    ['https:example.org', false],
    [' https://example.org', false],
    ['https://example.org/a b', false],
    ['https://example.org\njavascript:alert(1)', false],
    ['', false],
  ])('%j: %s', (text, is) => {
    expect(isWebAddress(text)).toBe(is);
  });
});
