import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type DatasetJson, parseDataset } from '../../../src/core/model/parse.ts';
import type { Issue } from '../../../src/core/model/issue.ts';
import { GLYPHS } from '../../../src/core/model/vocabulary.ts';
import { issuePlace, issueWords } from '../../../src/core/words/issueWords.ts';
import { runs } from '../support/profile.ts';
import { SIX } from '../support/six.ts';
import { t } from '../support/translate.ts';

// Files are made wrong here in ways that no type of the project describes.
type Json = any;

const type = (id: string): Json => ({
  id,
  label: id.toUpperCase(),
  glyph: 'circle',
  plover: 'CONSULT',
  definition: 'A type.',
});

const event = (id: string, more: object = {}): Json => ({
  id,
  title: `Event ${id}`,
  type: 'visit',
  tone: 'cooperation',
  toneWhy: 'Why.',
  status: 'confirmed',
  weight: 2,
  date: '2024-04-11',
  dateBasis: { kind: 'stated', why: 'Why.' },
  actors: ['CHN', 'PRK'],
  summary: 'What happened.',
  citations: [{ source: 'paper', stance: 'supports', claim: 'It says so.' }],
  ...more,
});

const source = (id: string, more: object = {}): Json => ({
  id,
  title: 'A paper',
  publisher: 'Us',
  published: '2024-07',
  url: 'https://example.org/a',
  language: 'en',
  kind: 'news',
  ...more,
});

function files(): Json {
  return {
    dataset: {
      format: 1,
      id: 'small',
      version: '1.0.0',
      title: 'Small',
      summary: 'Three events.',
      opening: '2016/2026',
      types: [type('visit'), type('trade')],
      actors: [
        { id: 'CHN', label: 'China' },
        { id: 'PRK', label: 'North Korea' },
      ],
    },
    events: {
      format: 1,
      events: [
        event('one'),
        event('two', { relations: [{ kind: 'follows-from', event: 'one', source: 'paper' }] }),
        event('three', { type: 'trade' }),
      ],
    },
    sources: { format: 1, sources: [source('paper'), source('book', { published: null, url: null })] },
  };
}

/** What is read of the files after a change, and what is said of it. */
function after(change: (json: Json) => void) {
  const json = files();
  change(json);
  return parseDataset(json);
}

const ids = ({ dataset }: ReturnType<typeof parseDataset>) => dataset.events.map((one) => one.id);

describe('good files', () => {
  const { dataset, issues } = parseDataset(files());

  it('are read without an issue, in the order of the file', () => {
    expect(issues).toEqual([]);
    expect(ids({ dataset, issues })).toEqual(['one', 'two', 'three']);
    expect(dataset.meta).toMatchObject({ title: 'Small', opening: '2016/2026' });
    expect(dataset.types.map((one) => one.id)).toEqual(['visit', 'trade']);
    expect(dataset.actors.get('CHN')).toEqual({ id: 'CHN', label: 'China' });
  });

  it('have their dates read', () => {
    expect(dataset.eventById.get('one')?.when).toMatchObject({ kind: 'date', earliest: Date.UTC(2024, 3, 11) });
    expect(dataset.sourceById.get('paper')?.publishedOn).toMatchObject({
      kind: 'date',
      earliest: Date.UTC(2024, 6, 1),
    });
    expect(dataset.sourceById.get('book')?.publishedOn).toBeNull();
  });
});

