import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/core/dataset.ts';
import { evidenceOf } from '../../src/core/evidence.ts';

const source = (id: string, publisher: string, speaksFor?: string): [string, Source] => [
  id,
  { id, title: id, publisher, url: null, published: null, publishedOn: null, language: 'en', kind: 'news', ...(speaksFor && { speaksFor }) },
];
const sources = new Map([source('a', 'Yonhap'), source('b', 'Yonhap'), source('c', 'Reuters'), source('d', 'Xinhua', 'CHN'), source('e', 'China Daily', 'CHN'), source('f', 'KCNA', 'PRK')]);
const citing = (...ids: string[]) => ({ citations: ids.map((id) => ({ source: id, stance: 'supports' as const, claim: 'It says so.' })) });

describe('evidence', () => {
  it('counts publishers and not pages', () => {
    expect(evidenceOf(citing('a', 'b', 'a'), sources)).toEqual({ independent: 1, voices: [] });
    expect(evidenceOf(citing('a', 'c'), sources).independent).toBe(2);
  });

  it('sets a state’s voices apart, most first', () => {
    expect(evidenceOf(citing('f', 'd', 'e', 'c'), sources)).toEqual({
      independent: 1,
      voices: [{ state: 'CHN', publishers: 2 }, { state: 'PRK', publishers: 1 }],
    });
  });

  it('passes over a source that is not there', () => {
    expect(evidenceOf(citing('gone'), sources)).toEqual({ independent: 0, voices: [] });
    expect(evidenceOf(citing(), sources)).toEqual({ independent: 0, voices: [] });
  });
});
