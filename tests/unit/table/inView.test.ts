import { expect, it } from 'vitest';
import { inViewCounter, isRowInView } from '../../../src/core/table/extent.ts';
import { tableOf } from '../support/events.ts';

it('inViewCounter counts as asking each row would', () => {
  const table = tableOf([['2000/2010'], ['2003-05-01'], ['2009'], ['2011'], ['../2001'], ['2012/..']]);
  const rows = Uint32Array.of(0, 1, 2, 3, 4, 5);
  for (const some of [rows, rows.subarray(1), rows.subarray(0, 0)]) {
    const count = inViewCounter(table, some);
    for (const [from, to] of [
      [1990, 1995],
      [2000, 2001],
      [2004, 2009],
      [2010, 2020],
      [1980, 2030],
    ] as const) {
      const view = { start: Date.UTC(from, 0, 1), end: Date.UTC(to, 6, 1) };
      expect(count(view)).toBe([...some].filter((row) => isRowInView(table, row, view)).length);
    }
  }
});
