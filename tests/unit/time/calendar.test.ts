import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binEdges } from '../../../src/core/time/calendar.ts';
import { DAY, YEAR } from '../../../src/core/time/units.ts';
import { runs } from '../support/profile.ts';
import { t } from '../support/translate.ts';
import { contextWords, ticksFor } from '../../../src/core/words/tickWords.ts';

const utc = (year: number, month = 1, day = 1) => new Date(0).setUTCFullYear(year, month - 1, day);

/** Ticks over a stretch that is `width` pixels wide. */
const ticks = (start: number, end: number, width = 1000, spacing = 72) =>
  ticksFor({ start, end }, width / (end - start), spacing, t);
const words = (start: number, end: number, width = 1000) =>
  ticks(start, end, width).map((tick) => (tick.major ? `[${tick.text}]` : tick.text));

describe('ticksFor', () => {
  it.each<[what: string, start: number, end: number, expected: string[]]>([
    ['decades', utc(1949), utc(2027), ['1950', '1960', '1970', '1980', '1990', '2000', '2010', '2020']],
    ['five years', utc(1998), utc(2032), ['2000', '2005', '2010', '2015', '2020', '2025', '2030']],
    [
      'years',
      utc(2016, 6),
      utc(2026, 6),
      ['2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026'],
    ],
    [
      'half years',
      utc(2016, 6),
      utc(2020, 12),
      ['Jul', '[2017]', 'Jul', '[2018]', 'Jul', '[2019]', 'Jul', '[2020]', 'Jul'],
    ],
    ['quarters', utc(2016, 9), utc(2018, 2), ['Oct', '[2017]', 'Apr', 'Jul', 'Oct', '[2018]']],
    ['months', utc(2017, 10), utc(2018, 4), ['Oct', 'Nov', 'Dec', '[2018]', 'Feb', 'Mar']],
    ['Mondays', utc(2017, 12, 20), utc(2018, 1, 20), ['25 Dec', '[2018]', '8 Jan', '15 Jan']],
    ['days', utc(2017, 12, 29), utc(2018, 1, 4), ['29 Dec', '30 Dec', '31 Dec', '[2018]', '2 Jan', '3 Jan']],
    ['the years about 1 CE', utc(-3), utc(5), ['4 BCE', '3 BCE', '2 BCE', '1 BCE', '1', '2', '3', '4']],
    ['the centuries about 1 CE', utc(-250), utc(499), ['200 BCE', '100 BCE', '1', '100', '200', '300', '400']],
    [
      'hundreds of thousands of years',
      utc(-199_999),
      utc(200_000),
      ['200000 BCE', '150000 BCE', '100000 BCE', '50000 BCE', '1', '50000', '100000', '150000'],
    ],
  ])('gives %s', (_, start, end, expected) => {
    expect(words(start, end)).toEqual(expected);
  });

  const stretch = fc
    .tuple(
      fc.integer({ min: utc(-3000), max: utc(2200) }),
      fc.double({ min: Math.log(7 * DAY), max: Math.log(90_000 * YEAR), noNaN: true }),
      fc.integer({ min: 300, max: 3000 }),
      fc.integer({ min: 30, max: 120 }),
    )
    .map(([start, log, width, spacing]) => ({ start, end: start + Math.exp(log), width, spacing }));

  it('keeps what was asked for between two ticks; a February may be short of it', () => {
    fc.assert(
      fc.property(stretch, ({ start, end, width, spacing }) => {
        const all = ticks(start, end, width, spacing);
        const perMillisecond = width / (end - start);
        all.forEach((tick, i) => {
          const next = all[i + 1];
          // 28 days of the month of 30.4 that the spacing reckons with; 90 of the quarter of 91.3. From the year 1 to
          // the first round year it is a year less, since there is no year 0.
          if (next && tick.time !== utc(1))
            expect((next.time - tick.time) * perMillisecond).toBeGreaterThanOrEqual(spacing * (28 / 30.44) - 1e-6);
        });
      }),
      { numRuns: runs(500) },
    );
  });

  it('leaves no gap much longer than that, and stays in the stretch', () => {
    fc.assert(
      fc.property(stretch, ({ start, end, width, spacing }) => {
        const all = ticks(start, end, width, spacing);
        const perMillisecond = width / (end - start);
        const times = [start, ...all.map((tick) => tick.time), end];
        expect(times).toEqual([...times].sort((a, b) => a - b));
        expect(all.every((tick) => tick.time < end)).toBe(true);
        // The longest way from one step to the next is from a day to a week, 7; a day itself may be wider than any spacing.
        const most = Math.max(spacing * 7.5, DAY * perMillisecond * 1.01);
        times.forEach((time, i) => expect(((times[i + 1] ?? time) - time) * perMillisecond).toBeLessThanOrEqual(most));
      }),
      { numRuns: runs(500) },
    );
  });

  it('says the year at each January, and marks it where ticks are finer than years', () => {
    fc.assert(
      fc.property(stretch, ({ start, end, width, spacing }) => {
        const all = ticks(start, end, width, spacing);
        const yearly = all.every((tick) => new Date(tick.time).toISOString().slice(-19, -14) === '01-01');
        for (const { time, text, major } of all) {
          const date = new Date(time);
          const year = date.getUTCFullYear();
          const january = date.getUTCMonth() === 0 && date.getUTCDate() === 1;
          expect(text === (year > 0 ? String(year) : `${1 - year} BCE`)).toBe(january);
          if (!yearly) expect(major).toBe(january);
        }
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('contextWords', () => {
  const at = utc(2017, 12, 22);

  it('says nothing at year ticks, the year at months, month and year at days', () => {
    expect(contextWords(at, 1000 / (10 * YEAR), 72, t)).toBe('');
    expect(contextWords(utc(2017, 4), 1000 / YEAR, 72, t)).toBe('2017');
    // The tick of 2018 is so near that the one would stand over the other.
    expect(contextWords(at, 1000 / YEAR, 72, t)).toBe('');
    expect(contextWords(at, 1000 / (30 * DAY), 72, t)).toBe('December 2017');
    expect(contextWords(at, 1000 / (7 * DAY), 72, t)).toBe('December 2017');
    expect(contextWords(utc(0, 3), 1000 / YEAR, 72, t)).toBe('1 BCE');
  });

  it('keeps the year in view at every zoom: in a tick, or beside the ticks', () => {
    fc.assert(
      fc.property(
        fc.double({ min: Math.log(7 * DAY), max: Math.log(200_000 * YEAR), noNaN: true }),
        fc.integer({ min: 350, max: 2000 }),
        (log, width) => {
          const [span, start] = [Math.exp(log), utc(1400, 3, 4)];
          const context = contextWords(start, width / span, 72, t);
          const inTicks = ticks(start, start + span, width).some((tick) => /^\d{4,}$/.test(tick.text));
          expect(context.includes('1400') || (context === '' && inTicks)).toBe(true);
        },
      ),
      { numRuns: runs(300) },
    );
  });
});

describe('binEdges', () => {
  it('cover the stretch with equal steps of the calendar, no finer than months', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: utc(-500), max: utc(2200) }),
        fc.double({ min: Math.log(DAY), max: Math.log(900 * YEAR), noNaN: true }),
        fc.integer({ min: 50, max: 3000 }),
        (start, log, width) => {
          const end = start + Math.exp(log);
          const edges = binEdges({ start, end }, width / (end - start), 9);
          expect(edges[0]).toBeLessThanOrEqual(start);
          expect(edges.at(-1)).toBeGreaterThanOrEqual(end);
          edges.forEach((edge, i) => {
            expect(new Date(edge).getUTCDate()).toBe(1);
            const next = edges[i + 1];
            // The step from the year 1 to the first round year is a year short, since there is no year 0.
            if (next !== undefined && edge !== utc(1))
              expect((next - edge) * (width / (end - start))).toBeGreaterThanOrEqual(9 * (28 / 30.44) - 1e-6);
          });
        },
      ),
      { numRuns: runs(300) },
    );
  });
});
