import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtfDates, edtfIntervals } from '../support/edtf.ts';
import { biblatexDate } from '../../../src/core/cite/biblatexDate.ts';
import { citeSource } from '../../../src/core/cite/reference.ts';
import { formatCitations } from '../../../src/core/cite/formats.ts';
import { OURS, sourceOf } from '../support/citations.ts';
import { parseEdtf } from '../../../src/core/time/edtf.ts';
import { runs } from '../support/profile.ts';
import { t } from '../support/translate.ts';

const written = (edtf: string) => {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(`"${edtf}" is no date`);
  return biblatexDate(parsed.date);
};
const bibtexOf = (published: string) =>
  formatCitations(citeSource(sourceOf({ published }), OURS, t).slice(0, 1), 'bibtex');
const noteOf = (published: string) =>
  /note = \{\{(.*)\}\}/.exec(bibtexOf(published))?.[1]?.replaceAll('\\textasciitilde{}', '~');

/**
 * What Biber reads as one date, by its own grammar (lib/Biber/Date/Format.pm): a mark at the end, then a zone, then a
 * season; then a date and a time, a date, a month, a year, or a `Y` and five digits or more.
 */
function biberReads(end: string): boolean {
  const bare = end
    .replace(/[?~%]$/, '')
    .replace(/Z$|[+-]\d\d:\d\d$/, '')
    .replace(/^(-?\d{4})-([23]\d|4[01])$/, '$1');
  return /^-?\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d)?)?)?$|^Y-?\d{5,}$/.test(bare);
}

/** And the whole of a field (parse_date_range and parse_date_unspecified of lib/Biber/Utils.pm). */
function biberReadsAll(date: string): boolean {
  if (/^(\d{3}X|\d\dXX|\d{4}-XX|\d{4}-\d\d-XX|\d{4}-XX-XX)$/.test(date)) return true;
  const ends = date.split('/');
  if (ends.length === 1) return biberReads(date);
  return ends.length === 2 && ends.some(biberReads) && ends.every((end) => ['', '..'].includes(end) || biberReads(end));
}

describe('as it is, where biblatex reads it', () => {
  it.each([
    ['2024-07?'],
    ['2024-07~'],
    ['2024-07%'],
    // One end’s mark is that end’s.
    ['2003-10?/2003-11'],
    ['2003-10/2003-11~'],
    ['2003-10?/2003-11%'],
    ['198X'],
    ['19XX'],
    ['2004-XX'],
    ['2004-06-XX'],
    ['2004-XX-XX'],
    ['2024-21'],
    ['2024-24?'],
    ['2023-24/2024-21'],
    ['2020/..'],
    ['../2020'],
    ['/2020'],
    ['2020/'],
    ['-0043'],
    ['-0043-03-15~'],
    ['0000'],
    ['Y12345'],
    ['Y-12345'],
    ['2024-07-10T23:30:00'],
    ['2024-07-10T23:30:00Z'],
    ['2024-07-10T23:30:00+09:00'],
  ])('%s', (edtf) => {
    expect(written(edtf)).toEqual({ date: edtf, whole: true });
    expect(bibtexOf(edtf)).toContain(`  date = {${edtf}},\n`);
    expect(noteOf(edtf) ?? '').not.toContain('EDTF');
  });

  it('with the minutes of a zone', () => {
    expect(written('2024-07-10T23:30:00+09')).toEqual({ date: '2024-07-10T23:30:00+09:00', whole: true });
  });
});

describe('what biblatex can read, and the whole in the note', () => {
  it.each([
    ['198X~', '198X', 'Date: about the 1980s (EDTF 198X~).'],
    ['19XX?', '19XX', 'Date: the 1900s (century), uncertain (EDTF 19XX?).'],
    ['2004-XX?', '2004?', 'Date: 2004, uncertain (EDTF 2004-XX?).'],
    ['2004-06-XX~', '2004-06~', 'Date: about June 2004 (EDTF 2004-06-XX~).'],
    ['-0043-XX', '-0043', 'Date: 44 BCE (EDTF -0043-XX).'],
    ['198X/1995-03~', '1980/1995-03~', 'Date: the 1980s to about March 1995 (EDTF 198X/1995-03~).'],
    ['2020/203X?', '2020/2039?', 'Date: 2020 to the 2030s, end uncertain (EDTF 2020/203X?).'],
    ['../19XX', '../1999', 'Date: until the 1900s (century) (EDTF ../19XX).'],
    ['2004-XX/2005-06-XX', '2004/2005-06', 'Date: 2004 to June 2005 (EDTF 2004-XX/2005-06-XX).'],
  ])('%s', (edtf, date, note) => {
    expect(written(edtf)).toEqual({ date, whole: false });
    expect(bibtexOf(edtf)).toContain(`  date = {${date}},\n`);
    expect(noteOf(edtf)).toBe(note);
  });
});

it('is always something that Biber reads, with the marks of each end where nothing is lost', () => {
  let lossy = 0;
  fc.assert(
    fc.property(fc.oneof(edtfDates, edtfIntervals), (edtf) => {
      if (!parseEdtf(edtf).ok) return;
      const { date, whole } = written(edtf);
      expect(biberReadsAll(date), date).toBe(true);
      if (whole) expect(date).toBe(edtf);
      else {
        lossy += 1;
        expect(biberReadsAll(edtf), edtf).toBe(false);
      }
    }),
    { numRuns: runs(1000) },
  );
  expect(lossy).toBeGreaterThan(runs(100) / 10);
});

describe('BibTeX’s own year and month', () => {
  it.each<[edtf: string, year: string | undefined, month: string | undefined]>([
    ['2024-07?', '2024', 'jul'],
    ['2024-21', '2024', undefined],
    ['2003-10?/2003-11', '2003', undefined],
    ['2024-07-10T23:30:00+09:00', '2024', 'jul'],
    ['2004-06-XX~', '2004', 'jun'],
    ['198X', undefined, undefined],
    ['2020/..', undefined, undefined],
    ['-0043', undefined, undefined],
    ['Y12345', undefined, undefined],
  ])('%s', (edtf, year, month) => {
    const entry = bibtexOf(edtf);
    expect(/ year = \{(.*)\}/.exec(entry)?.[1]).toBe(year);
    expect(/ month = (\w+)/.exec(entry)?.[1]).toBe(month);
  });
});

it('an organisation with a comma in its name stays whole', () => {
  const authors = ['Ministry of Foreign Affairs, China', 'Marks and Spencer'];
  const [item] = citeSource(sourceOf({ authors }), OURS, t);
  expect(formatCitations([item!], 'bibtex')).toContain(
    '  author = {{Ministry of Foreign Affairs, China} and {Marks and Spencer}},\n',
  );
});
