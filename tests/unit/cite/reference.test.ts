import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citeEvent, citeSource, citeView, type CslItem } from '../../../src/core/cite/reference.ts';
import { cslDate } from '../../../src/core/cite/cslDate.ts';
import { parseEdtf } from '../../../src/core/time/edtf.ts';
import type { Citation, SourceRecord } from '../../../src/core/model/schema.ts';
import type { TimelineEvent } from '../../../src/core/model/dataset.ts';
import { runs } from '../support/profile.ts';
import { byId, OURS, shippedData, sourceOf } from '../support/citations.ts';
import { edtfDates, edtfIntervals } from '../support/edtf.ts';
import { eventsOf } from '../support/events.ts';
import { t } from '../support/translate.ts';
import { underZones } from '../support/zones.ts';

const dataset = shippedData();
const sources = [...dataset.sourceById.values()];

const eventWith = (citations: Citation[], more: Partial<TimelineEvent> = {}) =>
  eventsOf([['2024-04-11', 'A visit', { citations, ...more }]])[0]!;
const claim = (source: string, more: Partial<Citation> = {}): Citation => ({
  source,
  stance: 'supports',
  claim: 'It was so.',
  ...more,
});
const ids = (items: readonly CslItem[]) => items.map((item) => item.id);
const cited = (more: Partial<SourceRecord>) => citeSource(sourceOf(more), OURS, t)[0]!;
const dateOf = (edtf: string) => {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(`"${edtf}" is no date`);
  return cslDate(parsed.date, t);
};

describe('the order: original sources first, our page last', () => {
  it('of a source', () => {
    expect(ids(citeSource(sourceOf(), OURS, t))).toEqual(['s', 'source_s']);
  });

  it('of an event: what supports before what disputes, quotes before claims, each source once', () => {
    const quote = { exact: 'Word for word.' };
    const event = eventWith([
      claim('d', { stance: 'disputes' }),
      claim('b'),
      { source: 'e', stance: 'disputes', quote },
      claim('a'),
      { source: 'c', stance: 'supports', quote },
      claim('c'),
      claim('d'),
    ]);
    const known = byId(...['a', 'b', 'c', 'd', 'e'].map((id) => sourceOf({ id })));
    expect(ids(citeEvent(event, known, OURS, t))).toEqual(['c', 'b', 'a', 'd', 'e', 'event_e0']);
    expect(event.citations[0]?.source).toBe('d');
  });

  it('of a view: oldest first, then by id, undated ones last, each once', () => {
    const dates: [string, string | null][] = [
      ['undated', null],
      ['z', '2024'],
      ['a', '2024-01-01'],
      ['late', '2025'],
      ['until', '../1999'],
      ['old', '1950'],
      ['open', null],
    ];
    const known = byId(...dates.map(([id, published]) => sourceOf({ id, published })));
    const events = eventsOf([['2024'], ['2023']]).map((event) => ({
      ...event,
      citations: dates.map(([id]) => claim(id)),
    }));
    expect(ids(citeView(events, known, OURS, t))).toEqual([
      'until',
      'old',
      'a',
      'z',
      'late',
      'open',
      'undated',
      'view_2026-11-03',
    ]);
  });

  it('of a view of sources: those that it shows, counted', () => {
    const events = eventsOf([['2024'], ['2023']]).map((event) => ({ ...event, citations: [claim('a'), claim('b')] }));
    const items = citeView(events, byId(sourceOf({ id: 'a' })), OURS, t, 'sources');
    expect(ids(items)).toEqual(['a', 'view_2026-11-03']);
    expect(items[1]?.title).toBe('China–DPRK relations (view of 1 source)');
    expect(citeView(events, byId(sourceOf({ id: 'a' })), OURS, t)[1]?.title).toBe(
      'China–DPRK relations (view of 2 events)',
    );
  });

  it('leaves out a source that is not there', () => {
    expect(ids(citeEvent(eventWith([claim('gone'), claim('s')]), byId(sourceOf()), OURS, t))).toEqual([
      's',
      'event_e0',
    ]);
    expect(ids(citeEvent(eventWith([]), byId(), OURS, t))).toEqual(['event_e0']);
  });

  it('of all that is shipped: ids are unique and ASCII, only the last is ours', () => {
    const lists = [
      ...sources.map((source) => citeSource(source, OURS, t)),
      ...dataset.events.map((event) => citeEvent(event, dataset.sourceById, OURS, t)),
      citeView(dataset.events, dataset.sourceById, OURS, t),
    ];
    expect(lists.length).toBeGreaterThan(550);
    for (const list of lists) {
      expect(new Set(ids(list)).size).toBe(list.length);
      for (const item of list) expect(item.id).toMatch(/^[a-z0-9_-]+$/);
      expect(list.filter((item) => item.type === 'dataset')).toEqual([list.at(-1)]);
    }
    for (const event of dataset.events) {
      const named = new Set(event.citations.map((citation) => citation.source));
      expect(new Set(ids(citeEvent(event, dataset.sourceById, OURS, t)).slice(0, -1))).toEqual(named);
    }
  });

  it('an event with the id of its source keeps an id of its own', () => {
    expect(ids(citeEvent(eventWith([claim('s')], { id: 's' }), byId(sourceOf()), OURS, t))).toEqual(['s', 'event_s']);
  });
});

