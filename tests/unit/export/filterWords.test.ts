import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILTER_KEYS, filtersOf, withoutFilters } from '../../../src/core/export/filterKeys.ts';
import { filterWords } from '../../../src/core/export/filterWords.ts';
import { parseDataset } from '../../../src/core/model/parse.ts';
import { EVENT_FACETS } from '../../../src/core/table/facets.ts';
import { INITIAL_STATE } from '../../../src/core/view/viewState.ts';
import { runs } from '../support/profile.ts';
import { SIX } from '../support/six.ts';
import { states } from '../support/states.ts';
import { t } from '../support/translate.ts';

const { dataset } = parseDataset(SIX);

describe('what chooses events', () => {
  it('is each facet of events, the time, and the words that are looked for; a new parameter is either added here, or said to be of the picture', () => {
    expect([...FILTER_KEYS].sort()).toEqual([...EVENT_FACETS.map(({ id }) => id), 'q', 'during', 'within'].sort());
  });

  it('is told with the names of the address, and the words of the page', () => {
    const state = { ...INITIAL_STATE, type: ['labour', 'visit'], actor: ['CHN'] };
    const [labour, visit] = ['labour', 'visit'].map(
      (id) => SIX.dataset.types.find((type: { id: string }) => type.id === id).label as string,
    );
    expect(filterWords(state, dataset, t)).toBe(`type: ${labour} or ${visit} · actor: China`);
    expect(filterWords({ ...INITIAL_STATE, view: 'list', kind: ['news'] }, dataset, t)).toBeNull();
  });

  it('says of what is shut out that none of it is let through, and of stretches of time that any will do', () => {
    const state = { ...INITIAL_STATE, actor: ['!CHN', '!PRK', 'UNSC'], during: ['2016/2018', '2020'] };
    expect(filterWords(state, dataset, t)).toBe(
      'actor: UN Security Council · actor: not: China · actor: not: North Korea (DPRK) · during: 2016/2018 or 2020',
    );
  });

  it('is nothing where every event is let through', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(filtersOf(withoutFilters(state))).toEqual([]);
        expect(withoutFilters(state)).toMatchObject({ view: state.view, time: state.time, kind: state.kind });
        expect(filterWords(state, dataset, t) === null).toBe(filtersOf(state).length === 0);
      }),
      { numRuns: runs(300) },
    );
  });
});
