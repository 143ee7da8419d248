import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstReport } from '../../../src/core/evidence/firstReport.ts';
import { knownBy, knownDates } from '../../../src/core/evidence/knownBy.ts';
import type { Citation } from '../../../src/core/model/schema.ts';
import { parseEdtf } from '../../../src/core/time/edtf.ts';
import { byId, sourceOf } from '../support/citations.ts';
import { eventsOf } from '../support/events.ts';

const cites = (source: string, stance: Citation['stance'] = 'supports'): Citation => ({
  source,
  stance,
  claim: 'It was so.',
});
const sources = byId(
  ...(
    [
      ['early', '2024-07-01'],
      ['first', '2024-07-09'],
      ['month', '2024-07'],
      ['later', '2024-07-10'],
      ['year', '2025-07-10'],
      ['decades', '1999-01-01'],
      ['unsure', '2024-07-08?'],
      ['undated', null],
    ] as const
  ).map(([id, published]) => sourceOf({ id, published })),
);
const event = (date: string, ...citations: Citation[]) => eventsOf([[date, 'An event', { citations }]])[0]!;
const day = (text: string) => {
  const read = parseEdtf(text);
  if (!read.ok) throw new Error(text);
  return read.date;
};

describe('the first report', () => {
  it.each([
    ['days after', '2024-07-05', ['later', 'first'], 'first', { unit: 'day', count: 4, way: 'after' }],
    ['days before', '2024-07-05', ['first', 'early'], 'early', { unit: 'day', count: 4, way: 'before' }],
    ['on the day', '2024-07-09', ['first', 'later'], 'first', null],
    ['months after', '2024-03-09', ['first'], 'first', { unit: 'month', count: 4, way: 'after' }],
    ['years after', '1950-10-19', ['decades'], 'decades', { unit: 'year', count: 48, way: 'after' }],
    [
      'after the beginning of what lasts',
      '2024-07-05/2024-07-30',
      ['first'],
      'first',
      { unit: 'day', count: 4, way: 'after' },
    ],
    ['of which the event’s day is not known', '2024-07', ['first'], 'first', null],
    ['of which the event’s day is not sure', '2024-07-05?', ['first'], 'first', null],
    ['of which its own day is not known', '2024-07-05', ['month'], 'month', null],
    ['of which its own day is not sure', '2024-07-05', ['unsure'], 'unsure', null],
  ] as const)('is told %s', (_, date, ids, source, delay) => {
    const found = firstReport(event(date, ...ids.map((id) => cites(id))), sources);
    expect(found && { source: found.source.id, delay: found.delay }).toEqual({ source, delay });
  });

  it('is none of what disputes the event, nor of what has no date', () => {
    expect(firstReport(event('2024-07-05', cites('first', 'disputes'), cites('undated')), sources)).toBeNull();
  });
});

describe('what was known by a day', () => {
  const { citations } = event(
    '2024-07-05',
    cites('first'),
    cites('later', 'disputes'),
    cites('year'),
    cites('undated'),
  );

  it.each([
    ['2024-07-08', [], 3],
    ['2024-07-09', ['first'], 2],
    ['2024-07-10', ['first', 'later'], 1],
    ['2025-07-10', ['first', 'later', 'year'], 0],
  ])('on %s is what had surely appeared', (date, known, later) => {
    const told = knownBy(citations, sources, day(date));
    expect({ ...told, known: told.known.map(({ source }) => source) }).toEqual({ known, later, undated: 1 });
  });

  it('counts a source of a month only from its last day', () => {
    expect(knownBy([cites('month')], sources, day('2024-07-30')).known).toEqual([]);
    expect(knownBy([cites('month')], sources, day('2024-07-31')).known).toHaveLength(1);
  });

  it('grows at the dates that are offered, and nowhere else', () => {
    expect(knownDates(citations, sources).map(({ edtf }) => edtf)).toEqual(['2024-07-09', '2024-07-10', '2025-07-10']);
  });

  it('never counts a citation twice or loses one', () => {
    fc.assert(
      fc.property(fc.subarray([...sources.keys()]), fc.constantFrom('2024-07-08', '2024-07', '198X'), (ids, date) => {
        const all = ids.map((id) => cites(id));
        const { known, later, undated } = knownBy(all, sources, day(date));
        expect(known.length + later + undated).toBe(all.length);
      }),
    );
  });
});
