import fc from 'fast-check';

/*
 * Strings of EDTF, levels 0 and 1, within what @edtf-ts/core reads rightly: it takes the years 0–99 for 1900–1999,
 * accepts -0000, knows no seasons of years before 0, and estimates the bounds of years beyond 270,000. None of these is
 * made here; the tables of date.test.ts have them.
 */
const number = (from: number, to: number, digits: number) =>
  fc.integer({ min: from, max: to }).map((n) => String(n).padStart(digits, '0'));

const year = fc.oneof(
  { weight: 4, arbitrary: number(1900, 2100, 4) },
  { weight: 2, arbitrary: number(100, 9999, 4) },
  { weight: 1, arbitrary: number(1, 9999, 4).map((digits) => `-${digits}`) },
);
const month = number(1, 12, 2);
/** Up to 31 in every month: that some do not exist is part of what is compared. */
const day = number(1, 31, 2);
const qualifier = fc.constantFrom('', '', '?', '~', '%');

const plain = fc.oneof(
  year,
  fc.tuple(year, month).map((parts) => parts.join('-')),
  fc.tuple(year, number(1, 12, 2), number(1, 28, 2)).map((parts) => parts.join('-')),
  fc
    .tuple(number(1, 9999, 4), fc.constantFrom('02', '04', '06'), day)
    .filter(([y]) => Number(y) >= 100)
    .map((parts) => parts.join('-'))
    .filter((text) => new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)),
  fc.tuple(number(100, 9999, 4), fc.constantFrom('21', '22', '23', '24')).map((parts) => parts.join('-')),
  number(10, 999, 3).map((digits) => `${digits}X`),
  number(1, 99, 2).map((digits) => `${digits}XX`),
  year.map((text) => `${text}-XX`),
  year.map((text) => `${text}-XX-XX`),
  fc.tuple(year, month).map((parts) => `${parts.join('-')}-XX`),
  fc.tuple(fc.constantFrom('Y', 'Y-'), fc.integer({ min: 10_000, max: 250_000 })).map((parts) => parts.join('')),
);

/** Valid dates, qualified or not. */
export const edtfDates = fc.tuple(plain, qualifier).map((parts) => parts.join(''));

/** Intervals of valid dates with open and unknown ends among them; some are reversed. */
export const edtfIntervals = fc
  .tuple(
    fc.oneof(edtfDates, edtfDates, fc.constantFrom('', '..')),
    fc.oneof(edtfDates, edtfDates, fc.constantFrom('', '..')),
  )
  .filter((ends) => !ends.every((end) => end === '' || end === '..'))
  .map((ends) => ends.join('/'));
