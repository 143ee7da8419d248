import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseEdtf } from '../../../src/core/time/edtf.ts';
import { decodeTime, encodeTime, intersection, roundViewport } from '../../../src/core/time/interval.ts';
import { DAY } from '../../../src/core/time/units.ts';
import type { Viewport } from '../../../src/core/time/viewport.ts';

const view = (start: string, end: string): Viewport => ({ start: Date.parse(start), end: Date.parse(end) });

describe('time', () => {
  test.each<[string, Viewport]>([
    ['2016/2025', view('2016-01-01', '2026-01-01')],
    ['2020/2020', view('2020-01-01', '2021-01-01')],
    ['2017-12-22/2018-02-28', view('2017-12-22', '2018-03-01')],
    ['2024-02-29/2024-02-29', view('2024-02-29', '2024-03-01')],
    ['2024-04-11T08:00:00Z/2024-04-11T08:00:09Z', view('2024-04-11T08:00:00Z', '2024-04-11T08:00:10Z')],
    ['0044/0099', view('0044-01-01T00:00:00Z', '0100-01-01T00:00:00Z')],
    ['9998/9999', view('9998-01-01T00:00:00Z', '+010000-01-01T00:00:00Z')],
    ['-0500/-0001', view('-000500-01-01T00:00:00Z', '0000-01-01T00:00:00Z')],
    ['-0500-01-01/1949-09-30', view('-000500-01-01T00:00:00Z', '1949-10-01')],
  ])('%s, both ends included', (text, viewport) => {
    expect(decodeTime(text)).toEqual(viewport);
    expect(encodeTime(viewport)).toBe(text);
  });

  test.each<[string, Viewport]>([
    ['2016-03/2016-05', view('2016-03-01', '2016-06-01')],
    ['2016-03-02/2017', view('2016-03-02', '2018-01-01')],
    ['1949?/195X~', view('1949-01-01', '1960-01-01')],
    ['2024-01-01T09:00:00+09:00/2024', view('2024-01-01', '2025-01-01')],
    // Begins within what ends it.
    ['2020-06/2020', view('2020-06-01', '2021-01-01')],
  ])('%s is understood, though it is written otherwise', (text, viewport) => {
    expect(decodeTime(text)).toEqual(viewport);
  });

  test.each([
    '',
    '/',
    '../..',
    '../',
    '2025/2016',
    '2016/2020/2025',
    '2016-2025',
    '2018-02-29/2019',
    ' 2016/2025',
    '2016 /2025',
    'x/y',
    '2016/x',
  ])('%j is not', (text) => {
    expect(decodeTime(text)).toBeNull();
  });

  it('is rounded to what can be seen: days, hours or seconds', () => {
    const late = 12 * 3_600_000 + 34 * 60_000 + 56_789;
    const start = Date.UTC(2016, 0, 1) + late;
    expect(encodeTime({ start, end: start + 4000 * DAY })).toBe('2016-01-02/2026-12-14');
    expect(encodeTime({ start, end: start + 100 * DAY })).toBe('2016-01-01T13:00:00Z/2016-04-10T12:59:59Z');
    expect(encodeTime({ start, end: start + 10 * DAY })).toBe('2016-01-01T12:34:57Z/2016-01-11T12:34:56Z');
  });
});

describe('an end that is open, or the only one', () => {
  const [from, to] = [Date.parse('2016-01-01'), Date.parse('2017-01-01')];
  test.each<[string, Viewport, string]>([
    ['2016', { start: from, end: to }, '2016/2016'],
    ['2016/..', { start: from, end: Infinity }, '2016/..'],
    ['2016/', { start: from, end: Infinity }, '2016/..'],
    ['../2016', { start: -Infinity, end: to }, '../2016'],
    ['/2016', { start: -Infinity, end: to }, '../2016'],
    ['2016-03', view('2016-03-01', '2016-04-01'), '2016-03-01/2016-03-31'],
  ])('%s', (text, viewport, written) => {
    expect(decodeTime(text)).toEqual(viewport);
    expect(encodeTime(viewport)).toBe(written);
  });
});

describe('years that EDTF writes with a Y', () => {
  test.each<[string, Viewport]>([
    ['Y10000/Y12345', view('+010000-01-01T00:00:00Z', '+012346-01-01T00:00:00Z')],
    ['Y-271820/Y-10000', view('-271820-01-01T00:00:00Z', '-009999-01-01T00:00:00Z')],
    ['2016/Y275758', view('2016-01-01', '+275759-01-01T00:00:00Z')],
    ['-9999/9999', view('-009999-01-01T00:00:00Z', '+010000-01-01T00:00:00Z')],
  ])('%s', (text, viewport) => {
    expect(decodeTime(text)).toEqual(viewport);
    expect(encodeTime(viewport)).toBe(text);
  });

  it('are written for every year that EDTF is read with', () => {
    fc.assert(
      fc.property(fc.integer({ min: -271_820, max: 275_758 }), fc.integer({ min: 0, max: 500 }), (year, more) => {
        const name = (one: number) =>
          one > 9999 || one < -9999 ? `Y${one}` : (one < 0 ? '-' : '') + String(Math.abs(one)).padStart(4, '0');
        const [first, last] = [parseEdtf(name(year)), parseEdtf(name(Math.min(year + more, 275_758)))];
        if (!first.ok || !last.ok) return expect.unreachable(name(year));
        const viewport = { start: first.date.earliest, end: last.date.latest + 1 };
        expect(decodeTime(encodeTime(viewport))).toEqual(viewport);
      }),
    );
  });
});

it('comes back as it was rounded, whatever it was', () => {
  const limit = 8.64e15 - 400 * DAY;
  const times = fc.tuple(fc.integer({ min: -limit, max: limit }), fc.double({ min: 4, max: 15.9, noNaN: true }));
  fc.assert(
    fc.property(times, ([start, power]) => {
      const end = Math.min(start + Math.round(10 ** power), limit + DAY);
      const rounded = roundViewport({ start, end });
      expect(rounded.start).toBeLessThan(rounded.end);
      expect(roundViewport(rounded)).toEqual(rounded);
      expect(decodeTime(encodeTime({ start, end }))).toEqual(rounded);
    }),
  );
});

it('the part of one stretch within another', () => {
  expect(intersection({ start: 0, end: 10 }, { start: 5, end: 20 })).toEqual({ start: 5, end: 10 });
  expect(intersection({ start: -Infinity, end: Infinity }, { start: 5, end: 20 })).toEqual({ start: 5, end: 20 });
  expect(intersection({ start: 0, end: 5 }, { start: 5, end: 20 })).toBeNull();
});
