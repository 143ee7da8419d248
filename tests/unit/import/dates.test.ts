import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATE_FORMATS, formatOf, joinedDates, readDate } from '../../../src/core/import/dates.ts';
import { parseEdtf } from '../../../src/core/time/edtf.ts';

describe('a date of a file', () => {
  it.each([
    ['edtf', '2019-10-06', '2019-10-06'],
    ['edtf', '2019-10~', '2019-10~'],
    ['edtf', '2018/2019', '2018/2019'],
    ['edtf', '2019-10-06 10:20:30', '2019-10-06T10:20:30'],
    ['edtf', '2019-10-06T10:20', '2019-10-06'],
    ['year-first', '2019/10/6', '2019-10-06'],
    ['year-first', '2019.10', '2019-10'],
    ['day-first', '6/10/2019', '2019-10-06'],
    ['day-first', '10.2019', '2019-10'],
    ['day-first', '2019', '2019'],
    ['month-first', '10/6/2019', '2019-10-06'],
    ['month-first', '10/2019', '2019-10'],
    ['compact', '20191006', '2019-10-06'],
    ['compact', '20191000', '2019-10'],
    ['compact', '20190000', '2019'],
    ['compact', '20180101000000', '2018-01-01'],
    ['korean', '2019년 10월 6일', '2019-10-06'],
    ['korean', '2019년 10월', '2019-10'],
    ['korean', '2019년', '2019'],
    ['chinese', '2019年10月6日', '2019-10-06'],
    ['chinese', '2019年10月', '2019-10'],
    ['english', '6 October 2019', '2019-10-06'],
    ['english', 'Oct 6, 2019', '2019-10-06'],
    ['english', 'October 2019', '2019-10'],
  ] as const)('as %s: %s is %s', (format, text, edtf) => {
    expect(readDate(text, format)).toEqual({ ok: true, edtf });
  });

  it.each([
    ['day-first', '31/2/2019', 'no-such-day'],
    ['month-first', '31/10/2019', 'no-such-month'],
    ['day-first', '6/10/19', 'not-edtf'],
    ['korean', '10월 6일', 'not-edtf'],
    ['edtf', '', 'empty'],
    ['compact', '2019100', 'not-edtf'],
  ] as const)('as %s: %s is none, %s', (format, text, error) => {
    expect(readDate(text, format)).toEqual({ ok: false, error });
  });

  it('is never finer than what stands there, and always EDTF', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DATE_FORMATS),
        fc.integer({ min: 1500, max: 2099 }),
        fc.option(fc.integer({ min: 1, max: 12 })),
        (format, year, month) => {
          const written = {
            edtf: month === null ? `${year}` : `${year}-${String(month).padStart(2, '0')}`,
            'year-first': month === null ? `${year}` : `${year}/${month}`,
            'day-first': month === null ? `${year}` : `${month}/${year}`,
            'month-first': month === null ? `${year}` : `${month}/${year}`,
            compact: `${year}${String(month ?? 0).padStart(2, '0')}00`,
            korean: month === null ? `${year}년` : `${year}년 ${month}월`,
            chinese: month === null ? `${year}年` : `${year}年${month}月`,
            english:
              month === null
                ? `${year}`
                : `${'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[month - 1]} ${year}`,
          }[format];
          const read = readDate(written, format);
          expect(read.ok && read.edtf).toBe(month === null ? `${year}` : `${year}-${String(month).padStart(2, '0')}`);
          expect(read.ok && parseEdtf(read.edtf).ok).toBe(true);
        },
      ),
    );
  });

  it('is read in the way in which most can be', () => {
    expect(formatOf(['6/10/2019', '25/10/2019', '1/2/2019'])).toBe('day-first');
    expect(formatOf(['10/25/2019', '1/2/2019'])).toBe('month-first');
    expect(formatOf(['20191006', '20180101'])).toBe('compact');
    expect(formatOf(['2019년 10월 6일'])).toBe('korean');
    expect(formatOf(['a', 'b', '2019'])).toBe(null);
    expect(formatOf([])).toBe(null);
  });

  it('with an end is an interval, where the two make one', () => {
    expect(joinedDates('2019', '2020')).toEqual({ ok: true, edtf: '2019/2020' });
    expect(joinedDates('2019', '2019')).toEqual({ ok: true, edtf: '2019' });
    expect(joinedDates('2020', '2019')).toEqual({ ok: false, error: 'interval-reversed' });
  });
});
