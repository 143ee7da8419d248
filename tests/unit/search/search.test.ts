import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../../src/core/model/parse.ts';
import { MOST_ASKED } from '../../../src/core/search/asked.ts';
import { createSearch } from '../../../src/app/createSearch.ts';
import { buildTable } from '../../../src/core/table/table.ts';
import { type EventTuple, eventsOf, randomTuples } from '../support/events.ts';
import { type Json, SIX } from '../support/six.ts';

/** What finds in a dataset, by the ids of what is found. */
function searchIn({ dataset }: Pick<ReturnType<typeof parseDataset>, 'dataset'>) {
  const table = buildTable(dataset);
  const search = createSearch();
  const found = (asked: string) => search({ ...dataset, table }, asked);
  return {
    search: found,
    ids: (asked: string) =>
      [...(found(asked)?.rows ?? [])].flatMap((hit, row) => (hit ? table.names.id(row) : [])).sort(),
    places: (asked: string, id: string) => found(asked)?.places(table.names.rowOf(id) ?? -1),
  };
}

/** The six events, with a person in two of them who has four spellings, and an actor with an alias. */
function withPeople() {
  const six: Json = structuredClone(SIX);
  six.dataset.people = [
    { id: 'kim-jong-un', name: 'Kim Jong Un', of: 'PRK', aliases: ['김정은', '金正恩', 'Kim Jong-un'] },
    { id: 'zhao-leji', name: 'Zhao Leji', of: 'CHN', aliases: ['赵乐际', 'Zhao (who was third in rank)'] },
  ];
  six.dataset.actors[1].aliases = ['DPRK', '조선'];
  const of = (id: string) => six.events.events.find((event: Json) => event.id === id);
  of('zhao-leji-visit-2024').people = [
    { person: 'kim-jong-un', as: 'president of State Affairs' },
    { person: 'zhao-leji', as: 'chairman of the congress' },
  ];
  of('zhao-leji-visit-2024').summary = 'He came by air.';
  of('covid-border-closure-2020').label = 'Quarantine wall';
  of('friendship-year-announced-2024').people = [{ person: 'kim-jong-un' }];
  of('worker-deadline-2019').summary = 'Kim said that the UN deadline was jonquil yellow.';
  return parseDataset(six);
}

const of = (...tuples: EventTuple[]) => {
  const events = eventsOf(tuples);
  const { dataset } = parseDataset(SIX);
  const eventById = new Map(events.map((event) => [event.id, event]));
  return searchIn({ dataset: { ...dataset, events, eventById } });
};

describe('a person', () => {
  const { ids } = searchIn(withPeople());
  const both = ['friendship-year-announced-2024', 'zhao-leji-visit-2024'];

  it.each([
    'Kim Jong-un',
    'Kim Jong Un',
    '金正恩',
    '김정은',
    'kim jong‐UN',
    'Kim\tJong  Un',
    '김정은'.normalize('NFD'),
  ])('is found as %s', (spelling) => expect(ids(spelling)).toEqual(both));

  it('is found by each spelling where only a text has another', () => {
    const { ids: inTexts } = searchIn({
      dataset: {
        ...withPeople().dataset,
        ...(() => {
          const events = eventsOf([
            ['2020', 'A letter from 金正恩'],
            ['2021', 'Kim Jong-un writes'],
            ['2022', 'Jong, un-Kim'],
          ]);
          return { events, eventById: new Map(events.map((event) => [event.id, event])) };
        })(),
      },
    });
    for (const spelling of ['Kim Jong-un', 'Kim Jong Un', '金正恩', '김정은'])
      expect(inTexts(spelling)).toEqual(['e0', 'e1']);
  });

  it('is found with words beside the name', () => {
    for (const spelling of ['Kim Jong-un', '김정은', '金正恩'])
      expect(ids(`${spelling} Zhao`)).toEqual(['zhao-leji-visit-2024']);
    expect(ids('赵乐际 김정은')).toEqual(['zhao-leji-visit-2024']);
    // The name with what is said of it in brackets left out.
    expect(ids('Zhao')).toEqual(['zhao-leji-visit-2024']);
  });

  it('is found by the office held at the time', () => {
    expect(ids('president of state affairs')).toEqual(['zhao-leji-visit-2024']);
  });
});

