import { expect, it, test } from 'vitest';
import { parseEdtf } from '../../../src/core/time/edtf.ts';
import { type DateStyle, dateWords, monthName, spreadWords } from '../../../src/core/words/dateWords.ts';
import { t } from '../support/translate.ts';
import { underZones } from '../support/zones.ts';

const LONG: [string, string][] = [
  ['2017-12-22', '22 December 2017'],
  ['2024-01-01', '1 January 2024'],
  ['2023-12-31', '31 December 2023'],
  ['1956-08~', 'about August 1956'],
  ['2024-07?', 'July 2024, uncertain'],
  ['2024-07%', 'about July 2024, uncertain'],
  ['2024', '2024'],
  ['1949?', '1949, uncertain'],
  ['2004-XX-XX', '2004'],
  ['2004-06-XX', 'June 2004'],
  ['198X', 'the 1980s'],
  ['198X~', 'about the 1980s'],
  ['19XX', 'the 1900s (century)'],
  ['2024-21', 'spring 2024'],
  ['2024-22', 'summer 2024'],
  ['2024-23?', 'autumn 2024, uncertain'],
  ['2023-24', 'winter 2023'],
  ['0044-03-15', '15 March 44'],
  // Year 0 is 1 BCE.
  ['0000', '1 BCE'],
  ['-0043-03-15', '15 March 44 BCE'],
  ['Y12345', '12345'],
  ['2024-07-09T10:20:30Z', '9 July 2024, 10:20:30 UTC'],
  // A time has the source's own day, and the zone that the source names, or none.
  ['2024-07-09T10:20:30', '9 July 2024, 10:20:30'],
  ['2024-01-01T08:59:59+09:00', '1 January 2024, 08:59:59 (UTC+09:00)'],
  ['2024-07-10T23:30:00+09', '10 July 2024, 23:30:00 (UTC+09:00)'],
  ['2024-07-10T23:30:00-05:00', '10 July 2024, 23:30:00 (UTC−05:00)'],
  // Intervals; what both ends share is said once.
  ['2020-01/2023-08', 'January 2020 to August 2023'],
  ['2024-04-11/2024-04-13', '11 to 13 April 2024'],
  ['2024-03-30/2024-04-02', '30 March to 2 April 2024'],
  ['2023-12-31/2024-01-01', '31 December 2023 to 1 January 2024'],
  ['2024-03/2024-05', 'March to May 2024'],
  ['2024-04-11/2024-04-11', '11 April 2024'],
  ['2016/2025', '2016 to 2025'],
  ['2024-04/2024-05-02', 'April 2024 to 2 May 2024'],
  ['2024-21/2024-23', 'spring 2024 to autumn 2024'],
  ['195X/1961', 'the 1950s to 1961'],
  ['-0043-03-15/0014', '15 March 44 BCE to 14'],
  ['2020-01-22?/2023-08-26?', '22 January 2020 to 26 August 2023, start and end uncertain'],
  ['2020-01-22?/2023-08-26', '22 January 2020 to 26 August 2023, start uncertain'],
  ['2020-01-22/2023-08-26?', '22 January 2020 to 26 August 2023, end uncertain'],
  ['2024-04-11?/2024-04-13?', '11 to 13 April 2024, start and end uncertain'],
  // "About" belongs to one end, so nothing is shared.
  ['2024-04-11~/2024-04-13', 'about 11 April 2024 to 13 April 2024'],
  ['2024-04-11/2024-04-13~', '11 April 2024 to about 13 April 2024'],
  ['1950~/1953%', 'about 1950 to about 1953, end uncertain'],
  // Open is not unknown.
  ['2016/..', 'since 2016'],
  ['2016-03~/..', 'since about March 2016'],
  ['2016?/..', 'since 2016, start uncertain'],
  ['2016/', 'from 2016, end unknown'],
  ['../2016', 'until 2016'],
  ['../2016-03-02?', 'until 2 March 2016, uncertain'],
  ['/2016', 'until 2016, start unknown'],
];

const SHORT: [string, string][] = [
  ['2017-12-22', 'Dec 2017'],
  ['1956-08~', 'about Aug 1956'],
  ['2024-07?', 'Jul 2024, uncertain'],
  ['2024', '2024'],
  ['198X', 'the 1980s'],
  ['2024-21', 'spring 2024'],
  ['2024-07-09T10:20:30Z', 'Jul 2024'],
  ['2024-04-11/2024-04-13', 'Apr 2024'],
  ['2024-03-30/2024-04-02', 'Mar to Apr 2024'],
  ['2020-01-22?/2023-08-26?', 'Jan 2020 to Aug 2023, start and end uncertain'],
  ['2016-03-02/..', 'since Mar 2016'],
];

function words(edtf: string, style?: DateStyle): string {
  const result = parseEdtf(edtf);
  if (!result.ok) throw new Error(`${edtf}: ${result.error}`);
  return dateWords(result.date, t, style);
}

underZones(() => {
  test.each(LONG)('%s: “%s”', (edtf, expected) => {
    expect(words(edtf)).toBe(expected);
    expect(words(edtf, 'long')).toBe(expected);
  });

  test.each(SHORT)('%s, short: “%s”', (edtf, expected) => {
    expect(words(edtf, 'short')).toBe(expected);
  });
});

it('names every month in both styles', () => {
  const months = Array.from({ length: 12 }, (_, i) => i + 1);
  const long = 'January February March April May June July August September October November December'.split(' ');
  expect(months.map((month) => monthName(month, t))).toEqual(long);
  expect(months.map((month) => monthName(month, t, 'short'))).toEqual(long.map((name) => name.slice(0, 3)));
});

test.each([
  ['2023-08-22', '2023-08-26', 'Aug 2023'],
  // However finely each is known.
  ['2023-08', '2023-08-28', 'Aug 2023'],
  ['2017-05', '2017-08-01?', 'May to Aug 2017'],
  ['2016-12-30', '2017-01-02', 'Dec 2016 to Jan 2017'],
  // Of what lasts only its beginning counts.
  ['2017-08-01', '2017-11/2018-06-06', 'Aug to Nov 2017'],
  ['2024', '2024-01-28', '2024'],
  ['2024', '2025-01', '2024 to Jan 2025'],
  ['../1955-03', '1955-03-04', 'Mar 1955'],
  ['-0043-03', '-0043-03', 'Mar 44 BCE'],
])('from %s to %s things begin in “%s”', (first, last, expected) => {
  const [one, other] = [parseEdtf(first), parseEdtf(last)];
  if (!one.ok || !other.ok) throw new Error('fixture');
  expect(spreadWords(one.date, other.date, t)).toBe(expected);
});
