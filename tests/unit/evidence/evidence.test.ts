import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/core/model/dataset.ts';
import { evidenceOf } from '../../../src/core/evidence/evidence.ts';

const source = (id: string, publisher: string, speaksFor?: string, kind: Source['kind'] = 'news'): [string, Source] => [
  id,
  {
    id,
    title: id,
    publisher,
    url: null,
    published: null,
    publishedOn: null,
    language: 'en',
    kind,
    speaksFor: speaksFor === undefined ? [] : [speaksFor],
  },
];
const sources = new Map([
  source('a', 'Yonhap'),
  source('b', 'Yonhap'),
  source('c', 'Reuters'),
  source('d', 'Xinhua', 'CHN'),
  source('e', 'China Daily', 'CHN'),
  source('f', 'KCNA', 'PRK'),
  source('i', 'Rodong Sinmun', 'PRK'),
  source('g', 'United Nations', undefined, 'primary'),
  source('h', 'NKDB', undefined, 'research'),
]);
const citing = (...ids: string[]) => ({
  citations: ids.map((id) => ({ source: id, stance: 'supports' as const, claim: 'It says so.' })),
});

const disputing = (event: ReturnType<typeof citing>, ...ids: string[]) => ({
  citations: [
    ...event.citations,
    ...ids.map((id) => ({ source: id, stance: 'disputes' as const, claim: 'It says no.' })),
  ],
});
const NONE = { independent: [], voices: [], kinds: [], disputing: [] };

describe('evidence', () => {
  it('counts publishers and not pages', () => {
    expect(evidenceOf(citing('a', 'b', 'a'), sources)).toEqual({
      ...NONE,
      independent: ['Yonhap'],
      kinds: [{ kind: 'news', sources: 2 }],
    });
    expect(evidenceOf(citing('a', 'c'), sources).independent).toEqual(['Yonhap', 'Reuters']);
  });

  it('sets a state’s voices apart, most first', () => {
    const { independent, voices } = evidenceOf(citing('f', 'd', 'e', 'c'), sources);
    expect(independent).toEqual(['Reuters']);
    expect(voices).toEqual([
      { state: 'CHN', publishers: ['Xinhua', 'China Daily'] },
      { state: 'PRK', publishers: ['KCNA'] },
    ]);
    expect(evidenceOf(citing('d', 'f', 'i'), sources).voices.map((voice) => voice.state)).toEqual(['PRK', 'CHN']);
  });

  it('puts states with as many voices in the order of their codes', () => {
    expect(evidenceOf(citing('f', 'd'), sources).voices.map((voice) => voice.state)).toEqual(['CHN', 'PRK']);
  });

  it('counts the sources of each kind, primary first', () => {
    expect(evidenceOf(citing('a', 'b', 'g', 'h', 'g'), sources).kinds).toEqual([
      { kind: 'primary', sources: 1 },
      { kind: 'news', sources: 2 },
      { kind: 'research', sources: 1 },
    ]);
  });

  it('names who disputes it, each once, and does not count them as bearing it out', () => {
    expect(evidenceOf(disputing(citing('a'), 'd', 'd', 'e', 'c'), sources)).toEqual({
      independent: ['Yonhap'],
      voices: [],
      disputing: ['Xinhua', 'China Daily', 'Reuters'],
      kinds: [{ kind: 'news', sources: 4 }],
    });
    // Who says both bears it out too.
    expect(evidenceOf(disputing(citing('a', 'd'), 'a', 'd'), sources)).toMatchObject({
      independent: ['Yonhap'],
      voices: [{ state: 'CHN', publishers: ['Xinhua'] }],
      disputing: ['Yonhap', 'Xinhua'],
    });
    expect(evidenceOf(citing('a'), sources).disputing).toEqual([]);
  });

  it('passes over a source that is not there', () => {
    expect(evidenceOf(disputing(citing('gone'), 'gone-too'), sources)).toEqual(NONE);
    expect(evidenceOf(citing(), sources)).toEqual(NONE);
  });
});
