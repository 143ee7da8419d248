import { eventsOf, randomTuples } from '../unit/support/events.ts';
import { createSearch } from '../../src/app/createSearch.ts';
import type { Searched } from '../../src/core/search/search.ts';
import { buildTable } from '../../src/core/table/table.ts';
import type { Source, TimelineEvent } from '../../src/core/model/dataset.ts';
import { readDataset } from './shipped.ts';

/** What is searched for: a common word, a rare one, two, a phrase, a person, Han, and what there is not. */
const QUERIES = ['a', 'visit', 'coal trade', '"Security Council"', 'Kim Jong-un', '金正恩', '김정은', 'xyzzy'];
const COUNTS = [206, 2000, 20_000];

/**
 * `npm run bench:search`: how long a search takes in copies of the shipped events, each with texts of its own, and in
 * events with a title and a summary alone, as those are that a machine has coded.
 */
export async function main(): Promise<number> {
  const shipped = readDataset();
  console.log(['events', 'first ms', ...QUERIES].map((cell) => cell.padStart(20)).join(''));
  for (const [n, kind] of COUNTS.flatMap((count) => [[count, 'whole'] as const, [count, 'short'] as const])) {
    const searched = kind === 'whole' ? copies(shipped, n) : short(n);
    const search = createSearch();
    const before = performance.now();
    search(searched, 'visit');
    const first = performance.now() - before;
    const cells = QUERIES.map((query) => {
      const ms = median(() => search(searched, query));
      return `${ms.toFixed(2)} (${((ms * 1000) / n).toFixed(3)})`;
    });
    console.log([`${n} ${kind}`, first.toFixed(0), ...cells].map((cell) => cell.padStart(20)).join(''));
  }
  console.log('Medians of a search in ms, and in brackets as ms per 1,000 events; the first normalises all texts.');
  return 0;
}

function short(n: number): Searched {
  const events = eventsOf(randomTuples(n, 1, 'spread'));
  const eventById = new Map(events.map((event) => [event.id, event]));
  const none = new Map();
  const table = buildTable({ events, types: [], actors: none, people: none });
  return { table, eventById, people: none, actors: none, sourceById: none };
}

/** As many events as asked for: the shipped ones again and again, with the sources of each copy its own. */
function copies(shipped: ReturnType<typeof readDataset>, n: number): Searched {
  const events: TimelineEvent[] = [];
  const sourceById = new Map<string, Source>();
  for (let i = 0; i < n; i++) {
    const event = shipped.events[i % shipped.events.length] as TimelineEvent;
    const copy = Math.floor(i / shipped.events.length);
    const citations = event.citations.map((citation) => {
      const source = shipped.sourceById.get(citation.source) as Source;
      const id = `${source.id}-${copy}`;
      sourceById.set(id, { ...source, id });
      return { ...citation, source: id };
    });
    events.push({ ...event, id: `${event.id}-${copy}`, title: `${event.title} ${copy}`, citations });
  }
  const { people, actors, types } = shipped;
  const eventById = new Map(events.map((event) => [event.id, event]));
  return { table: buildTable({ events, types, actors, people }), eventById, people, actors, sourceById };
}

/** The median time of a call in milliseconds, after some that warm it up. */
function median(call: () => unknown): number {
  const times = Array.from({ length: 21 }, () => {
    const before = performance.now();
    call();
    return performance.now() - before;
  }).slice(6);
  return times.sort((one, other) => one - other)[times.length >> 1] ?? NaN;
}
