import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Band, bandsOf } from '../../../src/core/evidence/bands.ts';
import { placeBands } from '../../../src/core/layout/bands.ts';
import { times } from '../support/states.ts';
import { SIX } from '../support/six.ts';

const band = (time: string) => ({
  id: 'one',
  group: 'world' as const,
  label: 'A war',
  time,
  timeWhy: 'From its first day.',
  citations: [],
});
const bands = (...all: string[]): Band[] => bandsOf({ meta: { ...SIX.dataset, bands: all.map(band) } });

describe('the bands behind the events', () => {
  const view = { start: Date.UTC(2000, 0, 1), end: Date.UTC(2010, 0, 1) };

  it('are cut to the view, so that their names stay in it', () => {
    const shares = placeBands(bands('1990/..', '2005-01-01/2030', '1980/1990', '2010/2011'), view).map(
      ({ from, share }) => [from, Math.round(share * 1000) / 1000],
    );
    expect(shares).toEqual([
      [0, 1],
      [expect.closeTo(0.5, 3), 0.5],
    ]);
  });

  it('leave out what has no time, and are none where the dataset has none', () => {
    expect(bands('../..', 'soon')).toEqual([]);
    expect(bandsOf({ meta: null })).toEqual([]);
  });

  it('never reach out of the view', () => {
    fc.assert(
      fc.property(times, (time) => {
        for (const { from, share } of placeBands(bands('1990/..', '../2005', '2001/2002'), time)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(share).toBeGreaterThan(0);
          expect(from + share).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});
