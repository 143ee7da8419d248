import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citeEvent, citeSource, citeView, type CslItem } from '../../../src/core/cite/reference.ts';
import { CITATION_FORMATS, type CitationFormat, formatCitations } from '../../../src/core/cite/formats.ts';
import { isWebAddress } from '../../../src/core/model/webAddress.ts';
import { runs } from '../support/profile.ts';
import { read, readBibEntries, readRisRecords, type Read } from '../support/citationJs.ts';
import { byId, OURS, shippedData, sourceOf } from '../support/citations.ts';
import { eventsOf } from '../support/events.ts';
import { t } from '../support/translate.ts';

const NEWS = sourceOf({
  id: 'times-2024',
  title: 'A Visit to “Pyongyang” & back',
  publisher: 'The Times',
  url: 'https://example.org/a_b/%E4%B8%AD~c?x=1&y=%20#z',
});
const UNDATED = sourceOf({
  id: 'mfa',
  title: 'A note',
  titleSupplied: true,
  publisher: 'Ministry of Foreign Affairs',
  via: 'The embassy',
  published: null,
  kind: 'primary',
  language: 'zh-Hant',
});
const INTERVAL = sourceOf({
  id: 'journal',
  title: 'A study',
  publisher: 'Institute (A and B)',
  published: '2003-10/2003-11',
  kind: 'research',
  url: null,
});
const UNSURE = sourceOf({
  id: 'wiki',
  title: 'An entry',
  publisher: 'Encyclopedia',
  published: '1988-09-07?',
  kind: 'reference',
  language: 'ko',
});
const EVENT = eventsOf([
  [
    '2024-04-11',
    'A visit',
    {
      id: 'visit',
      citations: [
        { source: 'mfa', stance: 'disputes', claim: 'It was not so.' },
        { source: 'times-2024', stance: 'supports', claim: 'It was so.', locator: 'page 1' },
      ],
    },
  ],
])[0]!;

const one = (source: typeof NEWS, format: CitationFormat) =>
  formatCitations(citeSource(source, OURS, t).slice(0, 1), format);
const lines = (...all: string[]) => all.join('\n');
const crlf = (...all: string[]) => all.map((line) => `${line}\r\n`).join('');

