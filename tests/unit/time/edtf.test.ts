import { parse } from '@edtf-ts/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DateError,
  type DatePart,
  type EdtfDate,
  parseEdtf,
  type Precision,
  uncertainEnds,
  utc,
} from '../../../src/core/time/edtf.ts';
import { runs } from '../support/profile.ts';
import { edtfDates, edtfIntervals } from '../support/edtf.ts';
import { underZones } from '../support/zones.ts';

function read(edtf: string): EdtfDate {
  const result = parseEdtf(edtf);
  if (!result.ok) throw new Error(`${edtf}: ${result.error}`);
  return result.date;
}

function partOf(edtf: string): DatePart {
  const date = read(edtf);
  if (date.kind !== 'date') throw new Error(`${edtf} is an interval`);
  return date.date;
}

/** Bounds as text, so that the table can be read; open ends as they are. */
function bounds({ earliest, latest }: { earliest: number; latest: number }): [string, string] {
  const text = (time: number) => (Number.isFinite(time) ? new Date(time).toISOString() : String(time));
  return [text(earliest), text(latest)];
}

const FIRST = 'T00:00:00.000Z';
const LAST = 'T23:59:59.999Z';

underZones(() => {
  describe('accepts, with the first and the last millisecond of', () => {
    it.each<[edtf: string, first: string, last: string, precision: Precision]>([
      // Level 0.
      ['2017-12-22', '2017-12-22', '2017-12-22', 'day'],
      ['2020-02-29', '2020-02-29', '2020-02-29', 'day'],
      ['2000-02-29', '2000-02-29', '2000-02-29', 'day'],
      ['2020-02', '2020-02-01', '2020-02-29', 'month'],
      ['2019-02', '2019-02-01', '2019-02-28', 'month'],
      ['1900-02', '1900-02-01', '1900-02-28', 'month'],
      ['2019-12', '2019-12-01', '2019-12-31', 'month'],
      ['2024', '2024-01-01', '2024-12-31', 'year'],
      ['0000', '0000-01-01', '0000-12-31', 'year'],
      ['0000-02-29', '0000-02-29', '0000-02-29', 'day'],
      ['0001-01-01', '0001-01-01', '0001-01-01', 'day'],
      ['0050', '0050-01-01', '0050-12-31', 'year'],
      ['0099-12', '0099-12-01', '0099-12-31', 'month'],
      ['9999-12-31', '9999-12-31', '9999-12-31', 'day'],
      // Level 1: years before 0 and beyond four digits.
      ['-0001', '-000001-01-01', '-000001-12-31', 'year'],
      ['-0004-02-29', '-000004-02-29', '-000004-02-29', 'day'],
      ['-1985-04', '-001985-04-01', '-001985-04-30', 'month'],
      ['-9999-01-01', '-009999-01-01', '-009999-01-01', 'day'],
      ['Y10000', '+010000-01-01', '+010000-12-31', 'year'],
      ['Y-10000', '-010000-01-01', '-010000-12-31', 'year'],
      ['Y275759', '+275759-01-01', '+275759-12-31', 'year'],
      ['Y-271820', '-271820-01-01', '-271820-12-31', 'year'],
      // Level 1: seasons.
      ['2021-21', '2021-03-01', '2021-05-31', 'season'],
      ['2021-22', '2021-06-01', '2021-08-31', 'season'],
      ['2021-23', '2021-09-01', '2021-11-30', 'season'],
      ['2021-24', '2021-12-01', '2022-02-28', 'season'],
      ['2023-24', '2023-12-01', '2024-02-29', 'season'],
      ['-0044-21', '-000044-03-01', '-000044-05-31', 'season'],
      // Level 1: unspecified digits from the right.
      ['198X', '1980-01-01', '1989-12-31', 'decade'],
      ['000X', '0000-01-01', '0009-12-31', 'decade'],
      ['19XX', '1900-01-01', '1999-12-31', 'century'],
      ['00XX', '0000-01-01', '0099-12-31', 'century'],
      ['2004-XX', '2004-01-01', '2004-12-31', 'year'],
      ['2004-XX-XX', '2004-01-01', '2004-12-31', 'year'],
      ['2004-02-XX', '2004-02-01', '2004-02-29', 'month'],
      // Level 1: the whole date qualified.
      ['2024-07?', '2024-07-01', '2024-07-31', 'month'],
      ['1956-08~', '1956-08-01', '1956-08-31', 'month'],
      ['2017-12-22%', '2017-12-22', '2017-12-22', 'day'],
      ['198X~', '1980-01-01', '1989-12-31', 'decade'],
      ['2021-21?', '2021-03-01', '2021-05-31', 'season'],
      ['Y12345?', '+012345-01-01', '+012345-12-31', 'year'],
    ])('%s', (edtf, first, last, precision) => {
      expect(bounds(partOf(edtf))).toEqual([first + FIRST, last + LAST]);
      expect(partOf(edtf).precision).toBe(precision);
      expect(read(edtf)).toMatchObject({ edtf, earliest: partOf(edtf).earliest, latest: partOf(edtf).latest });
    });
  });

  describe('accepts a time of day: its bounds are in UTC, its day, time and zone are its own', () => {
    it.each<[edtf: string, second: string, zone: string | undefined]>([
      ['2017-12-22T00:00:00Z', '2017-12-22T00:00:00', 'Z'],
      ['2017-12-22T23:59:59Z', '2017-12-22T23:59:59', 'Z'],
      ['2017-12-22T15:30:45', '2017-12-22T15:30:45', undefined],
      ['2017-12-22T15:30:45+08:00', '2017-12-22T07:30:45', '+08:00'],
      ['2017-12-23T04:00:00+08', '2017-12-22T20:00:00', '+08:00'],
      ['2017-12-22T15:30:45-05:00', '2017-12-22T20:30:45', '-05:00'],
      ['2017-12-31T20:00:00-05:00', '2018-01-01T01:00:00', '-05:00'],
      ['2024-07-10T23:30:00+09:00', '2024-07-10T14:30:00', '+09:00'],
      ['2024-03-01T01:00:00+05:45', '2024-02-29T19:15:00', '+05:45'],
      ['2024-01-01T00:00:00+14:00', '2023-12-31T10:00:00', '+14:00'],
      ['2024-01-01T00:00:00-14:00', '2024-01-01T14:00:00', '-14:00'],
      ['0050-06-01T12:00:00Z', '0050-06-01T12:00:00', 'Z'],
      ['-0044-03-15T12:00:00Z', '-000044-03-15T12:00:00', 'Z'],
    ])('%s', (edtf, second, zone) => {
      expect(bounds(read(edtf))).toEqual([`${second}.000Z`, `${second}.999Z`]);
      const [, year, month, day, time] = /^(-?\d{4})-(\d\d)-(\d\d)T(.{8})/.exec(edtf) ?? [];
      const part = partOf(edtf);
      expect(part).toMatchObject({
        precision: 'second',
        year: Number(year),
        month: Number(month),
        day: Number(day),
        time,
      });
      expect(part.zone).toBe(zone);
    });
  });

  describe('accepts intervals', () => {
    it.each<[edtf: string, first: string, last: string]>([
      ['2024-04-11/2024-04-13', `2024-04-11${FIRST}`, `2024-04-13${LAST}`],
      ['2020-01/2023-08', `2020-01-01${FIRST}`, `2023-08-31${LAST}`],
      ['2020-01-22?/2023-08-26?', `2020-01-22${FIRST}`, `2023-08-26${LAST}`],
      ['2016/2026', `2016-01-01${FIRST}`, `2026-12-31${LAST}`],
      ['2020/2020', `2020-01-01${FIRST}`, `2020-12-31${LAST}`],
      ['2020-06/2020', `2020-06-01${FIRST}`, `2020-12-31${LAST}`],
      ['2020/2020-06', `2020-01-01${FIRST}`, `2020-06-30${LAST}`],
      ['198X/1995-03~', `1980-01-01${FIRST}`, `1995-03-31${LAST}`],
      ['2020-21/2020-24', `2020-03-01${FIRST}`, `2021-02-28${LAST}`],
      ['-0044/0014', `-000044-01-01${FIRST}`, `0014-12-31${LAST}`],
      ['2020-01-22/..', `2020-01-22${FIRST}`, 'Infinity'],
      ['2020-01-22/', `2020-01-22${FIRST}`, 'Infinity'],
      ['../2020', '-Infinity', `2020-12-31${LAST}`],
      ['/2020', '-Infinity', `2020-12-31${LAST}`],
    ])('%s', (edtf, first, last) => {
      expect(bounds(read(edtf))).toEqual([first, last]);
      expect(read(edtf)).toMatchObject({ kind: 'interval', edtf });
    });

    it('tells an open end from an unknown one', () => {
      expect(read('2020/..')).toMatchObject({ end: 'open' });
      expect(read('2020/')).toMatchObject({ end: 'unknown' });
      expect(read('../2020')).toMatchObject({ start: 'open' });
      expect(read('/2020')).toMatchObject({ start: 'unknown' });
    });
  });

  describe('rejects', () => {
    it.each<[edtf: string, error: DateError]>([
      ['', 'empty'],
      // White space: never trimmed, or the string in the file would not be the truth.
      [' 2024', 'white-space'],
      ['2024 ', 'white-space'],
      ['2024-07?\n', 'white-space'],
      ['2024 / 2025', 'white-space'],
      ['2024-07-01 10:00:00', 'white-space'],
      ['\u00A02024', 'white-space'],
      ['\uFEFF2024', 'white-space'],
      // What people write.
      ['22 December 2017', 'white-space'],
      ['22.12.2017', 'not-edtf'],
      ['12/22/2017', 'not-edtf'],
      ['2017–2019', 'not-edtf'],
      ['ca.1956', 'not-edtf'],
      ['unknown', 'not-edtf'],
      ['２０２４', 'not-edtf'],
      // Digits that are missing, too many, or without hyphens.
      ['20170101', 'not-edtf'],
      ['201701', 'not-edtf'],
      ['2004-1', 'not-edtf'],
      ['2004-1-01', 'not-edtf'],
      ['2004-01-1', 'not-edtf'],
      ['204', 'not-edtf'],
      ['12345', 'not-edtf'],
      ['+2004', 'not-edtf'],
      ['2004-', 'not-edtf'],
      ['2004-W05', 'not-edtf'],
      ['2004-123', 'not-edtf'],
      // Lower case.
      ['198x', 'not-edtf'],
      ['2004-xx', 'not-edtf'],
      ['y12345', 'not-edtf'],
      ['2017-12-22t10:00:00Z', 'not-edtf'],
      ['2017-12-22T10:00:00z', 'not-edtf'],
      // Days, months and years that are not there.
      ['2018-02-29', 'no-such-day'],
      ['1900-02-29', 'no-such-day'],
      ['2024-02-30', 'no-such-day'],
      ['2024-04-31', 'no-such-day'],
      ['2024-01-00', 'no-such-day'],
      ['2024-01-32', 'no-such-day'],
      ['2024-12-32', 'no-such-day'],
      ['2018-02-29/2018-03-01', 'no-such-day'],
      ['2018-01-01/2018-02-29', 'no-such-day'],
      ['2018-02-29T00:00:00Z', 'no-such-day'],
      ['2020-13', 'no-such-month'],
      ['2020-00', 'no-such-month'],
      ['2020-20', 'no-such-month'],
      ['2020-99', 'no-such-month'],
      ['2020-13-01', 'no-such-month'],
      ['-0000', 'no-such-year'],
      ['-0000-01-01', 'no-such-year'],
      ['Y01234', 'no-such-year'],
      ['Y-01234', 'no-such-year'],
      ['Y00000', 'no-such-year'],
      ['Y300000', 'no-such-year'],
      ['Y-300000', 'no-such-year'],
      ['Y170000002', 'no-such-year'],
      ['Y1234', 'not-edtf'],
      ['Y12345-01', 'not-edtf'],
      ['Y12345-XX', 'not-edtf'],
      ['Y12345-XX-XX', 'not-edtf'],
      ['10000-01-01', 'not-edtf'],
      // Times.
      ['2017-12-22T24:00:00Z', 'no-such-time'],
      ['2017-12-22T23:60:00Z', 'no-such-time'],
      ['2017-12-22T23:59:60Z', 'no-such-time'],
      ['2017-12-22T10:00:00+15:00', 'no-such-time'],
      ['2017-12-22T10:00:00-15:00', 'no-such-time'],
      ['2017-12-22T10:00:00+14:01', 'no-such-time'],
      ['2017-12-22T10:00:00-14:30', 'no-such-time'],
      ['2017-12-22T10:00:00+09:60', 'no-such-time'],
      ['2017-12-22T10:00Z', 'not-edtf'],
      ['2017-12-22T10', 'not-edtf'],
      ['2017-12-22T', 'not-edtf'],
      ['2017-12-22T10:00:00.5Z', 'not-edtf'],
      ['2017-12T10:00:00Z', 'not-edtf'],
      ['2017-12-22T10:00:00Z?', 'not-edtf'],
      ['2017-12-22T10:00:00+0800', 'not-edtf'],
      ['2017-12-22T10:00:00Z/2017-12-23T10:00:00Z', 'not-edtf'],
      // Intervals.
      ['2020/2019', 'interval-reversed'],
      ['2024-04-13/2024-04-11', 'interval-reversed'],
      ['2021/2020-06', 'interval-reversed'],
      ['0014/-0044', 'interval-reversed'],
      ['../..', 'interval-without-date'],
      ['/', 'interval-without-date'],
      ['../', 'interval-without-date'],
      ['/..', 'interval-without-date'],
      ['..', 'not-edtf'],
      ['2019/2020/2021', 'not-edtf'],
      ['2019/2020/', 'not-edtf'],
      ['2019//2020', 'not-edtf'],
      ['2019/open', 'not-edtf'],
      ['2019/...', 'not-edtf'],
      ['2019/unknown', 'not-edtf'],
      // Qualifiers that are doubled or of no date.
      ['2024??', 'not-edtf'],
      ['2024?~', 'not-edtf'],
      ['2024!', 'not-edtf'],
      ['?', 'not-edtf'],
      // Unspecified digits that are not the last.
      ['1XXX', 'not-edtf'],
      ['XXXX', 'not-edtf'],
      ['198X-12', 'not-edtf'],
      ['19XX-12-25', 'not-edtf'],
      ['2004-XX-15', 'not-edtf'],
      ['2004-1X', 'not-edtf'],
      ['2004-12-2X', 'not-edtf'],
      ['2021-21-01', 'not-edtf'],
      ['2021-21-XX', 'not-edtf'],
      // Level 2.
      ['?2004-06', 'not-edtf'],
      ['2004?-06', 'not-edtf'],
      ['2004-06~-11', 'not-edtf'],
      ['2004-~06-11', 'not-edtf'],
      ['[1667,1668]', 'not-edtf'],
      ['{1960,1961-12}', 'not-edtf'],
      ['1950S2', 'not-edtf'],
      ['Y-17E7', 'not-edtf'],
      ['2001-25', 'no-such-month'],
      ['2001-34', 'no-such-month'],
    ])('%j: %s', (edtf, error) => {
      expect(parseEdtf(edtf)).toEqual({ ok: false, error });
    });

    it('never throws, whatever the string', () => {
      const likely = fc.stringMatching(/^[-0-9XYTZ:./?~% ]{0,24}$/);
      fc.assert(
        fc.property(fc.oneof(fc.string({ unit: 'binary' }), likely), (text) => {
          const result = parseEdtf(text);
          expect(result.ok ? result.date.edtf : typeof result.error).toBe(result.ok ? text : 'string');
        }),
        { numRuns: runs(500) },
      );
    });
  });

  describe('qualifiers', () => {
    it.each([
      ['2024-07', false, false],
      ['2024-07?', true, false],
      ['2024-07~', false, true],
      ['2024-07%', true, true],
    ])('%s', (edtf, uncertain, approximate) => {
      expect(partOf(edtf)).toMatchObject({ uncertain, approximate });
    });

    it.each([
      ['2024-07', false, false],
      ['2024-07?', true, true],
      ['2024-07~', true, true],
      ['2024-07%', true, true],
      ['198X', false, false],
      ['2020-01/2023-08', false, false],
      ['2020-01?/2023-08', true, false],
      ['2020-01/2023-08~', false, true],
      ['2020-01%/2023-08?', true, true],
      // An end that is open is known to be open; one that is unknown is not known.
      ['2020-01/..', false, false],
      ['../2020-01', false, false],
      ['2020-01/', false, true],
      ['/2020-01', true, false],
    ])('%s has unsure ends: start %s, end %s', (edtf, start, end) => {
      expect(uncertainEnds(read(edtf))).toEqual({ start, end });
    });
  });

  describe('parts', () => {
    it.each<[string, Partial<DatePart>]>([
      ['2017-12-22', { year: 2017, month: 12, day: 22 }],
      ['2019-12', { year: 2019, month: 12 }],
      ['2021-23', { year: 2021, season: 23 }],
      ['-0044', { year: -44 }],
      ['198X', { year: 1980 }],
      ['19XX', { year: 1900 }],
      ['2004-XX-XX', { year: 2004 }],
      ['Y-12345', { year: -12345 }],
    ])('of %s', (edtf, wanted) => {
      const { year, month, day, season, time } = partOf(edtf);
      expect({ year, month, day, season, time }).toEqual({
        month: undefined,
        day: undefined,
        season: undefined,
        time: undefined,
        ...wanted,
      });
    });
  });

  describe('any valid string', () => {
    it('reads as an independent library reads it', () => {
      fc.assert(
        fc.property(fc.oneof(edtfDates, edtfIntervals), (edtf) => {
          const ours = parseEdtf(edtf);
          const theirs = parse(edtf, 1);
          expect(ours.ok, edtf).toBe(theirs.success);
          if (!ours.ok || !theirs.success) return;
          // Where an end is open or unknown, that library gives the end of JavaScript's calendar.
          const { earliest, latest } = ours.date;
          if (Number.isFinite(earliest)) expect(earliest, edtf).toBe(Number(theirs.value.minMs));
          else expect(Number(theirs.value.minMs), edtf).toBe(-8.64e15);
          if (Number.isFinite(latest)) expect(latest, edtf).toBe(Number(theirs.value.maxMs));
          else expect(Number(theirs.value.maxMs), edtf).toBe(8.64e15);
        }),
        { numRuns: runs(1500) },
      );
    });

    it('has a first millisecond that is not after its last, and keeps its string', () => {
      fc.assert(
        fc.property(fc.oneof(edtfDates, edtfIntervals), (edtf) => {
          const result = parseEdtf(edtf);
          if (!result.ok) {
            expect(result.error, edtf).toBe('interval-reversed');
            return;
          }
          expect(result.date.earliest).toBeLessThanOrEqual(result.date.latest);
          expect(result.date.edtf).toBe(edtf);
        }),
        { numRuns: runs(1000) },
      );
    });

    it('of a day comes back from its first and from its last millisecond', () => {
      const day = fc.date({
        min: new Date('0001-01-01T00:00:00Z'),
        max: new Date('9999-12-31T00:00:00Z'),
        noInvalidDate: true,
      });
      fc.assert(
        fc.property(day, (date) => {
          const text = date.toISOString().slice(0, 10);
          expect(bounds(read(text))).toEqual([text + FIRST, text + LAST]);
        }),
        { numRuns: runs(500) },
      );
    });
  });

  it('utc takes the years before 100 as they are', () => {
    expect(new Date(utc(5, 3, 1)).toISOString()).toBe('0005-03-01T00:00:00.000Z');
    expect(new Date(utc(2024, 13, 1)).toISOString()).toBe('2025-01-01T00:00:00.000Z');
    expect(utc(300_000, 1, 1)).toBeNaN();
  });
});
