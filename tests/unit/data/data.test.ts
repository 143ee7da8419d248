import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { checkData } from '../../../scripts/checks.ts';
import { parseDataset } from '../../../src/core/model/parse.ts';
import type { Status, Tone } from '../../../src/core/model/vocabulary.ts';
import { evidenceOf } from '../../../src/core/evidence/evidence.ts';
import { proveQuote } from '../../../src/core/evidence/fingerprint.ts';
import { t } from '../support/translate.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, `../../../data/china-dprk/${name}.json`), 'utf8'));
const json = { dataset: read('dataset'), events: read('events'), sources: read('sources'), retired: read('retired') };
const { dataset, issues } = parseDataset(json);
const ARTICLE = 'korea-times-2024';

/** The events that the article tells of: id, date, tone, status. Their ids may never go to another event. */
const CORE: [string, string, Tone, Status][] = [
  ['unsc-2397', '2017-12-22', 'strain', 'confirmed'],
  ['worker-deadline-2019', '2019-12-22', 'strain', 'confirmed'],
  ['covid-border-closure-2020', '2020-01-22?/2023-08-26?', 'neutral', 'confirmed'],
  ['friendship-year-announced-2024', '2024', 'cooperation', 'confirmed'],
  ['zhao-leji-visit-2024', '2024-04-11/2024-04-13', 'cooperation', 'confirmed'],
  ['worker-recall-demand-2024', '2024-07?', 'strain', 'disputed'],
];

function event(id: string) {
  const found = dataset.eventById.get(id);
  if (!found) throw new Error(`no event ${id}`);
  return found;
}

describe('the shipped data', () => {
  it('reads without an issue and passes the check', () => {
    expect(issues).toEqual([]);
    const report = checkData(json, t);
    expect(report.errors).toEqual([]);
    expect(report).toMatchObject({ events: dataset.events.length, sources: dataset.sourceById.size });
    expect(report.quotes).toBeGreaterThanOrEqual(CORE.length);
  });

  it('rests on two publishers that speak for no state for nine events in ten', () => {
    const independent = dataset.events.map((one) => evidenceOf(one, dataset.sourceById).independent.length);
    expect(independent.length).toBeGreaterThanOrEqual(120);
    expect(independent.filter((publishers) => publishers >= 2).length / independent.length).toBeGreaterThan(0.9);
  });

  it('keeps the six events as landmarks', () => {
    for (const [id] of CORE) expect(event(id).weight).toBe(3);
  });

  it('names the copy’s carrier wherever an address leads to a copy', () => {
    for (const source of dataset.sourceById.values()) if (source.copy) expect(source.via, source.id).toBeTruthy();
  });

  it('tells of its own title, types and actors', () => {
    expect(dataset.meta).toMatchObject({ id: 'china-dprk', title: 'China–DPRK relations' });
    for (const one of dataset.events)
      for (const actor of one.actors) expect(dataset.actors.get(actor)?.label, actor).toBeTruthy();
    expect(new Set(dataset.types.map((type) => type.id)).size).toBe(dataset.types.length);
    expect(new Set(dataset.types.map((type) => type.glyph)).size).toBe(dataset.types.length);
    expect(new Set(dataset.types.map((type) => type.label)).size).toBe(dataset.types.length);
  });

  it('cites every source that it lists', () => {
    const cites = [...dataset.events, ...(dataset.meta?.bands ?? [])];
    const cited = new Set(cites.flatMap((one) => one.citations.map((citation) => citation.source)));
    expect([...dataset.sourceById.keys()].filter((id) => !cited.has(id))).toEqual([]);
  });

  it('says why a source has no address', () => {
    for (const source of dataset.sourceById.values())
      if (source.url === null) expect(source.urlWhy, source.id).toBeTruthy();
  });

  it('quotes nothing but Latin letters from the article', () => {
    // The copy that was read has a stray word of Hangul in it, which is not the article's.
    for (const one of dataset.events) {
      for (const { source, quote } of one.citations) {
        if (!quote || source !== ARTICLE) continue;
        const words = [quote.prefix, quote.exact, quote.suffix].join(' ');
        expect(
          words.match(/\p{L}/gu)?.filter((letter) => !/\p{Script=Latin}/u.test(letter)),
          one.id,
        ).toEqual([]);
      }
    }
  });
});

describe('each of the six events', () => {
  test.each(CORE)('%s: %s, %s, %s', (id, date, tone, status) => {
    expect(event(id)).toMatchObject({ date, tone, status });
    expect(event(id).dateBasis.why.length).toBeGreaterThan(20);
  });

  test.each(CORE)('%s is quoted from the article, in whole sentences, word for word', (id) => {
    const fingerprint = dataset.sourceById.get(ARTICLE)?.fingerprint;
    if (!fingerprint) throw new Error('the article has no fingerprint');
    const quotes = event(id).citations.flatMap((citation) =>
      citation.source === ARTICLE && citation.quote ? [citation.quote] : [],
    );
    expect(quotes.length).toBeGreaterThanOrEqual(1);
    for (const quote of quotes) {
      expect(proveQuote(quote, fingerprint)).toMatchObject({ proved: true });
      expect(quote.exact).toMatch(/^[“"]?\p{Lu}.*[.!?][”"]?$/u);
    }
  });

  test.each(CORE)('%s has a further source, with a claim in our own words', (id) => {
    const claims = event(id).citations.filter((citation) => citation.claim);
    expect(new Set(claims.map((citation) => citation.source)).size).toBeGreaterThanOrEqual(1);
  });

  it('is told by both sides where it is disputed', () => {
    const stances = new Set(event('worker-recall-demand-2024').citations.map((citation) => citation.stance));
    expect(stances).toEqual(new Set(['supports', 'disputes']));
  });

  it('says where a date is not in the words of a source', () => {
    expect(event('worker-deadline-2019').dateBasis.kind).toBe('inferred');
    expect(event('covid-border-closure-2020').dateBasis.kind).toBe('conflicting');
    expect(event('worker-recall-demand-2024').dateBasis.kind).toBe('inferred');
    expect(event('unsc-2397').dateBasis).toMatchObject({ kind: 'stated', why: expect.stringContaining('“2017”') });
  });
});

describe('the article', () => {
  it('has no address, and says why; its date is inferred, and says how', () => {
    const article = dataset.sourceById.get(ARTICLE);
    expect(article).toMatchObject({ url: null, published: '2024-07-10', publishedBasis: { kind: 'inferred' } });
    expect(article?.urlWhy).toMatch(/not known/);
    expect(article?.publishedBasis?.why).toMatch(/Wednesday/);
    expect(article?.via).toBeUndefined();
  });

  it('is shipped as a fingerprint alone', () => {
    const print = dataset.sourceById.get(ARTICLE)?.fingerprint;
    expect(print?.windows).toHaveLength(((print?.words ?? 0) - 5) * 12);
  });
});
