import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addresses } from '../../torture/addresses.ts';
import { readFiles, showEverything } from '../../torture/everything.ts';
import { DECEIVING, type FilesJson, HALVES, mutatedFiles } from '../../torture/mutations.ts';
import { runs } from '../support/profile.ts';
import { type Json, SIX } from '../support/six.ts';

const six = readFiles(SIX);
const shownOf = (change: (json: Json) => void, query = '') => {
  const json = structuredClone(SIX);
  change(json);
  showEverything(readFiles(json as FilesJson), query);
};

describe('all that the page makes of a dataset at an address', () => {
  it('is made of the six events', () => {
    for (let turn = 0; turn < 6; turn++) showEverything(six, '', turn);
  });

  it('is made of data after any change', () => {
    fc.assert(
      fc.property(mutatedFiles, fc.nat({ max: 30 }), ({ files }, turn) => showEverything(readFiles(files), '', turn)),
      { numRuns: runs(100) },
    );
  });

  it('is made at any address', () => {
    fc.assert(
      fc.property(addresses, fc.nat({ max: 30 }), ({ query }, turn) => showEverything(six, query, turn)),
      { numRuns: runs(100) },
    );
  });

  // What has failed once.
  test.each(['Y275759', 'Y-271820', 'Y-271820/Y275759', 'Y275759/..', '../Y-271820'])('has the date %s', (date) => {
    shownOf(({ events }) => (events.events[0].date = date));
    shownOf(({ events }) => events.events.forEach((event: Json) => (event.date = date)));
    shownOf(({ dataset }) => (dataset.opening = date), `?time=${date}`);
    shownOf(({ sources }) => (sources.sources[0].published = date));
  });

  test.each([...HALVES, ...DECEIVING].map((sign) => [JSON.stringify(sign), sign]))(
    'has a publisher with %s',
    (_, sign) => {
      shownOf(({ sources }) => (sources.sources[0].publisher = `The ${sign}Times`));
    },
  );

  test.each(['وكالة الأنباء', 'ידיעות 2024', '\\u202Efdp.exe', "it's '{quoted}'", '~%7E'])(
    'has %s for a title, a publisher and an actor',
    (text) => {
      shownOf(({ dataset, events, sources }) => {
        dataset.actors[0].label = text;
        dataset.types[0].label = text;
        for (const event of events.events) event.title = text;
        for (const source of sources.sources)
          Object.assign(source, { title: text, publisher: text, authors: [text, 'A'] });
      });
    },
  );

  test.each([
    ['very long', `?event=${'x'.repeat(3000)}`],
    ['very many', `?type=${Array.from({ length: 200 }, (_, i) => `war-${i}`).join('~')}`],
    ['a sentence', '?event=Your%20account%20is%20locked&q=evil.example/win'],
  ])('has an address that is %s', (_, query) => {
    expect(() => showEverything(six, query)).not.toThrow();
  });
});