/** What is wrong, the change, what is said of it, and the events that stay. */
const BAD_EVENTS: [string, (one: Json) => void, Partial<Issue>][] = [
  [
    'a date that is none',
    (one) => (one.date = '2018-02-29'),
    { code: 'invalid-date', field: 'date', value: '"2018-02-29"', dateError: 'no-such-day' },
  ],
  [
    'a date of level 2',
    (one) => (one.date = '156X-12-25'),
    { code: 'invalid-date', field: 'date', dateError: 'not-edtf' },
  ],
  ['an empty date', (one) => (one.date = ''), { code: 'invalid-date', field: 'date', value: '""', dateError: 'empty' }],
  ['a number for a date', (one) => (one.date = 2024), { code: 'invalid', field: 'date', value: '2024' }],
  ['no date', (one) => delete one.date, { code: 'missing', field: 'date' }],
  ['no title', (one) => delete one.title, { code: 'missing', field: 'title' }],
  ['a title of white space', (one) => (one.title = '  '), { code: 'invalid', field: 'title' }],
  [
    'a title that is too long',
    (one) => (one.title = 'x'.repeat(81)),
    { code: 'too-long', field: 'title', value: `"${'x'.repeat(78)}…` },
  ],
  ['an unknown type', (one) => (one.type = 'weather'), { code: 'unknown-type', field: 'type', value: '"weather"' }],
  [
    'a type that every object has',
    (one) => (one.type = 'constructor'),
    { code: 'unknown-type', field: 'type', value: '"constructor"' },
  ],
  ['an unknown tone', (one) => (one.tone = 'bad'), { code: 'invalid', field: 'tone', value: '"bad"' }],
  ['a weight of 0', (one) => (one.weight = 0), { code: 'invalid', field: 'weight', value: '0' }],
  ['no actors', (one) => (one.actors = []), { code: 'invalid', field: 'actors', value: '[]' }],
  ['a citation of nothing', (one) => delete one.citations[0].claim, { code: 'quote-or-claim', field: 'citations.0' }],
  [
    'both a quote and a claim',
    (one) => (one.citations[0].quote = { exact: 'x' }),
    { code: 'quote-or-claim', field: 'citations.0' },
  ],
  [
    'an unknown stance',
    (one) => (one.citations[0].stance = 'mentions'),
    { code: 'invalid', field: 'citations.0.stance', value: '"mentions"' },
  ],
];

describe('a bad event', () => {
  test.each(BAD_EVENTS)('with %s is set aside, and the rest stays', (_, change, issue) => {
    const read = after((json) => change(json.events.events[2]));
    expect(ids(read)).toEqual(['one', 'two']);
    expect(read.dataset.eventById.has('three')).toBe(false);
    expect(read.issues).toEqual([
      expect.objectContaining({ file: 'events', record: 'three', setAside: 'record', ...issue }),
    ]);
  });

  it.each([[null], [42], ['an event'], [[]]])('that is %j is named by its place', (wrong) => {
    const read = after((json) => (json.events.events[1] = wrong));
    expect(ids(read)).toEqual(['one', 'three']);
    expect(read.issues).toEqual([expect.objectContaining({ file: 'events', record: '#2', setAside: 'record' })]);
  });

  it('without an id is named by its place', () => {
    const read = after((json) => delete json.events.events[1].id);
    expect(read.issues).toEqual([{ file: 'events', record: '#2', code: 'missing', field: 'id', setAside: 'record' }]);
  });

  it('with the id of another leaves the first', () => {
    const read = after((json) => (json.events.events[2] = event('one', { title: 'An impostor' })));
    expect(ids(read)).toEqual(['one', 'two']);
    expect(read.dataset.eventById.get('one')?.title).toBe('Event one');
    expect(read.issues).toEqual([
      { file: 'events', record: 'one', code: 'duplicate-id', field: 'id', value: '"one"', setAside: 'record' },
    ]);
  });

  it('does not take its id from a good one', () => {
    const read = after((json) => (json.events.events = [event('one', { date: 'never' }), event('one')]));
    expect(ids(read)).toEqual(['one']);
    expect(read.issues.map((issue) => issue.code)).toEqual(['invalid-date']);
  });
});

