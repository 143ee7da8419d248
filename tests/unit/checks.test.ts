import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkData } from '../../scripts/checks.ts';
import type { DatasetJson } from '../../src/core/dataset.ts';
import { t } from './support/translate.ts';

// The shipped data, taken apart in ways that no type of the project describes.
type Json = any;

const read = (name: string): string => readFileSync(resolve(import.meta.dirname, `../fixtures/six/${name}.json`), 'utf8');
const TEXT = { dataset: read('dataset'), events: read('events'), sources: read('sources') };

/** What the check says of the shipped data after a change. */
function errorsAfter(change: (json: Record<keyof DatasetJson, Json>) => void): string[] {
  const json = { dataset: JSON.parse(TEXT.dataset), events: JSON.parse(TEXT.events), sources: JSON.parse(TEXT.sources) };
  change(json);
  return checkData(json, t).errors;
}

/** Changes the first quotation of an event; what is replaced has to be there. */
const requote = (id: string, from: string, to: string) => (json: Record<keyof DatasetJson, Json>) => {
  const { quote } = json.events.events.find((one: Json) => one.id === id).citations.find((one: Json) => one.quote);
  if (!quote.exact.includes(from)) throw new Error(`“${from}” is not quoted`);
  quote.exact = quote.exact.replace(from, to);
};

it('has nothing to say of the shipped data', () => {
  expect(errorsAfter(() => undefined)).toEqual([]);
});

describe('a quotation', () => {
  it('with a changed word is named, with its event, source and word', () => {
    expect(errorsAfter(requote('unsc-2397', 'mandated member', 'mandated all'))).toEqual([
      'events.json, unsc-2397, citations.0.quote: the quote differs from source korea-times-2024 at word 12, “all”',
    ]);
  });

  it('with a dropped comma is named too', () => {
    expect(errorsAfter(requote('unsc-2397', '2397, passed', '2397 passed'))).toEqual([
      'events.json, unsc-2397, citations.0.quote: the quote differs from source korea-times-2024 at word 7, “2397”',
    ]);
    expect(errorsAfter(requote('friendship-year-announced-2024', 'Friendship Year, marking', 'Friendship Year marking'))).toEqual([
      expect.stringMatching(/friendship-year-announced-2024, .*korea-times-2024 at word \d+, “Year”$/),
    ]);
  });

  it('with a changed prefix is named', () => {
    const errors = errorsAfter((json) => {
      const event = json.events.events.find((one: Json) => one.id === 'worker-deadline-2019');
      event.citations[0].quote.prefix = event.citations[0].quote.prefix.replace('2019.', '2020.');
    });
    expect(errors).toEqual([expect.stringMatching(/^events\.json, worker-deadline-2019, citations\.0\.quote: .* “2020\.”$/)]);
  });

  it('of fewer than six words cannot be checked', () => {
    const errors = errorsAfter((json) => (json.events.events[0].citations[0].quote = { exact: 'passed in 2017, mandated' }));
    expect(errors).toEqual([
      'events.json, unsc-2397, citations.0.quote: the quote from source korea-times-2024 has 4 words, fewer than the six that can be checked',
    ]);
  });

  it('of a source without a fingerprint cannot be checked, and the command for one is named', () => {
    const errors = errorsAfter((json) => {
      json.events.events[0].citations[1] = { source: 'un-sc13162-2018', stance: 'supports', quote: { exact: 'One two three four five six seven.' } };
    });
    expect(errors).toEqual([
      'events.json, unsc-2397, citations.1.quote: source un-sc13162-2018 has no fingerprint to check the quote against; make one with: npm run fingerprint -- un-sc13162-2018 TEXT-FILE',
    ]);
  });

  it('is not counted as proved where it is not', () => {
    const whole = checkData({ dataset: JSON.parse(TEXT.dataset), events: JSON.parse(TEXT.events), sources: JSON.parse(TEXT.sources) }, t);
    const sources = JSON.parse(TEXT.sources);
    delete sources.sources[0].fingerprint;
    const report = checkData({ dataset: JSON.parse(TEXT.dataset), events: JSON.parse(TEXT.events), sources }, t);
    expect(report.quotes).toBe(0);
    expect(report.errors).toHaveLength(whole.quotes);
  });
});

describe('the check', () => {
  it('wants a citation for every event', () => {
    expect(errorsAfter((json) => (json.events.events[0].citations = []))).toContain('events.json, unsc-2397: no citation; every event needs a source');
  });

  it('wants an event for every type', () => {
    const errors = errorsAfter((json) => json.dataset.types.push({ ...json.dataset.types[0], id: 'trade', label: 'Trade' }));
    expect(errors).toEqual(['dataset.json, types, trade: no event is of this type']);
  });

  it.each(['2016', '2016/..', '../2016', '2016/'])('wants an opening of two dates, not %s', (opening) => {
    expect(errorsAfter((json) => (json.dataset.opening = opening))).toEqual([`dataset.json, opening: ${opening} must be an interval of two dates`]);
  });

  it('does without an opening', () => {
    expect(errorsAfter((json) => delete json.dataset.opening)).toEqual([]);
  });

  it('counts as an error what the page would only set aside', () => {
    const errors = errorsAfter((json) => {
      json.events.events[0].date = '2018-02-29';
      json.events.events[1].colour = 'red';
      json.sources.sources[1].url = 'javascript:alert(1)';
    });
    expect(errors).toContain('events.json, unsc-2397, date: invalid date: "2018-02-29", the calendar has no such day');
    expect(errors).toContain('events.json, worker-deadline-2019, colour: unknown key');
    expect(errors).toContain('sources.json, un-sc13162-2018, url: not a web address: "javascript:alert(1)"');
  });

  it('wants something to rest on every source', () => {
    const errors = errorsAfter((json) => json.sources.sources.push({ ...json.sources.sources[1], id: 'idle-2020' }));
    expect(errors).toEqual(['sources.json, idle-2020: no citation and no relation rests on this source; cite it or take it out']);
  });

  it('wants a cause to begin before its effect', () => {
    const errors = errorsAfter((json) => (json.events.events[0].relations = [{ kind: 'follows-from', event: 'zhao-leji-visit-2024' }]));
    expect(errors).toEqual(['events.json, unsc-2397, relations.0: it follows-from zhao-leji-visit-2024, which begins later; turn the relation round or take it out']);
    // What hinders may well come later.
    expect(errorsAfter((json) => (json.events.events[0].relations = [{ kind: 'hindered-by', event: 'covid-border-closure-2020' }]))).toEqual([]);
  });

  it('takes two events of the same days, type and actor for one', () => {
    const errors = errorsAfter((json) => json.events.events.push({ ...json.events.events[4], id: 'zhao-again', relations: [] }));
    expect(errors).toEqual(['events.json, zhao-again: the same days, type and actor as zhao-leji-visit-2024; if they are one event, keep one']);
  });

  it('reports every error and not only the first', () => {
    const errors = errorsAfter((json) => {
      requote('unsc-2397', 'mandated', 'asked')(json);
      requote('zhao-leji-visit-2024', 'Zhao', 'Zhang')(json);
      json.events.events[3].citations = [];
    });
    expect(errors.filter((error) => !error.includes('rests on this source'))).toHaveLength(3);
    for (const id of ['unsc-2397', 'zhao-leji-visit-2024', 'friendship-year-announced-2024']) expect(errors.join('\n')).toContain(id);
  });
});