describe('word for word', () => {
  it('a news report', () => {
    expect(one(NEWS, 'text')).toBe(
      '“A Visit to “Pyongyang” & back”, The Times, 11 April 2024. https://example.org/a_b/%E4%B8%AD~c?x=1&y=%20#z',
    );
    expect(one(NEWS, 'bibtex')).toBe(
      lines(
        '@article{times-2024,',
        '  title = {{A Visit to “Pyongyang” \\& back}},',
        '  journal = {{The Times}},',
        '  year = {2024},',
        '  month = apr,',
        '  date = {2024-04-11},',
        '  language = {en},',
        '  url = {https://example.org/a_b/%E4%B8%AD~c?x=1&y=%20#z},',
        '}',
        '',
      ),
    );
    expect(one(NEWS, 'ris')).toBe(
      crlf(
        'TY  - NEWS',
        'ID  - times-2024',
        'TI  - A Visit to “Pyongyang” & back',
        'T2  - The Times',
        'PY  - 2024',
        'DA  - 2024/04/11/',
        'LA  - en',
        'UR  - https://example.org/a_b/%E4%B8%AD~c?x=1&y=%20#z',
        'ER  - ',
      ),
    );
    expect(JSON.parse(one(NEWS, 'csl'))).toEqual([
      {
        id: 'times-2024',
        type: 'article-newspaper',
        title: 'A Visit to “Pyongyang” & back',
        'container-title': 'The Times',
        issued: { 'date-parts': [[2024, 4, 11]] },
        language: 'en',
        URL: 'https://example.org/a_b/%E4%B8%AD~c?x=1&y=%20#z',
        custom: {
          text: '“A Visit to “Pyongyang” & back”, The Times, 11 April 2024. https://example.org/a_b/%E4%B8%AD~c?x=1&y=%20#z',
          short: 'The Times, “A Visit to “Pyongyang” & back”, 11 April 2024',
          issued: '2024-04-11',
        },
      },
    ]);
    expect(one(NEWS, 'csl').split('\n').slice(0, 3)).toEqual(['[', '  {', '    "id": "times-2024",']);
  });

  it('an undated document by way of another', () => {
    expect(one(UNDATED, 'text')).toBe(
      '[A note], Ministry of Foreign Affairs, no date. By way of The embassy. https://example.org/s',
    );
    expect(one(UNDATED, 'bibtex')).toBe(
      lines(
        '@misc{mfa,',
        '  title = {{[A note]}},',
        '  howpublished = {{Ministry of Foreign Affairs}},',
        '  publisher = {{Ministry of Foreign Affairs}},',
        '  language = {zh-Hant},',
        '  url = {https://example.org/s},',
        '  note = {{By way of The embassy.}},',
        '}',
        '',
      ),
    );
    expect(one(UNDATED, 'ris')).toBe(
      crlf(
        'TY  - RPRT',
        'ID  - mfa',
        'TI  - [A note]',
        'PB  - Ministry of Foreign Affairs',
        'LA  - zh-Hant',
        'UR  - https://example.org/s',
        'N1  - By way of The embassy.',
        'ER  - ',
      ),
    );
    expect(JSON.parse(one(UNDATED, 'csl'))).toEqual([
      {
        id: 'mfa',
        type: 'document',
        title: '[A note]',
        publisher: 'Ministry of Foreign Affairs',
        language: 'zh-Hant',
        URL: 'https://example.org/s',
        note: 'By way of The embassy.',
        custom: {
          text: '[A note], Ministry of Foreign Affairs, no date. By way of The embassy. https://example.org/s',
          short: 'Ministry of Foreign Affairs, [A note], no date',
        },
      },
    ]);
  });

  it('a study published over two months, without an address', () => {
    expect(one(INTERVAL, 'text')).toBe('“A study”, Institute (A and B), October to November 2003.');
    expect(one(INTERVAL, 'bibtex')).toBe(
      lines(
        '@techreport{journal,',
        '  title = {{A study}},',
        '  institution = {{Institute (A and B)}},',
        '  type = {{Research}},',
        '  year = {2003},',
        '  date = {2003-10/2003-11},',
        '  language = {en},',
        '  note = {{Date: October to November 2003.}},',
        '}',
        '',
      ),
    );
    expect(one(INTERVAL, 'ris')).toBe(
      crlf(
        'TY  - RPRT',
        'ID  - journal',
        'TI  - A study',
        'PB  - Institute (A and B)',
        'M3  - Research',
        'PY  - 2003',
        'DA  - 2003///',
        'LA  - en',
        'N1  - Date: October to November 2003.',
        'ER  - ',
      ),
    );
    expect(JSON.parse(one(INTERVAL, 'csl'))).toMatchObject([
      {
        type: 'report',
        issued: {
          'date-parts': [
            [2003, 10],
            [2003, 11],
          ],
        },
        note: 'Date: October to November 2003.',
      },
    ]);
  });

  it('an entry whose date is unsure', () => {
    expect(one(UNSURE, 'text')).toBe('“An entry”, Encyclopedia, 7 September 1988, uncertain. https://example.org/s');
    expect(one(UNSURE, 'bibtex')).toBe(
      lines(
        '@misc{wiki,',
        '  title = {{An entry}},',
        '  howpublished = {{Encyclopedia}},',
        '  publisher = {{Encyclopedia}},',
        '  year = {1988},',
        '  month = sep,',
        '  date = {1988-09-07?},',
        '  language = {ko},',
        '  url = {https://example.org/s},',
        '  note = {{Date: 7 September 1988, uncertain.}},',
        '}',
        '',
      ),
    );
    expect(one(UNSURE, 'ris')).toBe(
      crlf(
        'TY  - ELEC',
        'ID  - wiki',
        'TI  - An entry',
        'T2  - Encyclopedia',
        'PB  - Encyclopedia',
        'PY  - 1988',
        'DA  - 1988/09/07/',
        'LA  - ko',
        'UR  - https://example.org/s',
        'N1  - Date: 7 September 1988, uncertain.',
        'ER  - ',
      ),
    );
    expect(JSON.parse(one(UNSURE, 'csl'))).toMatchObject([
      { type: 'webpage', issued: { 'date-parts': [[1988, 9, 7]], circa: true } },
    ]);
  });

  it('an event: its sources, then our page', () => {
    const items = citeEvent(EVENT, byId(NEWS, UNDATED), OURS, t);
    expect(formatCitations(items, 'text')).toBe(
      lines(
        '“A Visit to “Pyongyang” & back”, The Times, 11 April 2024. Cited for “A visit”: page 1. https://example.org/a_b/%E4%B8%AD~c?x=1&y=%20#z',
        '[A note], Ministry of Foreign Affairs, no date. By way of The embassy. Cited for another account of “A visit”. https://example.org/s',
        '“A visit (event in China–DPRK relations)”, Relations Timeline, accessed 3 November 2026. Data version 0.2.0. https://example.org/sub/?time=2016%2F2025&event=visit_1~a#top',
      ),
    );
    const bib = formatCitations(items, 'bibtex').split('\n\n');
    expect(bib.map((entry) => entry.split('\n')[0])).toEqual([
      '@article{times-2024,',
      '@misc{mfa,',
      '@misc{event_visit,',
    ]);
    expect(bib[1]).toContain('  note = {{By way of The embassy. Cited for another account of “A visit”.}},\n');
    expect(bib[2]).toBe(
      lines(
        '@misc{event_visit,',
        '  title = {{A visit (event in China–DPRK relations)}},',
        '  howpublished = {{Relations Timeline}},',
        '  publisher = {{Relations Timeline}},',
        '  version = {{0.2.0}},',
        '  url = {https://example.org/sub/?time=2016%2F2025&event=visit_1~a#top},',
        '  urldate = {2026-11-03},',
        '  note = {{Data version 0.2.0.}},',
        '}',
        '',
      ),
    );
    expect(formatCitations(items, 'ris')).toBe(
      [
        one(NEWS, 'ris').replace('ER  - ', 'N1  - Cited for “A visit”: page 1.\r\nER  - '),
        one(UNDATED, 'ris').replace('embassy.', 'embassy. Cited for another account of “A visit”.'),
        crlf(
          'TY  - DATA',
          'ID  - event_visit',
          'TI  - A visit (event in China–DPRK relations)',
          'PB  - Relations Timeline',
          'ET  - 0.2.0',
          'UR  - https://example.org/sub/?time=2016%2F2025&event=visit_1~a#top',
          'Y2  - 2026/11/03/',
          'N1  - Data version 0.2.0.',
          'ER  - ',
        ),
      ].join('\r\n'),
    );
  });

  it('a view: its sources in time, then our page', () => {
    const items = citeView([EVENT], byId(NEWS, UNDATED), { ...OURS, permalink: null }, t);
    expect(formatCitations(items, 'text')).toBe(
      lines(
        one(NEWS, 'text'),
        one(UNDATED, 'text'),
        '“China–DPRK relations (view of 1 event)”, Relations Timeline, accessed 3 November 2026. Data version 0.2.0.',
      ),
    );
    expect(formatCitations(items, 'bibtex')).toBe(
      [
        one(NEWS, 'bibtex'),
        one(UNDATED, 'bibtex'),
        lines(
          '@misc{view_2026-11-03,',
          '  title = {{China–DPRK relations (view of 1 event)}},',
          '  howpublished = {{Relations Timeline}},',
          '  publisher = {{Relations Timeline}},',
          '  version = {{0.2.0}},',
          '  urldate = {2026-11-03},',
          '  note = {{Data version 0.2.0.}},',
          '}',
          '',
        ),
      ].join('\n'),
    );
    expect(formatCitations(items, 'ris').split('\r\n\r\n').at(-1)).toBe(
      crlf(
        'TY  - DATA',
        'ID  - view_2026-11-03',
        'TI  - China–DPRK relations (view of 1 event)',
        'PB  - Relations Timeline',
        'ET  - 0.2.0',
        'Y2  - 2026/11/03/',
        'N1  - Data version 0.2.0.',
        'ER  - ',
      ),
    );
    expect(formatCitations(items, 'csl')).toBe(JSON.stringify(items, null, 2));
  });

  it('nothing, where there is nothing', () => {
    expect(CITATION_FORMATS.map((format) => formatCitations([], format))).toEqual(['', '', '', '[]']);
  });
});