describe('what is searched', () => {
  const { ids, places } = searchIn(withPeople());

  it.each([
    ['Pyongyang', 'zhao-leji-visit-2024', []],
    ['quarantine', 'covid-border-closure-2020', ['label']],
    ['chairman congress', 'zhao-leji-visit-2024', ['person']],
    // In what names it in English too.
    ['조선', 'zhao-leji-visit-2024', ['quotation', 'claim', 'actor', 'source']],
    // By another name in the title.
    ['조선', 'covid-border-closure-2020', []],
  ] as const)('%s finds %s, in %j', (asked, id, where) => {
    expect(ids(asked)).toContain(id);
    expect(places(asked, id)).toEqual(where);
  });

  it('is also a quotation, a claim, and a source by title and publisher', () => {
    const { dataset } = parseDataset(SIX);
    const all = dataset.events.flatMap((event) => event.citations.map((citation) => ({ event, citation })));
    const tried = new Set<string>();
    for (const { event, citation } of all) {
      const source = dataset.sourceById.get(citation.source);
      const texts = {
        quotation: citation.quote?.exact,
        claim: citation.claim,
        source: source?.title,
        publisher: source?.publisher,
      };
      for (const [kind, text] of Object.entries(texts)) {
        if (text === undefined) continue;
        tried.add(kind);
        expect(searchIn({ dataset }).ids(text.slice(0, MOST_ASKED)), text).toContain(event.id);
      }
    }
    expect([...tried].sort()).toEqual(['claim', 'publisher', 'quotation', 'source']);
    const { places: where } = searchIn({ dataset });
    expect(where('Korea Times', 'worker-recall-demand-2024')).toContain('source');
  });

  it('is what is there, while the sources are not', () => {
    const { dataset } = parseDataset(SIX);
    const before = searchIn({ dataset: { ...dataset, sourceById: new Map() } });
    expect(before.ids('Pyongyang')).toEqual(expect.arrayContaining(['zhao-leji-visit-2024']));
    expect(before.ids('Zhao "Pyongyang"').length).toBeLessThanOrEqual(
      searchIn({ dataset }).ids('Zhao "Pyongyang"').length,
    );
  });
});

describe('a query', () => {
  const { ids, search } = of(
    ['2000', 'Talks in Pyongyang on trade', { summary: 'Wang met Kim.' }],
    ['2001', 'Trade talks towards a border deal', { summary: 'Kim met Wang.' }],
    ['2002', '中朝两国签署协定', { summary: 'The treaty of 1961' }],
    ['2003', '북중 정상회담이 열리다', { summary: 'COVID-19 and café' }],
  );

  it.each([
    ['talks trade', ['e0', 'e1']],
    ['trade pyongyang', ['e0']],
    ['"trade talks"', ['e1']],
    ['“Trade Talks”', ['e1']],
    ['"trade ta', ['e1']],
    ['"trade ta"', []],
    ['"pyongyang wang"', []],
    ['tra', ['e0', 'e1']],
    // A word begins so; it is not somewhere within.
    ['ward', []],
    ['alks', []],
    ['两国', ['e2']],
    ['회담', ['e3']],
    ['"정상회담"', ['e3']],
    ['covid 19', ['e3']],
    ['Covid–19', ['e3']],
    ['CAFE\u0301', ['e3']],
    ['cafe', ['e3']],
    ['196', ['e2']],
    ['trade 1961', []],
  ] as const)('%s finds %j', (asked, found) => expect(ids(asked)).toEqual(found));

  it.each(['', ' ', '***', '""', '" "', '-', '\\', '(.*)+$', '。、', '\u0301'])('%j looks for nothing', (asked) => {
    expect(search(asked)).toBeNull();
  });

  it('of signs that mean something elsewhere, or of any length, does no harm', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\\()[\]{}*+?.^$|"“”%~<>&;'a ]*$/)),
        (text) => {
          expect(() => search(text)).not.toThrow();
          expect(() => search(`"${text}`)?.marks(text)).not.toThrow();
        },
      ),
    );
    for (const unit of ['a', 'a ', '"', '" a', '-', '金', '\u0301', '😀', '((((', 'kim jong un ', '\ud800', 'a-'])
      expect(() => search(unit.repeat(100_000 / unit.length))?.marks(unit.repeat(1000))).not.toThrow();
  });

  it('longer than what is looked for is its beginning', () => {
    const long = `trade ${'talks '.repeat(40)}`;
    expect(long.length).toBeGreaterThan(MOST_ASKED);
    expect(ids(`${long} nothing-like-it`)).toEqual(['e0', 'e1']);
    expect(search(`trade ${'x'.repeat(100_000)}`)?.rows.every((hit) => hit === 0)).toBe(true);
  });
});

it('a word cut from an event’s own title always finds it', () => {
  const tuples = fc.integer({ min: 1, max: 1e6 }).map((seed) => randomTuples(20, seed, 'spread'));
  const titled = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      fc.constantFrom('Ａ ﬁne Straße', 'ΟΔΟΣ—Σ', 'İ x'),
    ),
    { minLength: 1, maxLength: 8 },
  );
  let tried = 0;
  fc.assert(
    fc.property(tuples, titled, fc.nat(), fc.nat(), (some, titles, which, place) => {
      const all: EventTuple[] = [...some, ...titles.map((title): EventTuple => ['2000', title])];
      const row = which % all.length;
      const words = (all[row]?.[1] ?? '').split(/["“”„‟«»「」『』\s]+/u).filter((one) => /[\p{L}\p{N}]/u.test(one));
      const word = words[place % words.length];
      if (word === undefined) return;
      const found = of(...all);
      // Of marks alone nothing is left to look for.
      if (!found.search(word)) return;
      tried++;
      expect(found.ids(word)).toContain(`e${row}`);
    }),
  );
  expect(tried).toBeGreaterThan(3);
});
