import { describe, expect, it } from 'vitest';
import { citeEvent, citeSource, citeView } from '../../../src/core/cite/reference.ts';
import { shortAuthors, shortTitle } from '../../../src/core/cite/shortForm.ts';
import { OURS, shippedData, sourceOf } from '../support/citations.ts';
import type { SourceRecord } from '../../../src/core/model/schema.ts';
import { shortForms } from '../../../src/core/cite/formats.ts';
import { t } from '../support/translate.ts';

const short = (more: Partial<SourceRecord> = {}) => shortForms(citeSource(sourceOf(more), OURS, t).slice(0, 1));

describe('a source in a footnote', () => {
  it('is who, what and when', () => {
    expect(short()).toBe('A publisher, “A title”, 11 April 2024');
    expect(short({ titleSupplied: true, published: null })).toBe('A publisher, [A title], no date');
    expect(short({ authors: ['Chen Jian'], published: '1994' })).toBe('Chen Jian, “A title”, 1994');
  });

  it('says of a date no more than the full form does', () => {
    expect(short({ published: '2024-07?' })).toBe('A publisher, “A title”, July 2024, uncertain');
    expect(short({ publishedBasis: { kind: 'inferred', why: 'So.' } })).toBe(
      'A publisher, “A title”, 11 April 2024 (inferred)',
    );
    expect(short({ published: '2024-07-10T00:30:00+09:00' })).toBe(
      'A publisher, “A title”, 10 July 2024, 00:30:00 (UTC+09:00)',
    );
  });

  it('is one line, with what we call ours below', () => {
    const title = 'China’s Road to the Korean War, ch. 7:\nThe Decision Stands the Test';
    expect(shortForms(citeSource(sourceOf({ title, publisher: 'A\nB' }), OURS, t)).split('\n')).toEqual([
      'A B, “China’s Road to the Korean War, ch. 7”, 11 April 2024',
      'Relations Timeline, “China’s Road to the Korean War, ch. 7 (source in China–DPRK relations)”, accessed 3 November 2026',
    ]);
  });
});

it.each([
  [['A'], 'A'],
  [['A', 'B'], 'A and B'],
  [['A', 'B', 'C'], 'A and others'],
])('authors %s', (authors, words) => {
  expect(shortAuthors(authors, t)).toBe(words);
});

it.each([
  ['A visit to the north', 'A visit to the north'],
  ['The long road north: a history', 'The long road north'],
  ['The long road north — a history', 'The long road north'],
  ['The long road north (Working Paper 4)', 'The long road north'],
  // What stands before is no title without what follows.
  ['Analysis: the long road north', 'Analysis: the long road north'],
  ['冷战岁月的中朝关系(下)', '冷战岁月的中朝关系(下)'],
  ['冷战岁月的中朝关系：回顾', '冷战岁月的中朝关系'],
  [
    'A very long title of a report that goes on, and on, after the sixtieth sign',
    'A very long title of a report that goes on, and on, after…',
  ],
  ['이'.repeat(40), `${'이'.repeat(30)}…`],
  ['x'.repeat(80), `${'x'.repeat(30)}…`],
  ['', ''],
  [': ', ': '],
])('the title “%s”', (title, expected) => {
  expect(shortTitle(title, t)).toBe(expected);
});

it('of all that is shipped is one line each, not longer than the whole', () => {
  const { events, sourceById } = shippedData();
  const items = [
    ...citeView(events, sourceById, OURS, t),
    ...events.flatMap((event) => citeEvent(event, sourceById, OURS, t).slice(-1)),
  ];
  expect(items.length).toBeGreaterThan(500);
  for (const item of items) {
    expect(item.custom.short).not.toMatch(/[\r\n]|undefined|\{/);
    expect(item.custom.short.length, item.id).toBeLessThanOrEqual(item.custom.text.length);
  }
});
