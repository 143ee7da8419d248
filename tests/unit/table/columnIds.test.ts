import { expect, it } from 'vitest';
import {
  COLUMN_IDS,
  FIRST_COLUMN,
  readColumns,
  readSort,
  sortedBy,
  SORTS,
  USUAL_COLUMNS,
} from '../../../src/core/table/columnIds.ts';
import { readUrl, writeUrl } from '../../../src/core/view/url.ts';
import { INITIAL_STATE } from '../../../src/core/view/viewState.ts';

it('every column can be sorted by, both ways, and the usual sort is by date', () => {
  expect(SORTS[0]).toBe('date');
  expect(new Set(SORTS).size).toBe(2 * COLUMN_IDS.length);
  expect(readSort('-sources')).toEqual({ column: 'sources', descending: true });
  expect(readSort('sources')).toEqual({ column: 'sources', descending: false });
  expect([sortedBy('tone', 'date'), sortedBy('tone', 'tone'), sortedBy('tone', '-tone')]).toEqual([
    'tone',
    '-tone',
    'tone',
  ]);
});

it('columns stand in one order, each once, with the first always among them', () => {
  expect(readColumns(['sources', 'date', 'date'])).toEqual([FIRST_COLUMN, 'date', 'sources']);
  expect(readColumns([])).toEqual([FIRST_COLUMN]);
  expect(readColumns(['date', 'colour'])).toBeUndefined();
  expect(readColumns(USUAL_COLUMNS)).toEqual(USUAL_COLUMNS);
});

it('sort and columns stand in the address', () => {
  expect(writeUrl({ ...INITIAL_STATE, view: 'table', sort: '-sources', columns: ['title', 'date'] })).toBe(
    '?view=table&sort=-sources&columns=title~date',
  );
  expect(readUrl('?columns=date').state.columns).toEqual(['title', 'date']);
  expect(readUrl('?columns=').state.columns).toEqual(['title']);
  for (const query of ['?columns=date~colour', '?sort=colour', '?sort=--date', '?sort='])
    expect(readUrl(query)).toMatchObject({ state: INITIAL_STATE, notices: [{ code: 'unknown' }] });
});
