import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { main as checkMain } from '../../../scripts/check-data.ts';
import { main } from '../../../scripts/fingerprint.ts';
import { fingerprint } from '../../../src/core/evidence/fingerprint.ts';

const TEXT = 'One two three four five six seven.\nLeave a reply below.';
const SOURCES = {
  format: 1,
  sources: [
    { id: 'first', title: 'kept as it is' },
    { id: 'second', title: 'another', fingerprint: fingerprint('old text', 'The old note.') },
  ],
};

let folder = '';
let said: MockInstance<typeof console.log>;
let complained: MockInstance<typeof console.error>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fingerprint-'));
  writeFileSync(join(folder, 'sources.json'), JSON.stringify(SOURCES));
  writeFileSync(join(folder, 'text.txt'), TEXT);
  said = vi.spyOn(console, 'log').mockReturnValue(undefined);
  complained = vi.spyOn(console, 'error').mockReturnValue(undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const run = (...args: string[]) => main([...args, '--folder', folder]);
const text = () => join(folder, 'text.txt');
const stored = () => readFileSync(join(folder, 'sources.json'), 'utf8');
const sources = () => (JSON.parse(stored()) as typeof SOURCES).sources;

describe('npm run fingerprint', () => {
  it('stores the fingerprint of the whole text and touches nothing else', () => {
    expect(run('first', text())).toBe(0);
    expect(sources()).toEqual([
      { ...SOURCES.sources[0], fingerprint: fingerprint(TEXT, 'The whole text.') },
      SOURCES.sources[1],
    ]);
    expect(said).toHaveBeenCalledWith('first: 11 words');
  });

  it('reads up to the words that are not the source’s, and stores the note', () => {
    expect(run('first', text(), '--until', 'Leave a reply', '--note', 'Without the comments.')).toBe(0);
    expect(sources()[0]).toHaveProperty(
      'fingerprint',
      fingerprint('One two three four five six seven.', 'Without the comments.'),
    );
  });

  it('keeps the note that is there', () => {
    expect(run('second', text())).toBe(0);
    expect(sources()[1]).toHaveProperty('fingerprint', fingerprint(TEXT, 'The old note.'));
  });

  it('does not write the text', () => {
    run('first', text());
    expect(stored()).not.toMatch(/three|reply/);
  });

  it.each([
    ['an unknown source', ['third', 'text.txt'], 1, /sources\.json: no source has the id third/],
    [
      'words that are not in the text',
      ['first', 'text.txt', '--until', 'Leave no reply'],
      1,
      /text\.txt: the words “Leave no reply” are not in it/,
    ],
    ['no source', [], 2, /^usage: npm run fingerprint/],
    ['no file', ['first'], 2, /^usage: npm run fingerprint/],
  ])('answers %s, and writes nothing', (_, args, code, message) => {
    const before = stored();
    expect(run(...args.map((arg) => (arg === 'text.txt' ? text() : arg)))).toBe(code);
    expect(complained).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(message));
    expect(stored()).toBe(before);
  });

  it('names a sources.json that is missing or broken', () => {
    writeFileSync(join(folder, 'sources.json'), '{ "sources": [');
    expect(() => run('first', text())).toThrow(/sources\.json: not valid JSON/);
    rmSync(join(folder, 'sources.json'));
    expect(() => run('first', text())).toThrow(/sources\.json: there is no such file/);
  });
});