describe('a source', () => {
  it('has its kind’s type, and its publisher where the type has it', () => {
    const place = (kind: SourceRecord['kind']) => {
      const { type, publisher, genre, 'container-title': container } = cited({ kind });
      return { type, publisher, container, genre };
    };
    expect(place('news')).toEqual({ type: 'article-newspaper', container: 'A publisher' });
    expect(place('primary')).toEqual({ type: 'document', publisher: 'A publisher' });
    expect(place('research')).toEqual({ type: 'report', publisher: 'A publisher', genre: 'Research' });
    expect(place('reference')).toEqual({ type: 'webpage', publisher: 'A publisher' });
  });

  it('has the authors that it names, and none otherwise', () => {
    const item = cited({ authors: ['Shen Zhihua', 'Yafeng\nXia'] });
    expect(item.author).toEqual([{ literal: 'Shen Zhihua' }, { literal: 'Yafeng Xia' }]);
    expect(item.custom.text).toBe(
      'Shen Zhihua, Yafeng Xia, “A title”, A publisher, 11 April 2024. https://example.org/s',
    );
    for (const source of sources)
      expect('author' in citeSource(source, OURS, t)[0]!, source.id).toBe(source.authors !== undefined);
  });

  it('has no editor, no day of access and no version, whatever its kind', () => {
    for (const source of sources) {
      const item = citeSource(source, OURS, t)[0]!;
      expect(
        Object.keys(item).filter((key) => ['editor', 'accessed', 'version'].includes(key)),
        source.id,
      ).toEqual([]);
      expect(item.custom.text).not.toContain('accessed');
    }
  });

  it('has a title that is ours in square brackets, and its own in quotation marks', () => {
    expect(cited({ titleSupplied: true })).toMatchObject({
      title: '[A title]',
      custom: { text: '[A title], A publisher, 11 April 2024. https://example.org/s' },
    });
    expect(cited({})).toMatchObject({
      title: 'A title',
      custom: { text: '“A title”, A publisher, 11 April 2024. https://example.org/s' },
    });
    for (const source of sources)
      expect(citeSource(source, OURS, t)[0]?.title.startsWith('['), source.id).toBe(
        source.titleSupplied ?? source.title.startsWith('['),
      );
  });

  it('says who carries the copy, in its note and in words', () => {
    const item = cited({ via: 'An archive' });
    expect(item.note).toBe('By way of An archive.');
    expect(item.custom.text).toBe('“A title”, A publisher, 11 April 2024. By way of An archive. https://example.org/s');
  });

  it('has no address where none is known', () => {
    const item = cited({ url: null });
    expect(item).not.toHaveProperty('URL');
    expect(item.custom.text).toBe('“A title”, A publisher, 11 April 2024.');
  });

  it('is one line of text, and its address has only what RFC 3986 allows', () => {
    const item = cited({
      title: 'One\r\nER  - \u2028two\u0085three\u0000',
      publisher: 'A\nB',
      via: 'C\tD',
      url: 'https://example.org/{a}\\b%7B_~&?"\\^|',
    });
    expect(item).toMatchObject({
      title: 'One ER - two three',
      'container-title': 'A B',
      note: 'By way of C D.',
      URL: 'https://example.org/%7Ba%7D/b%7B_~&?%22%5C%5E%7C',
    });
    expect(item.custom.text).toBe(
      '“One ER - two three”, A B, 11 April 2024. By way of C D. https://example.org/%7Ba%7D/b%7B_~&?%22%5C%5E%7C',
    );
  });
});

