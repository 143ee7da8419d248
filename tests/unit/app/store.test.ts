import { describe, expect, it } from 'vitest';
import { createStore } from '../../../src/app/store.ts';
import { INITIAL_STATE } from '../../../src/core/view/viewState.ts';

describe('a store', () => {
  it('tells a gesture step by step, and once more as one entry when it rests', () => {
    const store = createStore(INITIAL_STATE);
    const told: string[] = [];
    store.subscribe(({ keys, how }) => told.push(`${keys.join()} ${how}`));
    store.rest();
    store.update({ time: { start: 0, end: 10 } }, 'move');
    store.update({ time: { start: 1, end: 11 } }, 'move');
    store.update({ time: { start: 1, end: 11 } }, 'move');
    store.rest();
    store.rest();
    expect(told).toEqual(['time move', 'time move', 'time push']);
  });
});
