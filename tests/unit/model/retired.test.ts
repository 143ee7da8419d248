import { expect, test } from 'vitest';
import { parseRetired } from '../../../src/core/model/retired.ts';
import { type FileUpgrade, upgradeFile } from '../../../src/core/model/upgrade.ts';

const file = (...events: [string, string?][]) => ({
  format: 1,
  events: events.map(([id, instead]) => ({ id, why: 'a fixture', ...(instead && { instead }) })),
  sources: [],
});

test('retired ids lead to what took their place in the end, and circles nowhere', () => {
  expect([
    ...parseRetired(file(['a', 'b'], ['b', 'c'], ['c', 'kept'], ['gone'], ['x', 'y'], ['y', 'x'], ['self', 'self'])),
  ]).toEqual([
    ['a', 'kept'],
    ['b', 'kept'],
    ['c', 'kept'],
    ['gone', null],
    ['x', null],
    ['y', null],
    ['self', null],
  ]);
});

test.each([undefined, null, 1, 'x', [], {}, { format: 2 }, { format: 1, events: {} }])('%j retires nothing', (json) => {
  expect([...parseRetired(json)]).toEqual([]);
});

test('a file of an older format is brought up to date, one step after the other', () => {
  const upgrades: FileUpgrade[] = [
    (name, json) => ({ ...json, format: 2, first: name }),
    (name, json) => ({ ...json, format: 3, second: name }),
  ];
  expect(upgradeFile('events', { format: 1 }, upgrades)).toEqual({ format: 3, first: 'events', second: 'events' });
  expect(upgradeFile('events', { format: 2 }, upgrades)).toEqual({ format: 3, second: 'events' });
  expect(upgradeFile('events', { format: 3 }, upgrades)).toEqual({ format: 3 });
  for (const format of [4, 0, 1.5, '1', undefined, null])
    expect(upgradeFile('events', { format }, upgrades)).toBeNull();
});
