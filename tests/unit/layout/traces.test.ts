import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tracesOf } from '../../../src/core/layout/traces.ts';

const sorted = (max: number) =>
  fc.array(fc.integer({ min: 0, max }), { maxLength: 60 }).map((all) => Float64Array.from(all).sort());

it('has one trace for each pixel where an event that is left out begins, and none else', () => {
  fc.assert(
    fc.property(
      sorted(1000),
      fc.infiniteStream(fc.boolean()),
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 1, max: 400 }),
      fc.constantFrom(0.1, 0.5, 1, 3),
      (start, signs, from, length, pixelsPerMillisecond) => {
        const rows = Array.from(start.keys());
        const kept = rows.filter(() => signs.next().value);
        const to = from + length;
        const left = rows.filter((row) => !kept.includes(row) && start[row]! >= from && start[row]! < to);
        const pixels = new Set(left.map((row) => Math.round((start[row]! - from) * pixelsPerMillisecond)));
        expect(tracesOf({ start }, Uint32Array.from(kept), { from, to }, pixelsPerMillisecond)).toEqual([...pixels]);
      },
    ),
  );
});

it('passes over what has no first day', () => {
  const start = Float64Array.from([-Infinity, 5, Infinity]);
  expect(tracesOf({ start }, new Uint32Array(), { from: 0, to: 10 }, 1)).toEqual([5]);
});