/*
 * What Citation.js makes of a format must be what went in. Where it reads something in its own way, or where a format
 * has no place for it, that is said here and nowhere else.
 */

/** The types that the format has. BibTeX has no newspapers, data sets or pages. */
const BIB_TYPES: Record<CslItem['type'], string> = {
  'article-newspaper': 'article-journal',
  document: 'document',
  report: 'report',
  webpage: 'document',
  dataset: 'document',
};

/** Documents are reports in RIS: a generic work’s publisher is lost to Zotero. */
const risType = (type: CslItem['type']) => (type === 'document' ? 'report' : type);

/** Citation.js encodes an address anew in which it sees no percent-encoding of a letter: `%2F` becomes `%252F`. The file itself is right, see below. */
const encodedAnew = (url: string) =>
  decodable(url) && decodeURI(url) === url ? encodeURI(url) : decodable(url) ? url : encodeURI(url);

function decodable(url: string): boolean {
  try {
    decodeURI(url);
    return true;
  } catch {
    return false;
  }
}

/** A date without what only CSL-JSON can say of it: in words, or that it is unsure. */
const numbersOf = (date: CslItem['issued']) => (date && 'date-parts' in date ? date['date-parts'] : undefined);

/** What all sides of an interval share. */
function common(parts: number[][] | undefined): number[] | undefined {
  const [start = [], end = start] = parts ?? [];
  const shared = start.filter((_, i) => start.slice(0, i + 1).join() === end.slice(0, i + 1).join());
  return shared.length ? shared : undefined;
}

