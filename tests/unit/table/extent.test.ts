import { expect, test } from 'vitest';
import { boundsOf, yearsOf } from '../../../src/core/table/extent.ts';
import { DAY } from '../../../src/core/time/units.ts';
import { buildTable, type EventTable } from '../../../src/core/table/table.ts';
import { tableOf, VOCABULARY } from '../support/events.ts';

test('the first and the last year are those that an event names; open and unknown ends name none', () => {
  expect(yearsOf(tableOf([['2017-12-22'], ['1949/..'], ['../1955'], ['2020?/2023']]))).toEqual({
    first: 1949,
    last: 2023,
  });
  expect(yearsOf(tableOf([]))).toBeNull();
});

test('of more events than a call can have arguments, too', () => {
  const length = 200_000;
  const times = Float64Array.from({ length }, (_, i) => Date.UTC(1900, 0, 1) + i * DAY * 0.25);
  const table: EventTable = {
    ...buildTable({ events: [], ...VOCABULARY }),
    length,
    start: times,
    end: times,
    reach: times,
  };
  expect(yearsOf(table)).toEqual({ first: 1900, last: 2036 });
  expect(boundsOf(table, null).start).toBeLessThan(times[0] ?? 0);
});
