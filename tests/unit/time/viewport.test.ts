import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binEdges } from '../../../src/core/time/calendar.ts';
import { DAY, LAST_TIME, YEAR } from '../../../src/core/time/units.ts';
import {
  around,
  clampViewport,
  MIN_SPAN,
  pan,
  reveal,
  spanOf,
  type Viewport,
  zoom,
} from '../../../src/core/time/viewport.ts';
import { runs } from '../support/profile.ts';
import { randomTable, tableOf } from '../support/events.ts';
import { allRows } from '../support/layout.ts';
import { boundsOf, fit } from '../../../src/core/table/extent.ts';
import { decodeTime, encodeTime, roundViewport } from '../../../src/core/time/interval.ts';
import { ticksFor } from '../../../src/core/words/tickWords.ts';
import { t } from '../support/translate.ts';

/** Positions are sums of numbers near 10¹³, which are right to a few thousandths of a millisecond. */
const MS = 0.1;

const time = fc.double({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1), noNaN: true });
const someBounds = fc
  .tuple(time, fc.double({ min: 2 * MIN_SPAN, max: 300 * YEAR, noNaN: true }))
  .map(([start, span]): Viewport => ({ start, end: start + span }));
/** Any view, also one that is reversed, far outside or too short. */
const anyView = fc
  .tuple(time, fc.double({ min: -YEAR, max: 500 * YEAR, noNaN: true }))
  .map(([start, span]): Viewport => ({ start, end: start + span }));
/** Bounds with a view inside them. */
const boundsAndView = fc
  .tuple(someBounds, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([bounds, size, place]) => {
    const span = MIN_SPAN * (spanOf(bounds) / MIN_SPAN) ** size;
    const start = bounds.start + place * (spanOf(bounds) - span);
    return { bounds, view: { start, end: start + span } };
  });

function expectInside(view: Viewport, bounds: Viewport): void {
  expect(view.start).toBeGreaterThanOrEqual(bounds.start - MS);
  expect(view.end).toBeLessThanOrEqual(bounds.end + MS);
  expect(spanOf(view)).toBeGreaterThanOrEqual(MIN_SPAN - MS);
}

function expectSame(a: Viewport, b: Viewport): void {
  expect(Math.abs(a.start - b.start)).toBeLessThan(MS);
  expect(Math.abs(a.end - b.end)).toBeLessThan(MS);
}

describe('clampViewport', () => {
  it('keeps any view inside the bounds and at least a week long', () => {
    fc.assert(fc.property(anyView, someBounds, (view, bounds) => expectInside(clampViewport(view, bounds), bounds)));
  });

  it('leaves alone what is inside, and what it has clamped', () => {
    fc.assert(
      fc.property(boundsAndView, anyView, ({ bounds, view }, wild) => {
        expectSame(clampViewport(view, bounds), view);
        const once = clampViewport(wild, bounds);
        expectSame(clampViewport(once, bounds), once);
      }),
    );
  });

  it('keeps the span of a view outside, and the middle of one too short', () => {
    const bounds = { start: 0, end: YEAR };
    expect(clampViewport({ start: -30 * DAY, end: 0 }, bounds)).toEqual({ start: 0, end: 30 * DAY });
    expect(clampViewport({ start: YEAR, end: YEAR + 30 * DAY }, bounds)).toEqual({ start: YEAR - 30 * DAY, end: YEAR });
    expect(clampViewport({ start: 99.5 * DAY, end: 100.5 * DAY }, bounds)).toEqual({
      start: 96.5 * DAY,
      end: 103.5 * DAY,
    });
    expect(clampViewport({ start: -YEAR, end: 3 * YEAR }, bounds)).toEqual(bounds);
  });

  it('shows a week where the bounds are shorter than one', () => {
    expect(clampViewport({ start: 0, end: DAY }, { start: 0, end: DAY })).toEqual({ start: 0, end: MIN_SPAN });
  });
});