describe('a bad part', () => {
  it('of an unknown actor is left out', () => {
    const read = after((json) => (json.events.events[0].actors = ['CHN', 'XYZ']));
    expect(read.dataset.eventById.get('one')?.actors).toEqual(['CHN']);
    expect(read.issues).toEqual([
      { file: 'events', record: 'one', code: 'unknown-actor', field: 'actors.1', value: '"XYZ"', setAside: 'part' },
    ]);
  });

  it('of an unknown source is left out', () => {
    const read = after((json) =>
      json.events.events[0].citations.push({ source: 'nowhere', stance: 'supports', claim: 'x' }),
    );
    expect(read.dataset.eventById.get('one')?.citations.map((one) => one.source)).toEqual(['paper']);
    expect(read.issues).toEqual([
      {
        file: 'events',
        record: 'one',
        code: 'unknown-source',
        field: 'citations.1.source',
        value: '"nowhere"',
        setAside: 'part',
      },
    ]);
  });

  it('of a relation to an unknown event or from an unknown source is left out', () => {
    const relation = { kind: 'part-of', event: 'one' };
    const read = after(
      (json) =>
        (json.events.events[1].relations = [
          { ...relation, event: 'nowhere' },
          { ...relation, source: 'nowhere' },
          relation,
        ]),
    );
    expect(read.dataset.eventById.get('two')?.relations).toEqual([relation]);
    expect(read.issues).toEqual([
      {
        file: 'events',
        record: 'two',
        code: 'unknown-event',
        field: 'relations.0.event',
        value: '"nowhere"',
        setAside: 'part',
      },
      {
        file: 'events',
        record: 'two',
        code: 'unknown-source',
        field: 'relations.1.source',
        value: '"nowhere"',
        setAside: 'part',
      },
    ]);
  });

  it.each([
    ['a date that is none', { date: 'never' }, 'invalid-date'],
    ['an unknown type', { type: 'weather' }, 'unknown-type'],
  ])('of a relation to an event that was set aside for %s is left out', (_, wrong, code) => {
    const read = after((json) => Object.assign(json.events.events[0], wrong));
    expect(read.dataset.eventById.get('two')?.relations).toEqual([]);
    expect(read.issues.map((issue) => `${issue.record}: ${issue.code}`).sort()).toEqual([
      `one: ${code}`,
      'two: unknown-event',
    ]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org/a', '/relative', 'https://', ''])(
    'of the address %j leaves the source without a link',
    (url) => {
      const read = after((json) => (json.sources.sources[0].url = url));
      expect(read.dataset.sourceById.get('paper')).toMatchObject({ url: null, title: 'A paper' });
      expect(read.dataset.eventById.get('one')?.citations).toHaveLength(1);
      expect(read.issues).toEqual([
        {
          file: 'sources',
          record: 'paper',
          code: 'invalid-url',
          field: 'url',
          value: JSON.stringify(url),
          setAside: 'part',
        },
      ]);
    },
  );

  it.each(['colour', 'a.b', 'dateBasis.why', '0', '', 'toString', 'constructor', 'prototype'])(
    'of the unknown key %j is left out, and the record stays',
    (key) => {
      const read = after((json) => (json.events.events[0][key] = 'x'));
      expect(ids(read)).toEqual(['one', 'two', 'three']);
      expect(read.issues).toEqual([
        expect.objectContaining({ file: 'events', record: 'one', code: 'unknown-key', setAside: 'part' }),
      ]);
      expect(read.dataset.eventById.get('one')?.dateBasis).toEqual({ kind: 'stated', why: 'Why.' });
      expect(Object.hasOwn(read.dataset.eventById.get('one') ?? {}, key)).toBe(false);
    },
  );

  it('of unknown keys is named by its place, however deep', () => {
    const read = after((json) => {
      json.events.events[0].citations[0].mood = 'x';
      json.events.events[0].dateBasis.mood = 'x';
      json.dataset.mood = 'x';
      json.dataset.types[1].mood = 'x';
      json.sources.sources[1].mood = 'x';
    });
    expect(read.issues.map(({ file, field, code, setAside }) => `${file} ${field} ${code} ${setAside}`).sort()).toEqual(
      [
        'dataset mood unknown-key part',
        'dataset types.1.mood unknown-key part',
        'events citations.0.mood unknown-key part',
        'events dateBasis.mood unknown-key part',
        'sources mood unknown-key part',
      ],
    );
    expect(
      JSON.stringify([...read.dataset.events, ...read.dataset.sourceById.values(), read.dataset.meta]),
    ).not.toContain('mood');
  });

  it('is not said to be left out alone where the record has a worse fault', () => {
    const read = after((json) => Object.assign(json.events.events[0], { colour: 'red', date: 'never', relations: [] }));
    expect(ids(read)).toEqual(['two', 'three']);
    expect(read.issues.filter((issue) => issue.record === 'one').map((issue) => issue.setAside)).toEqual([
      'record',
      'record',
    ]);
  });
});

describe('text', () => {
  it('stays text, whatever markup is in it', () => {
    const title = '<img src=x onerror=alert(1)> & <b>"bold"</b>';
    const read = after((json) => (json.events.events[0].title = title));
    expect(read.dataset.eventById.get('one')?.title).toBe(title);
    expect(read.issues).toEqual([]);
  });
});

describe('what is nested without end', () => {
  const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
  test.each(['title', 'citations', 'relations', 'people', 'nobody-knows-it'])(
    'in %s of an event throws nothing, and the rest is read',
    (key) => {
      const json = structuredClone(SIX);
      const nested = {
        dataset: json.dataset,
        events: {
          ...json.events,
          events: [{ ...json.events.events[0], id: 'nested', [key]: deep(5000) }, ...json.events.events],
        },
        sources: json.sources,
      };
      const read = parseDataset(nested);
      expect(read.dataset.events.length).toBeGreaterThanOrEqual(6);
      expect(read.issues.some((issue) => issue.record === 'nested' && issue.field?.startsWith(key))).toBe(true);
    },
  );

  it('in place of a file throws nothing', () => {
    for (const name of ['dataset', 'events', 'sources'] as const) {
      expect(parseDataset({ ...SIX, [name]: deep(5000) }).issues.length).toBeGreaterThan(0);
    }
  });
});

describe('keys that reach for the prototype', () => {
  const attack = (json: string): Json => JSON.parse(json);

  it.each([
    [
      'an event',
      (json: Json, bad: Json) =>
        Object.defineProperty(json.events.events[0], '__proto__', { value: bad, enumerable: true }),
    ],
    [
      'a citation',
      (json: Json, bad: Json) =>
        Object.defineProperty(json.events.events[0].citations[0], '__proto__', { value: bad, enumerable: true }),
    ],
    [
      'a source',
      (json: Json, bad: Json) =>
        Object.defineProperty(json.sources.sources[0], '__proto__', { value: bad, enumerable: true }),
    ],
    [
      'the dataset',
      (json: Json, bad: Json) => Object.defineProperty(json.dataset, '__proto__', { value: bad, enumerable: true }),
    ],
    [
      'a file',
      (json: Json, bad: Json) => Object.defineProperty(json.events, '__proto__', { value: bad, enumerable: true }),
    ],
  ])('do nothing in %s', (_, put) => {
    const json = files();
    put(json, { polluted: true, toneWhy: 'x' });
    // As it would come from the network: an own key called __proto__.
    const read = parseDataset(attack(JSON.stringify(json)));
    expect(JSON.stringify(json)).toContain('"__proto__":');
    expect(({} as Json).polluted).toBeUndefined();
    expect(([] as Json).polluted).toBeUndefined();
    expect(ids(read)).toEqual(['one', 'two', 'three']);
    for (const one of [
      ...read.dataset.events,
      ...read.dataset.events.flatMap((each) => each.citations),
      ...read.dataset.sourceById.values(),
      read.dataset.meta,
    ]) {
      expect((one as Json).polluted).toBeUndefined();
      expect(Object.getPrototypeOf(one)).toBe(Object.prototype);
    }
  });

  it('do nothing as constructor.prototype', () => {
    const read = after((json) => {
      json.events.events[0].constructor = { prototype: { polluted: true } };
      json.sources.sources[0].constructor = { prototype: { polluted: true } };
    });
    expect(({} as Json).polluted).toBeUndefined();
    expect(ids(read)).toEqual(['one', 'two', 'three']);
    expect(read.issues.map((issue) => issue.field)).toEqual(['constructor', 'constructor']);
  });

  it('make nothing of ids that every object has', () => {
    const read = after((json) => {
      json.events.events[0].citations[0].source = 'constructor';
      json.events.events[1].relations[0].event = 'constructor';
    });
    expect(read.issues.map((issue) => issue.code)).toEqual(['unknown-source', 'unknown-event']);
  });
});

describe('a file', () => {
  it.each<[keyof DatasetJson, Json, Partial<Issue>]>([
    ['events', 'text', { code: 'not-an-object' }],
    ['events', null, { code: 'not-an-object' }],
    ['events', [], { code: 'not-an-object' }],
    ['events', {}, { code: 'format-unknown', field: 'format' }],
    ['events', { format: 2, events: [] }, { code: 'format-unknown', field: 'format', value: '2' }],
    ['events', { format: '1', events: [] }, { code: 'format-unknown', field: 'format', value: '"1"' }],
    ['events', { format: 1 }, { code: 'not-a-list', field: 'events' }],
    ['events', { format: 1, events: { one: {} } }, { code: 'not-a-list', field: 'events', value: '{"one":{}}' }],
    ['sources', 42, { code: 'not-an-object' }],
    ['sources', { format: 1, sources: 'none' }, { code: 'not-a-list', field: 'sources', value: '"none"' }],
    ['dataset', 'text', { code: 'not-an-object' }],
    ['dataset', null, { code: 'not-an-object' }],
  ])('%s.json that is %j is set aside as a whole, and the others are read', (file, wrong, issue) => {
    const read = after((json) => (json[file] = wrong));
    expect(read.issues).toContainEqual(expect.objectContaining({ file, setAside: 'file', ...issue }));
    expect(read.issues.filter((one) => one.file === file)).toHaveLength(1);
    expect(ids(read)).toEqual(file === 'events' ? [] : ['one', 'two', 'three']);
    expect([...read.dataset.sourceById.keys()]).toEqual(file === 'sources' ? [] : ['paper', 'book']);
    expect(read.dataset.meta === null).toBe(file === 'dataset');
  });

  it('of another format is not guessed at', () => {
    const read = after((json) => (json.dataset.format = 2));
    expect(read.dataset.meta).toBeNull();
    expect(read.issues).toEqual([
      expect.objectContaining({ file: 'dataset', field: 'format', value: '2', setAside: 'file' }),
    ]);
  });

  it('that is missing costs what is in it and nothing else', () => {
    expect(parseDataset({})).toMatchObject({ dataset: { meta: null, types: [], events: [] }, issues: [] });

    const noDataset = after((json) => delete json.dataset);
    expect(noDataset.issues).toEqual([]);
    expect(ids(noDataset)).toEqual(['one', 'two', 'three']);
    expect(noDataset.dataset.eventById.get('one')?.actors).toEqual(['CHN', 'PRK']);
    expect(noDataset.dataset.types.map(({ id, label, glyph }) => [id, label, glyph])).toEqual([
      ['trade', 'trade', GLYPHS[0]],
      ['visit', 'visit', GLYPHS[1]],
    ]);

    const noSources = after((json) => delete json.sources);
    expect(noSources.issues).toEqual([]);
    expect(noSources.dataset.eventById.get('one')?.citations).toHaveLength(1);
    expect(noSources.dataset.eventById.get('two')?.relations).toHaveLength(1);

    const noEvents = after((json) => delete json.events);
    expect(noEvents.issues).toEqual([]);
    expect(noEvents.dataset.types).toHaveLength(2);
  });
});

describe('the input', () => {
  function frozen<T>(value: T): T {
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
    return Object.freeze(value);
  }

  it('is neither changed nor handed out', () => {
    const json = files();
    json.events.events[0].colour = 'red';
    json.events.events[1].title = '  trimmed ';
    json.sources.sources[0].url = 'javascript:alert(1)';
    const before = structuredClone(json);
    const { dataset } = parseDataset(frozen(json));
    expect(json).toEqual(before);
    expect(dataset.eventById.get('two')?.title).toBe('trimmed');
    expect(dataset.sourceById.get('paper')?.url).toBeNull();
  });

  it('may be anything: it never throws', () => {
    const key = fc.oneof(
      fc.constantFrom(
        'id',
        'format',
        'type',
        'types',
        'citations',
        'date',
        'url',
        '__proto__',
        'constructor',
        'events',
      ),
      fc.string(),
    );
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.constantFrom('one', 'visit', '2024', 1, null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(key, tie('value'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(value, value, value, (dataset, events, sources) => {
        const read = parseDataset({ dataset, events, sources });
        expect(Array.isArray(read.issues)).toBe(true);
        for (const issue of read.issues) expect(issueWords(issue, t)).toMatch(/^(dataset|events|sources)\.json/);
      }),
      { numRuns: runs(300) },
    );
  });

  it('may be anything in any place of good files: it never throws, and keeps the other events', () => {
    const places = [
      'id',
      'title',
      'type',
      'date',
      'dateBasis',
      'actors',
      'citations',
      'relations',
      'weight',
      '__proto__',
      'note',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (place, value) => {
        const read = after((json) => Object.defineProperty(json.events.events[2], place, { value, enumerable: true }));
        expect(ids(read).slice(0, 2)).toEqual(['one', 'two']);
        for (const issue of read.issues) expect(['record', 'part']).toContain(issue.setAside);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('the words of an issue', () => {
  const wordsAfter = (change: (json: Json) => void) => after(change).issues.map((issue) => issueWords(issue, t));

  it.each<[string, (json: Json) => void, string]>([
    [
      'a bad date',
      (json) => (json.events.events[0].date = '2018-02-29'),
      'events.json, one, date: invalid date: "2018-02-29", the calendar has no such day. The whole record is left out.',
    ],
    [
      'an unknown actor',
      (json) => (json.events.events[0].actors = ['x', 'CHN']),
      'events.json, one, actors.0: unknown actor: "x". Only this part is left out.',
    ],
    [
      'a link',
      (json) => (json.sources.sources[0].url = 'javascript:alert(1)'),
      'sources.json, paper, url: not a web address: "javascript:alert(1)". Only this part is left out.',
    ],
    [
      'a missing key',
      (json) => delete json.events.events[2].summary,
      'events.json, three, summary: missing. The whole record is left out.',
    ],
    [
      'a record that is none',
      (json) => (json.events.events[2] = 42),
      'events.json, #3: not an object: 42. The whole record is left out.',
    ],
    [
      'a format',
      (json) => (json.sources = { format: 7 }),
      'sources.json, format: a format that this page does not know: 7. Nothing of the file is used.',
    ],
  ])('name value and place of %s', (_, change, words) => {
    expect(wordsAfter(change)).toContain(words);
  });

  it('leave out what became of it where nothing is shown yet', () => {
    const [issue] = after((json) => (json.events.events[0].type = 'weather')).issues;
    expect(issue && issuePlace(issue, t)).toBe('events.json, one, type: unknown type: "weather"');
  });

  it('shorten a long value', () => {
    const [words = ''] = wordsAfter((json) => (json.events.events[0].tone = 'x'.repeat(500)));
    expect(words).toContain(`"${'x'.repeat(78)}…`);
    expect(words.length).toBeLessThan(160);
  });
});