const factsOf = (item: CslItem | Read) => {
  const { id, title, publisher, 'container-title': container, language, version, genre, note } = item;
  return { id, title, publisher, container, language, version, genre, note };
};

/** RIS parts a name at a comma, and takes one without for a given and a family name as it sees fit. */
const namesOf = (authors: Read['author']) =>
  authors?.map(({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '));

function expectBibtex(items: readonly CslItem[]): void {
  const text = formatCitations(items, 'bibtex');
  const back = read(text);
  expect(back.length).toBe(items.length);
  const entries = readBibEntries(text);
  items.forEach((item, i) => {
    const found = back[i]!;
    expect(factsOf(found), item.id).toEqual(factsOf(item));
    expect(found.type).toBe(BIB_TYPES[item.type]);
    expect(found.issued?.['date-parts'], item.id).toEqual(numbersOf(item.issued));
    expect(found.accessed?.['date-parts']).toEqual(numbersOf(item.accessed));
    expect(found.URL).toBe(item.URL && encodedAnew(item.URL));
    expect(namesOf(found.author), item.id).toEqual(namesOf(item.author));
    // As the file has it: the address, and the year and the month of BibTeX proper.
    const { url, year, month } = entries[i]!.properties;
    expect(url).toBe(item.URL);
    const [y, m] = common(numbersOf(item.issued)) ?? [];
    expect([year, month].map((digits) => digits && Number(digits))).toEqual([y, m]);
  });
}

function expectRis(items: readonly CslItem[]): void {
  const text = formatCitations(items, 'ris');
  const back = read(text);
  expect(back.length).toBe(items.length);
  const records = readRisRecords(text);
  items.forEach((item, i) => {
    const found = back[i]!;
    expect(factsOf(found), item.id).toEqual(factsOf(item));
    expect(found.type).toBe(risType(item.type));
    expect(found.URL).toBe(item.URL);
    // Of a newspaper Citation.js reads no authors; they are in the file.
    if (item.type !== 'article-newspaper') expect(namesOf(found.author), item.id).toEqual(namesOf(item.author));
    expect([records[i]?.['AU'] ?? []].flat(), item.id).toEqual(namesOf(item.author) ?? []);
    expect(found.accessed?.['date-parts']).toEqual(numbersOf(item.accessed));
    // RIS has no intervals. Of a newspaper Citation.js reads only the year; the day is in the file.
    const issued = common(numbersOf(item.issued));
    expect(found.issued?.['date-parts']?.[0], item.id).toEqual(
      item.type === 'article-newspaper' ? issued?.slice(0, 1) : issued,
    );
    expect(records[i]?.['DA']?.split('/').filter(Boolean).map(Number)).toEqual(issued);
  });
}

function expectAll(items: readonly CslItem[]): void {
  expectBibtex(items);
  expectRis(items);
  expect(read(formatCitations(items, 'csl'))).toEqual(items);
}

describe('an independent reader finds again what was written', () => {
  const dataset = shippedData();

  it('of every shipped source', () => {
    expect(dataset.sourceById.size).toBeGreaterThan(400);
    for (const source of dataset.sourceById.values()) expectAll(citeSource(source, OURS, t));
  });

  it('of every shipped event', () => {
    expect(dataset.events.length).toBeGreaterThanOrEqual(120);
    for (const event of dataset.events) expectAll(citeEvent(event, dataset.sourceById, OURS, t));
  });

  it('of all that is shipped, as one view', () => {
    const items = citeView(dataset.events, dataset.sourceById, OURS, t);
    expect(items.length).toBeGreaterThan(400);
    expectAll(items);
  });

  /** Signs that mean something to one of the formats, among letters of every script. */
  const text = fc
    .oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
      fc
        .array(
          fc.constantFrom(
            ...'\\{}$&#_%~^"\'`-,=@<>?!/ \n\r\tabAB中é',
            'ER  - ',
            '\r\nTY  - ',
            ' and ',
            '\\textbf',
            '\\begin{x}',
            '//',
            '\u2028',
            '\u0085',
          ),
          { minLength: 1, maxLength: 25 },
        )
        .map((parts) => parts.join('')),
    )
    .filter((some) => some.replace(/[\s\p{Cc}]/gu, '') !== '');
  const oneLine = (some: string) => some.replace(/[\s\p{Cc}]+/gu, ' ').trim();

  it('of any title, publisher, carrier and place', () => {
    fc.assert(
      fc.property(
        text,
        text,
        text,
        text,
        fc.constantFrom('news', 'primary', 'research', 'reference'),
        fc.boolean(),
        (title, publisher, via, locator, kind, titleSupplied) => {
          const source = sourceOf({ title, publisher, via, kind, titleSupplied });
          const event = {
            ...EVENT,
            title,
            citations: [{ source: 's', stance: 'disputes' as const, claim: 'No.', locator }],
          };
          const items = citeEvent(event, byId(source), { ...OURS, title: publisher, project: via }, t);
          expect(items[0]?.title).toBe(titleSupplied ? `[${oneLine(title)}]` : oneLine(title));
          expectAll(items);
          expect(formatCitations(items, 'text').split(/[\r\n\u2028\u2029\u0085]/)).toHaveLength(2);
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('of authors, one and several, an “and” among them', () => {
    for (const authors of [['Chen Jian'], ['Shen Zhihua', 'Yafeng Xia'], ['Marks and Spencer', 'A {B} & C_D']]) {
      const items = citeSource(sourceOf({ authors, kind: 'research' }), OURS, t);
      expect(items[0]?.author).toHaveLength(authors.length);
      expectAll(items);
    }
    expect(one(sourceOf({ authors: ['A', 'B'] }), 'bibtex')).toContain('  author = {{A} and {B}},\n');
    expect(one(sourceOf({ authors: ['A', 'B'] }), 'ris')).toContain('AU  - A\r\nAU  - B\r\n');
  });

  it('of any address', () => {
    const more = fc.constantFrom('', '/', '/%', '/%5B', '/{', '/}', '/\\', '/_~&', '/%2F', '/중', '/?{', '/?\\}#{');
    const urls = fc
      .tuple(fc.webUrl({ withQueryParameters: true, withFragments: true }), more)
      .map((parts) => parts.join(''))
      .filter(isWebAddress);
    fc.assert(
      fc.property(urls, (url) => {
        const items = citeSource(sourceOf({ url }), { ...OURS, permalink: url }, t);
        const found = items[0]?.URL ?? '';
        expect(new URL(found).href).toBe(new URL(url).href.replace(/[\\^`{|}]/g, encodeURIComponent));
        if (/^[\w:/.?&=%#~+@!$'()*,;-]*$/.test(url)) expect(found).toBe(url);
        expectAll(items);
      }),
      { numRuns: runs(200) },
    );
  });

  it('of any year, written with four digits', () => {
    expect(one(sourceOf({ published: '0044-03' }), 'bibtex')).toContain(
      '  year = {0044},\n  month = mar,\n  date = {0044-03},\n',
    );
    expect(one(sourceOf({ published: '0044-03' }), 'ris')).toContain('PY  - 0044\r\nDA  - 0044/03//\r\n');
  });

  it('and no year where none holds for the whole', () => {
    const decade = one(sourceOf({ published: '198X' }), 'bibtex');
    expect(decade).toContain('  date = {198X},\n');
    expect(decade).not.toMatch(/year|month/);
    expect(one(sourceOf({ published: '198X' }), 'ris')).not.toMatch(/^(PY|DA)/m);
    const years = sourceOf({ published: '2003-05/2004-05' });
    expectAll(citeSource(years, OURS, t));
    expect(one(years, 'bibtex')).not.toMatch(/year|month/);
    expect(one(sourceOf({ published: '2024-21' }), 'ris')).toContain('PY  - 2024\r\nDA  - 2024///\r\n');
  });
});

describe('BibTeX', () => {
  it('names the signs that TeX would act on, and parts what it would join', () => {
    const title = "\\{}$&#_%~^ -- --- '' `` ?` !`";
    expect(one(sourceOf({ title }), 'bibtex')).toContain(
      "title = {{\\textbackslash{}\\textbraceleft{}\\textbraceright{}\\$\\&\\#\\_\\%\\textasciitilde{}\\textasciicircum{} -{}- -{}-{}- '{}' `{}` ?{}` !{}`}},",
    );
  });

  it('balances its braces by BibTeX’s count, which minds no backslash', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('\\', '{', '}', 'a', '"', '@')).map((signs) => signs.join('')),
        (title) => {
          let depth = 0;
          const entry = one(sourceOf({ title, publisher: title, url: `https://example.org/${title}` }), 'bibtex');
          for (const sign of entry.trimEnd().slice(0, -1)) {
            depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
            expect(depth).toBeGreaterThanOrEqual(0);
          }
          expect(depth).toBe(1);
        },
      ),
    );
  });

  it('has every month’s macro', () => {
    const months = Array.from({ length: 12 }, (_, i) =>
      one(sourceOf({ published: `2024-${String(i + 1).padStart(2, '0')}` }), 'bibtex'),
    );
    expect(months.map((entry) => /month = (\w+),/.exec(entry)?.[1])).toEqual([
      'jan',
      'feb',
      'mar',
      'apr',
      'may',
      'jun',
      'jul',
      'aug',
      'sep',
      'oct',
      'nov',
      'dec',
    ]);
  });

  it('gives every entry of all that is shipped a key of its own', () => {
    const { events, sourceById } = shippedData();
    const keys = readBibEntries(formatCitations(citeView(events, sourceById, OURS, t), 'bibtex')).map(
      (entry) => entry.label,
    );
    expect(keys.length).toBeGreaterThan(400);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('RIS', () => {
  it('is lines of a tag and a value, each ended by CR LF, from TY to ER', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const text = formatCitations(citeSource(sourceOf({ title, publisher: title, via: title }), OURS, t), 'ris');
        const records = text.split('\r\n\r\n');
        expect(records).toHaveLength(2);
        for (const record of records) {
          const all = record.replace(/\r\n$/, '').split('\r\n');
          for (const line of all) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\p{Cc}\u2028\u2029]*$/u);
          expect(all[0]?.slice(0, 6)).toBe('TY  - ');
          expect(all.at(-1)).toBe('ER  - ');
          expect(all.filter((line) => /^(TY|ER) /.test(line))).toHaveLength(2);
        }
      }),
    );
  });
});
