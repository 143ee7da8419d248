import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { DataFile, Issue } from '../../../src/core/model/issue.ts';
import { parseDataset } from '../../../src/core/model/parse.ts';
import { readPicture } from '../../../src/core/model/picture.ts';
import { parseRetired } from '../../../src/core/model/retired.ts';
import { DECEIVING, type FilesJson, HALVES, mutated, mutatedFiles } from '../../torture/mutations.ts';
import { runs } from '../support/profile.ts';
import { type Json, SIX } from '../support/six.ts';

const DATA_FILES = ['dataset', 'events', 'sources'] as const;

/** The published schemas, read from their files by a validator that is not ours. */
const validators: Partial<Record<DataFile, (json: unknown) => boolean>> = Object.fromEntries(
  DATA_FILES.map((name) => {
    const path = resolve(import.meta.dirname, `../../../data/schema/${name}.schema.json`);
    return [name, new Ajv2020({ allErrors: false }).compile(JSON.parse(readFileSync(path, 'utf8')) as object)];
  }),
);

/** Which records a schema refuses: by their places in the list; `file` where the rest of the file is refused. */
function refused(name: DataFile, json: unknown): (number | 'file')[] {
  const list: unknown = name === 'dataset' ? undefined : (json as Json)?.[name];
  if (!Array.isArray(list)) return validators[name]?.(json) ? [] : ['file'];
  const alone = (records: unknown[]) => validators[name]?.({ ...(json as object), [name]: records });
  if (!alone([])) return ['file'];
  return list.flatMap((record: unknown, i) => (alone([record]) ? [] : [i]));
}

/** Whether an issue is of a record, or of a file. */
function names(issue: Issue, file: DataFile, place: number | 'file', json: unknown): boolean {
  if (issue.file !== file) return false;
  if (place === 'file') return issue.record === undefined;
  const id: unknown = (json as Json)[file][place]?.id;
  return issue.record === (typeof id === 'string' ? id : `#${place + 1}`);
}

const files = (change: (json: Json) => void): FilesJson => {
  const json = structuredClone(SIX);
  change(json);
  return json;
};

/** What has failed once. */
const FAILED: FilesJson[] = [
  files(({ events }) => (events.colour = 'red')),
  files(({ sources }) => (sources.sources[0].urlWhy = '\uD83D')),
  files(({ events }) => (events.events[0].title = `${'x'.repeat(79)}    `)),
];

describe('data files after any change', () => {
  it('are read without a throw, and what the published schema refuses is named', () => {
    let refusals = 0;
    fc.assert(
      fc.property(mutatedFiles, ({ files: json, said }) => {
        const { issues } = parseDataset(json);
        for (const file of DATA_FILES) {
          if (json[file] === undefined) continue;
          for (const place of refused(file, json[file])) {
            refusals++;
            const named = issues.some((issue) => names(issue, file, place, json[file]));
            // What a file’s own fault has cost is not looked at.
            const lost = issues.some((issue) => issue.file === file && issue.setAside === 'file');
            expect(named || lost, `${file} ${place}: ${said}`).toBe(true);
          }
        }
      }),
      {
        numRuns: runs(2000),
        examples: FAILED.map((json, i) => [mutated('failed once', json, `number ${i} of what failed once`)]),
      },
    );
    expect(refusals).toBeGreaterThan(20);
  });

  it('throw neither as a picture nor as a list of retired ids', () => {
    fc.assert(
      fc.property(mutatedFiles, ({ files: json }) => {
        readPicture({ dataset: json.dataset, events: (json.events as Json)?.events });
        readPicture(json.events);
        parseRetired(json.events);
      }),
    );
  });
});

describe('what nobody would see in a text', () => {
  const found = (title: string) => {
    const { dataset, issues } = parseDataset(files(({ events }) => (events.events[0].title = title)));
    return { title: dataset.eventById.get('unsc-2397')?.title, issues };
  };

  test.each(DECEIVING.map((sign) => [sign.codePointAt(0)?.toString(16) ?? '', sign]))(
    'U+%s is taken out, and named where it stood',
    (code, sign) => {
      const { title, issues } = found(`cod${sign}exe`);
      expect(title).toBe('codexe');
      expect(issues).toEqual([
        {
          file: 'events',
          record: 'unsc-2397',
          code: 'unseen',
          field: 'title',
          setAside: 'part',
          value: code === '0' ? '"cod\\u0000exe"' : `"cod\\u{${code.toUpperCase().padStart(4, '0')}}exe"`,
        },
      ]);
    },
  );

  test.each(HALVES.map((half) => [JSON.stringify(half), half]))(
    'half a character, %s, is a sign that says so',
    (_, half) => {
      const { title, issues } = found(`a${half}b`);
      expect(title).toMatch(/^a\uFFFD+b$/);
      expect(issues.map(({ code, setAside }) => [code, setAside])).toEqual([['unseen', 'part']]);
    },
  );

  test.each(['می‌خواهم', 'क्‍ष', '葛\u{E0100}城', '👩‍🚒 ❤️', 'ᠠ᠋', 'ab\tc'])(
    'leaves alone what shapes letters: %j',
    (text) => {
      expect(found(text)).toEqual({ title: text, issues: [] });
    },
  );

  it('is taken out of the picture too', () => {
    const { dataset, events } = files((json) => (json.events.events[0].title = 'cod\u202Eexe')) as Json;
    expect(readPicture({ dataset, events: events.events })?.events[0]?.title).toBe('codexe');
  });

  it('makes no address: without it, the link would lead elsewhere', () => {
    const { dataset, issues } = parseDataset(
      files(({ sources }) => (sources.sources[1].url = 'https://example.org/\u202Efdp.exe')),
    );
    expect(dataset.sourceById.get('un-sc13162-2018')?.url).toBeNull();
    expect(issues).toMatchObject([
      { code: 'invalid-url', field: 'url', value: '"https://example.org/\\u{202E}fdp.exe"', setAside: 'part' },
    ]);
  });
});
