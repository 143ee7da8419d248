import { describe, expect, it } from 'vitest';
import { createRank } from '../../../src/core/search/rank.ts';
import { shippedData } from '../support/citations.ts';

describe('the shipped events', () => {
  const data = shippedData();
  const rank = createRank(data.events, data);
  const first = (asked: string) => data.eventById.get(rank(asked)[0] ?? '')?.title;

  it.each([
    ['Zhao Leji', /Zhao Leji/],
    ['zao leji pyongyong', /Zhao Leji visits Pyongyang/],
    ['resolutoin 2397', /2397/],
    ['frendship year', /Friendship Year/],
    ['repatriaton deadline', /deadline/],
    ['赵乐际', /Zhao Leji|Friendship Year opens/],
    ['김정은 시진핑', /Kim|Xi/],
  ])('ranks first what %j asks for', (asked, title) => {
    expect(first(asked)).toMatch(title);
  });

  it('finds nothing in nothing, and takes anything', () => {
    expect(rank('')).toEqual([]);
    expect(rank('***')).toEqual([]);
    expect(rank('qzxqzxqzx')).toEqual([]);
    expect(Array.isArray(rank('a|b&(c'.repeat(20_000)))).toBe(true);
  });
});