describe('npm run fingerprint -- --passage', () => {
  const PAGE = 'A menu. On the next day a trader from the north waited there. Then he turned back. Leave a reply.';
  const PASSAGE = 'On the next day a trader from the north waited there.';
  const citations = [
    {
      source: 'first',
      stance: 'supports',
      claim: 'He waited.',
      passage: { first: 'On the next', last: 'waited there.' },
    },
    { source: 'first', stance: 'supports', claim: 'Nothing of it.' },
    { source: 'second', stance: 'supports', claim: 'He did.', passage: { first: 'He did' } },
  ];
  const writeEvents = (...passages: object[]) =>
    writeFileSync(
      join(folder, 'events.json'),
      JSON.stringify({
        format: 1,
        events: [
          {
            id: 'one',
            title: 'kept as it is',
            citations: [
              ...citations,
              ...passages.map((passage) => ({ source: 'first', stance: 'supports', claim: 'It says so.', passage })),
            ],
          },
          { id: 'two', citations: [] },
        ],
      }),
    );
  const events = () => readFileSync(join(folder, 'events.json'), 'utf8');
  beforeEach(() => {
    writeFileSync(join(folder, 'text.txt'), PAGE);
    writeEvents();
  });

  it('keeps the windows of the passage, and touches nothing else', () => {
    const before = stored();
    expect(run('--passage', 'one', 'first', text(), '--until', 'Leave')).toBe(0);
    const [first, ...others] = (JSON.parse(events()) as { events: { citations: typeof citations }[] }).events[0]!
      .citations;
    expect(first).toEqual({
      ...citations[0],
      passage: { ...citations[0]!.passage, windows: fingerprint(PASSAGE, '').windows },
    });
    expect(others).toEqual(citations.slice(1));
    expect(events()).not.toContain('north');
    expect(stored()).toBe(before);
    expect(said).toHaveBeenCalledExactlyOnceWith(
      'one, first: 11 words or characters from “On the next” to “waited there.”',
    );
  });

  it.each([
    ['an unknown event', ['three', 'first'], [], /events\.json: no event has the id three$/],
    [
      'an event without such a citation',
      ['two', 'first'],
      [],
      /events\.json: two has no citation of first with a passage/,
    ],
    ['words that are not there', ['one', 'second'], [], /text\.txt: no passage from “He did”; write the words/],
    [
      'words that stand there twice',
      ['one', 'first'],
      [{ first: 'the', last: 'turned back.' }],
      /text\.txt: 2 passages from “the” to “turned back\.”; choose first words that stand there once/,
    ],
    [
      'a passage that is too short',
      ['one', 'first'],
      [{ first: 'Then he', last: 'turned back.' }],
      /text\.txt: the passage from “Then he” to “turned back\.” has fewer than six words; none need be kept of it/,
    ],
  ])('answers %s, and writes nothing', (_, [event, source], passages, message) => {
    writeEvents(...passages);
    const before = events();
    expect(run('--passage', event!, source!, text())).toBe(1);
    expect(complained).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(message));
    expect(events()).toBe(before);
  });

  it('asks for a source and a file', () => {
    expect(run('--passage', 'one', 'first')).toBe(2);
    expect(complained).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^usage: npm run fingerprint/));
  });
});

describe('npm run check-data', () => {
  const dataset = {
    format: 1,
    id: 'small',
    version: '1.0.0',
    title: 'Small',
    summary: 'One event.',
    actors: [{ id: 'CHN', label: 'China' }],
    types: [{ id: 'visit', label: 'Visit', glyph: 'circle', plover: 'CONSULT', definition: 'A visit.' }],
  };
  const source = {
    id: 'paper',
    title: 'A paper',
    publisher: 'Us',
    published: '2024',
    url: null,
    urlWhy: 'A test.',
    language: 'en',
    kind: 'news',
    fingerprint: fingerprint(TEXT, 'All of it.'),
  };
  const event = {
    id: 'one',
    title: 'One',
    type: 'visit',
    tone: 'neutral',
    toneWhy: 'Why.',
    status: 'confirmed',
    weight: 1,
    date: '2024',
    dateBasis: { kind: 'stated', why: 'Why.' },
    actors: ['CHN'],
    summary: 'One.',
    citations: [{ source: 'paper', stance: 'supports', quote: { exact: 'One two three four five six seven.' } }],
  };
  const write = (name: string, json: unknown) => writeFileSync(join(folder, `${name}.json`), JSON.stringify(json));

  it('ends well where all is well, and says what was counted', () => {
    write('dataset', dataset);
    write('events', { format: 1, events: [event] });
    write('sources', { format: 1, sources: [source] });
    expect(checkMain([folder])).toBe(0);
    expect(said).toHaveBeenCalledExactlyOnceWith('1 event, 1 source, 1 quote proved');
    expect(complained).not.toHaveBeenCalled();
  });

  it('fails with one line for each error', () => {
    write('dataset', dataset);
    write('events', {
      format: 1,
      events: [event, { ...event, id: 'two', date: '2024-13' }, { ...event, id: 'three', date: '1999', citations: [] }],
    });
    write('sources', { format: 1, sources: [source] });
    expect(checkMain([folder])).toBe(1);
    expect(complained.mock.calls.flat()).toEqual([
      'events.json, two, date: invalid date: "2024-13", there is no such month; write it in EDTF, as data/README.md shows',
      'events.json, three, citations: there is none; cite a source',
    ]);
  });

  it('fails where a file is missing', () => {
    expect(checkMain([folder])).toBe(1);
    expect(complained).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/dataset\.json: there is no such file/));
  });
});