describe('what an event’s citations add', () => {
  const noteOf = (...citations: Citation[]) => citeEvent(eventWith(citations), byId(sourceOf()), OURS, t)[0]!;

  it('nothing where nothing is said of the place', () => {
    expect(noteOf(claim('s'))).not.toHaveProperty('note');
  });

  it('where in the source, each place once', () => {
    const item = noteOf(
      claim('s', { locator: 'page 2' }),
      claim('s', { locator: 'page 4' }),
      claim('s', { locator: 'page 2' }),
    );
    expect(item.note).toBe('Cited for “A visit”: page 2; page 4.');
    expect(item.custom.text).toContain(' Cited for “A visit”: page 2; page 4. ');
  });

  it('that it disputes the event, in the note and in words', () => {
    expect(noteOf(claim('s', { stance: 'disputes' })).note).toBe('Cited for another account of “A visit”.');
    expect(noteOf(claim('s', { stance: 'disputes', locator: 'page 3' })).custom.text).toContain(
      ' Cited for another account of “A visit”: page 3. ',
    );
  });

  it('both, where a source does both', () => {
    const item = noteOf(claim('s', { locator: 'page 1' }), claim('s', { stance: 'disputes' }));
    expect(item.note).toBe('Cited for “A visit”: page 1. Cited for another account of “A visit”.');
  });

  it('nothing for a view or for the source itself', () => {
    const event = eventWith([claim('s', { stance: 'disputes', locator: 'page 1' })]);
    expect(citeView([event], byId(sourceOf()), OURS, t)[0]).not.toHaveProperty('note');
  });
});

describe('our page', () => {
  const event = eventWith([]);

  it('is a version of a dataset, seen on a day at an address', () => {
    expect(citeEvent(event, byId(), OURS, t)).toEqual([
      {
        id: 'event_e0',
        type: 'dataset',
        title: 'A visit (event in China–DPRK relations)',
        publisher: 'Relations Timeline',
        version: '0.2.0',
        URL: OURS.permalink,
        accessed: { 'date-parts': [[2026, 11, 3]] },
        note: 'Data version 0.2.0.',
        custom: {
          text: `“A visit (event in China–DPRK relations)”, Relations Timeline, accessed 3 November 2026. Data version 0.2.0. ${OURS.permalink}`,
          short: 'Relations Timeline, “A visit (event in China–DPRK relations)”, accessed 3 November 2026',
          accessed: '2026-11-03',
        },
      },
    ]);
  });

  it('names what is cited', () => {
    expect(citeSource(sourceOf({ titleSupplied: true }), OURS, t)[1]?.title).toBe(
      '[A title] (source in China–DPRK relations)',
    );
    expect(citeView([event], byId(), OURS, t)[0]?.title).toBe('China–DPRK relations (view of 1 event)');
    expect(citeView([event, event], byId(), OURS, t)[0]?.title).toBe('China–DPRK relations (view of 2 events)');
  });

  it('says nothing of a version or an address that is not known', () => {
    const [item] = citeEvent(event, byId(), { ...OURS, version: null, permalink: null }, t);
    expect(Object.keys(item!)).toEqual(['id', 'type', 'title', 'publisher', 'accessed', 'custom']);
    expect(item?.custom.text).toBe(
      '“A visit (event in China–DPRK relations)”, Relations Timeline, accessed 3 November 2026.',
    );
  });
});