describe('pan', () => {
  it('keeps the span, moves by the share asked for, and stops at the bounds', () => {
    fc.assert(
      fc.property(boundsAndView, fc.double({ min: -3, max: 3, noNaN: true }), ({ bounds, view }, share) => {
        const moved = pan(view, share, bounds);
        expectInside(moved, bounds);
        expect(Math.abs(spanOf(moved) - spanOf(view))).toBeLessThan(MS);
        const wanted = view.start + share * spanOf(view);
        const free = wanted >= bounds.start && wanted + spanOf(view) <= bounds.end;
        const stop = share < 0 ? bounds.start : bounds.end - spanOf(view);
        expect(Math.abs(moved.start - (free ? wanted : stop))).toBeLessThan(MS);
      }),
    );
  });
});

describe('zoom', () => {
  const factor = fc.double({ min: 0.05, max: 20, noNaN: true });

  it('divides the span by the factor, between a week and all', () => {
    fc.assert(
      fc.property(boundsAndView, factor, fc.double({ min: 0, max: 1, noNaN: true }), ({ bounds, view }, by, share) => {
        const zoomed = zoom(view, by, view.start + share * spanOf(view), bounds);
        expectInside(zoomed, bounds);
        const span = Math.min(Math.max(spanOf(view) / by, MIN_SPAN), spanOf(bounds));
        expect(Math.abs(spanOf(zoomed) - span)).toBeLessThan(MS);
      }),
    );
  });

  it('leaves the anchor where it is on the screen, unless the bounds are in the way', () => {
    fc.assert(
      fc.property(boundsAndView, factor, fc.double({ min: 0, max: 1, noNaN: true }), ({ bounds, view }, by, share) => {
        const anchor = view.start + share * spanOf(view);
        const zoomed = zoom(view, by, anchor, bounds);
        const free = zoomed.start > bounds.start + MS && zoomed.end < bounds.end - MS;
        if (free || by >= 1) expect(Math.abs((anchor - zoomed.start) / spanOf(zoomed) - share)).toBeLessThan(1e-6);
        // In the way or not, what was pointed at does not leave the view.
        expect(anchor).toBeGreaterThan(zoomed.start - MS);
        expect(anchor).toBeLessThan(zoomed.end + MS);
      }),
    );
  });

  it('in and out again comes back', () => {
    const bounds = { start: 0, end: 100 * YEAR };
    const view = { start: 40 * YEAR, end: 50 * YEAR };
    expectSame(zoom(zoom(view, 3, 42 * YEAR, bounds), 1 / 3, 42 * YEAR, bounds), view);
  });
});

describe('reveal', () => {
  const stretch = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.3, noNaN: true }));

  it('changes nothing where all of it is in view', () => {
    fc.assert(
      fc.property(
        boundsAndView,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ bounds, view }, a, b) => {
          const [start, end] = [
            view.start + Math.min(a, b) * spanOf(view) * 0.999,
            view.start + Math.max(a, b) * spanOf(view) * 0.999 + 1,
          ];
          expect(reveal(view, start, end, bounds)).toEqual(view);
        },
      ),
    );
  });

  it('pans, and only pans, until all of it is in view', () => {
    fc.assert(
      fc.property(boundsAndView, stretch, ({ bounds, view }, [place, length]) => {
        const start = bounds.start + place * spanOf(bounds) * 0.999;
        const end = Math.min(start + length * spanOf(view), bounds.end);
        const shown = reveal(view, start, end, bounds);
        expectInside(shown, bounds);
        expect(Math.abs(spanOf(shown) - spanOf(view))).toBeLessThan(MS);
        expect(shown.start).toBeLessThanOrEqual(start + MS);
        expect(shown.end).toBeGreaterThanOrEqual(end - MS);
        // It does not carry what it brings in past the middle.
        const [middle, old, fresh] = [(start + end) / 2, (view.start + view.end) / 2, (shown.start + shown.end) / 2];
        if (fresh > old + MS) expect(fresh).toBeLessThanOrEqual(Math.max(middle, bounds.start + spanOf(view) / 2) + MS);
        if (fresh < old - MS)
          expect(fresh).toBeGreaterThanOrEqual(Math.min(middle, bounds.end - spanOf(view) / 2) - MS);
      }),
    );
  });

  it('shows what is longer than the view from its start, and leaves it where a part is in view', () => {
    const bounds = { start: 0, end: 100 * YEAR };
    const view = { start: 50 * YEAR, end: 60 * YEAR };
    const shown = reveal(view, 10 * YEAR, 40 * YEAR, bounds);
    expect(shown.start).toBeLessThanOrEqual(10 * YEAR);
    expect(shown.end).toBeGreaterThan(15 * YEAR);
    expect(reveal(view, 10 * YEAR, 55 * YEAR, bounds)).toEqual(view);
    expect(reveal(view, 10 * YEAR, 90 * YEAR, bounds)).toEqual(view);
  });

  it('moves no further than what is just beside the view needs', () => {
    const bounds = { start: 0, end: 100 * YEAR };
    const view = { start: 50 * YEAR, end: 60 * YEAR };
    const after = reveal(view, 60 * YEAR + DAY, 60 * YEAR + 10 * DAY, bounds);
    expect(after.start - view.start).toBeGreaterThan(0);
    expect(after.start - view.start).toBeLessThan(YEAR);
    const before = reveal(view, 50 * YEAR - 10 * DAY, 50 * YEAR - DAY, bounds);
    expect(view.start - before.start).toBeGreaterThan(0);
    expect(view.start - before.start).toBeLessThan(YEAR);
  });

  it('takes the bounds for an end that is open', () => {
    const bounds = { start: 0, end: 100 * YEAR };
    const shown = reveal({ start: 50 * YEAR, end: 60 * YEAR }, 95 * YEAR, Infinity, bounds);
    expectInside(shown, bounds);
    expect(shown).toEqual({ start: 90 * YEAR, end: 100 * YEAR });
  });
});

