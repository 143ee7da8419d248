import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsJson } from '../../../src/core/export/eventsJson.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { parseDataset } from '../../../src/core/model/parse.ts';
import { OURS, shippedData } from '../support/citations.ts';
import { runs } from '../support/profile.ts';
import { type Json, SIX } from '../support/six.ts';
import { takenOf } from '../support/taken.ts';

const written = (dataset: Dataset, events = dataset.events): Json => JSON.parse(eventsJson(takenOf(dataset, events)));

describe('events as JSON', () => {
  it.each([
    ['the six', parseDataset(SIX).dataset],
    ['the shipped ones', shippedData()],
    ['the six without what declares their types', parseDataset({ ...SIX, dataset: undefined }).dataset],
    ['the six without their sources', parseDataset({ ...SIX, sources: undefined }).dataset],
  ])('load back unchanged: %s', (_, dataset) => {
    expect(dataset.events.length).toBeGreaterThan(5);
    const { dataset: read, issues } = parseDataset(written(dataset));
    expect(issues).toEqual([]);
    expect(read).toEqual(dataset);
  });

  it('are the shipped records themselves, where they are all', () => {
    const file = written(parseDataset(SIX).dataset);
    expect(file.events).toEqual(SIX.events);
    expect(file.sources).toEqual(SIX.sources);
    expect(file.dataset).toEqual(SIX.dataset);
  });

  it('load back without an issue, whichever are taken: what is left out are relations to others', () => {
    const dataset = shippedData();
    let leftOut = 0;
    fc.assert(
      fc.property(fc.subarray(dataset.events), (events) => {
        const file = written(dataset, [...events].reverse());
        const { dataset: read, issues } = parseDataset(file);
        expect(issues).toEqual([]);
        const ids = new Set(events.map(({ id }) => id));
        const expected = events.map(({ relations, distinctFrom, ...event }) => ({
          ...event,
          ...(relations && { relations: relations.filter(({ event: other }) => ids.has(other)) }),
          ...(distinctFrom && { distinctFrom: distinctFrom.filter((other) => ids.has(other)) }),
        }));
        expect(read.events).toEqual(expected);
        for (const { citations } of read.events)
          for (const { source } of citations)
            expect(read.sourceById.get(source)).toEqual(dataset.sourceById.get(source));
        leftOut += file.about.relationsLeftOut;
        const relations = (all: Dataset['events']) => all.flatMap((event) => event.relations ?? []).length;
        expect(file.about.relationsLeftOut).toBe(relations(events) - relations(read.events));
      }),
      { numRuns: runs(100) },
    );
    expect(leftOut).toBeGreaterThan(0);
  });

  it('leave out an event none of whose actors are known, which no schema allows', () => {
    const json = structuredClone(SIX);
    json.events.events[0].actors = ['XYZ'];
    const { dataset } = parseDataset(json);
    expect(dataset.events[0]?.actors).toEqual([]);
    const { dataset: read, issues } = parseDataset(written(dataset));
    expect(issues).toEqual([]);
    expect(read.events).toHaveLength(5);
  });

  it('say what they are of', () => {
    const { dataset } = parseDataset(SIX);
    const { about } = written(dataset, dataset.events.slice(0, 2));
    expect(about).toMatchObject({
      title: OURS.title,
      version: OURS.version,
      filter: 'type: Visit',
      permalink: OURS.permalink,
      accessed: OURS.accessed,
      events: 2,
      eventsOfDataset: 6,
    });
  });
});