describe('a date', () => {
  it.each<[edtf: string, csl: object]>([
    ['2024', { 'date-parts': [[2024]] }],
    ['2024-04', { 'date-parts': [[2024, 4]] }],
    ['2024-04-11', { 'date-parts': [[2024, 4, 11]] }],
    ['2024-04-XX', { 'date-parts': [[2024, 4]] }],
    ['2024-XX-XX', { 'date-parts': [[2024]] }],
    ['2024-07-09T23:20:30Z', { 'date-parts': [[2024, 7, 9]] }],
    ['2024-07-10T23:20:30', { 'date-parts': [[2024, 7, 10]] }],
    // The source's own day, whatever day it is in UTC.
    ['2024-07-10T00:30:00+09:00', { 'date-parts': [[2024, 7, 10]] }],
    ['2024-07-10T23:30:00-05:00', { 'date-parts': [[2024, 7, 10]] }],
    ['0044', { 'date-parts': [[44]] }],
    ['1988-09-07?', { 'date-parts': [[1988, 9, 7]], circa: true }],
    ['1956-08~', { 'date-parts': [[1956, 8]], circa: true }],
    ['1956%', { 'date-parts': [[1956]], circa: true }],
    [
      '2003-10/2003-11',
      {
        'date-parts': [
          [2003, 10],
          [2003, 11],
        ],
      },
    ],
    ['2003/2004-02-03?', { 'date-parts': [[2003], [2004, 2, 3]], circa: true }],
    ['198X', { literal: 'the 1980s' }],
    ['19XX~', { literal: 'about the 1900s (century)' }],
    ['2024-21', { literal: 'spring 2024' }],
    ['2020/..', { literal: 'since 2020' }],
    ['/2020', { literal: 'until 2020, start unknown' }],
    ['2020/203X', { literal: '2020 to the 2030s' }],
    ['-0043', { literal: '44 BCE' }],
    ['0000', { literal: '1 BCE' }],
    ['Y12345', { literal: '12345' }],
  ])('%s', (edtf, csl) => {
    expect(dateOf(edtf)).toEqual(csl);
  });

  it('is never more precise than its EDTF string, and never less where it has numbers', () => {
    let numbers = 0;
    fc.assert(
      fc.property(fc.oneof(edtfDates, edtfIntervals), (edtf) => {
        const parsed = parseEdtf(edtf);
        if (!parsed.ok) return;
        const csl = cslDate(parsed.date, t);
        if ('literal' in csl) return;
        numbers += 1;
        // Unspecified digits are left out from the right; what then is left are the numbers.
        const said = edtf.split('/').map((end) =>
          end
            .replace(/[?~%]$/, '')
            .replace(/(-XX)+$/, '')
            .split('-')
            .map(Number),
        );
        expect(csl['date-parts']).toEqual(said);
        expect(csl.circa ?? false).toBe(/[?~%]/.test(edtf));
      }),
      { numRuns: runs(1000) },
    );
    expect(numbers).toBeGreaterThan(runs(120));
  });

  it('of every shipped source is as precise as its EDTF string', () => {
    for (const source of sources) {
      const { issued } = citeSource(source, OURS, t)[0]!;
      const parts = source.published?.split('/').map((end) => end.replace('?', '').split('-').map(Number));
      const circa = source.published?.includes('?');
      expect(issued, source.id).toEqual(parts && { 'date-parts': parts, ...(circa && { circa }) });
    }
  });

  it('that is not known is said so in words, and there only', () => {
    const item = cited({ published: null });
    expect(item).not.toHaveProperty('issued');
    expect(item).not.toHaveProperty('note');
    expect(item.custom.text).toBe('“A title”, A publisher, no date. https://example.org/s');
  });

  it.each<[edtf: string, words: string]>([
    ['1988-09-07?', '7 September 1988, uncertain'],
    ['1956-08~', 'about August 1956'],
    ['2003-10/2003-11', 'October to November 2003'],
    ['198X', 'the 1980s'],
    ['2020/..', 'since 2020'],
    ['2024-07-10T23:30:00+09:00', '10 July 2024, 23:30:00 (UTC+09:00)'],
  ])('%s, which not every format has, is in the note and in words', (published, words) => {
    const item = cited({ published, via: 'V' });
    expect(item.note).toBe(`Date: ${words}. By way of V.`);
    expect(item.custom.text).toBe(`“A title”, A publisher, ${words}. By way of V. https://example.org/s`);
  });

  it('that we inferred is said to be inferred', () => {
    const item = cited({ publishedBasis: { kind: 'inferred', why: 'It says so.' } });
    expect(item.note).toBe('Date: 11 April 2024 (inferred).');
    expect(item.custom.text).toContain('11 April 2024 (inferred).');
    expect(cited({ publishedBasis: { kind: 'stated', why: 'It says so.' } })).not.toHaveProperty('note');
  });

  underZones(() => {
    it('is the same in every time zone', () => {
      expect(dateOf('2024-01-01')).toEqual({ 'date-parts': [[2024, 1, 1]] });
      expect(citeEvent(eventWith([]), byId(), { ...OURS, accessed: '2024-01-01' }, t)[0]).toMatchObject({
        accessed: { 'date-parts': [[2024, 1, 1]] },
      });
    });
  });
});