describe('around', () => {
  const bounds = { start: 0, end: 100 * YEAR };

  it('shows all of it, with air on both sides', () => {
    const view = around(20 * YEAR, 30 * YEAR - 1, bounds);
    expect(view.start).toBeCloseTo(19.4 * YEAR, 0);
    expect(view.end).toBeCloseTo(30.6 * YEAR, 0);
  });

  it('shows at least a week around an instant', () => {
    const view = around(50 * YEAR, 50 * YEAR, bounds);
    expect(spanOf(view)).toBe(MIN_SPAN);
    expect((view.start + view.end) / 2).toBeCloseTo(50 * YEAR, -1);
  });

  it('takes the bounds for ends that are open or unknown', () => {
    expect(around(-Infinity, 30 * YEAR, bounds).start).toBe(0);
    expect(around(30 * YEAR, Infinity, bounds).end).toBe(100 * YEAR);
    expect(around(-Infinity, Infinity, bounds)).toEqual(bounds);
  });
});

describe('boundsOf and fit', () => {
  it('show every end that is known', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), fc.nat(), (n, seed, which) => {
        const table = randomTable(n, seed, 'spread');
        const bounds = boundsOf(table, null);
        const rows = allRows(table).filter((row) => row % 3 !== which % 3 || n < 3);
        for (const [view, shown] of [
          [bounds, allRows(table)],
          [fit(table, rows, bounds), rows],
        ] as const) {
          const known = [...shown]
            .flatMap((row) => [table.start[row] ?? NaN, table.end[row] ?? NaN])
            .filter(Number.isFinite);
          expect(view.start).toBeLessThan(Math.min(...known));
          expect(view.end).toBeGreaterThan(Math.max(...known));
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('ignore ends that are open or unknown', () => {
    const closed = boundsOf(tableOf([['2000-01-01'], ['2020-12-31']]), null);
    const open = boundsOf(tableOf([['2000-01-01/..'], ['../2020-12-31'], ['2010/'], ['/2011']]), null);
    expect(open).toEqual(closed);
    expect(closed.start).toBeGreaterThan(Date.UTC(1999, 0, 1));
    expect(closed.end).toBeLessThan(Date.UTC(2022, 0, 1));
  });

  it('make room for the opening view, and have one without events', () => {
    const opening = { start: Date.UTC(2016, 0, 1), end: Date.UTC(2026, 0, 1) };
    const bounds = boundsOf(tableOf([['2017-12-22']]), opening);
    // The opening view needs no air of its own; an event at its edge does.
    expect(bounds).toEqual(opening);
    expect(boundsOf(tableOf([['2025-12-31']]), opening).end).toBeGreaterThan(opening.end);
    const none = tableOf([]);
    expect(spanOf(boundsOf(none, null))).toBeGreaterThanOrEqual(MIN_SPAN);
    expect(boundsOf(none, opening).start).toBeLessThanOrEqual(opening.start);
    expect(fit(none, allRows(none), bounds)).toEqual(bounds);
  });
});

describe('roundViewport', () => {
  const view = fc
    .tuple(time, fc.double({ min: Math.log(MIN_SPAN), max: Math.log(300 * YEAR), noNaN: true }))
    .map(([start, log]) => ({ start, end: start + Math.exp(log) }));

  it('rounds what is rounded to itself', () => {
    fc.assert(
      fc.property(view, (any) => void expect(roundViewport(roundViewport(any))).toEqual(roundViewport(any))),
      { numRuns: runs(1000) },
    );
  });

  it.each([3 * 365 * DAY, 60 * DAY])('rounds to itself near a span of %d ms, where the step changes', (span) => {
    fc.assert(
      fc.property(time, fc.double({ min: -DAY, max: DAY, noNaN: true }), (start, more) => {
        const once = roundViewport({ start, end: start + span + more });
        expect(roundViewport(once)).toEqual(once);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('moves no end by a pixel at a width of 1,000', () => {
    fc.assert(
      fc.property(view, (any) => {
        const rounded = roundViewport(any);
        const pixel = spanOf(any) / 1000;
        expect(Math.abs(rounded.start - any.start)).toBeLessThan(pixel);
        expect(Math.abs(rounded.end - any.end)).toBeLessThan(pixel);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('gives whole seconds, hours and days', () => {
    const start = Date.UTC(2017, 11, 22, 11, 22, 33, 444);
    const text = (span: number) => new Date(roundViewport({ start, end: start + span }).start).toISOString();
    expect(text(10 * DAY)).toBe('2017-12-22T11:22:33.000Z');
    expect(text(100 * DAY)).toBe('2017-12-22T11:00:00.000Z');
    expect(text(10 * YEAR)).toBe('2017-12-22T00:00:00.000Z');
  });
});

describe('where JavaScript’s dates end', () => {
  const far = fc.oneof(
    fc.double({ min: -9e15, max: 9e15, noNaN: true }),
    fc.constantFrom(-Infinity, Infinity, -LAST_TIME, LAST_TIME, 8.64e15),
  );
  const farView = fc.tuple(far, far).map(([start, end]): Viewport => ({ start, end }));

  it('every viewport ends too, however it is made', () => {
    fc.assert(
      fc.property(farView, farView, fc.double({ min: -1e9, max: 1e9, noNaN: true }), (view, given, by) => {
        const bounds = clampViewport(given, given);
        const inside = clampViewport(view, bounds);
        const made = [
          bounds,
          inside,
          pan(inside, by, bounds),
          zoom(inside, Math.abs(by) + 1e-9, inside.end, bounds),
          reveal(inside, view.start, view.end, bounds),
          around(view.start, view.end, bounds),
        ];
        for (const { start, end } of made) {
          expect(start).toBeLessThan(end);
          expect(Math.max(Math.abs(start), Math.abs(end))).toBeLessThanOrEqual(LAST_TIME);
        }
      }),
    );
  });

  it.each(['Y275759', 'Y-271820', 'Y-271820/Y275759', 'Y275758/Y275759', 'Y-271820/Y-271819'])(
    'all of %s is in view, in its address and under its ticks',
    (date) => {
      const bounds = boundsOf(tableOf([[date]]), null);
      const view = fit(tableOf([[date]]), new Uint32Array([0]), bounds);
      expect(decodeTime(encodeTime(view))).toEqual(roundViewport(view));
      expect(ticksFor(view, 800 / spanOf(view), 72, t).length).toBeGreaterThan(0);
      expect(binEdges(bounds, 800 / spanOf(bounds), 9).length).toBeGreaterThan(1);
    },
  );
});
