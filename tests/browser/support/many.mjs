import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const read = (name) =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, `../../fixtures/six/${name}.json`), 'utf8'));
const DAYS = 11 * 365.25;

/** An events file of `count` events from 2016 to 2026, of all types, tones and weights; the same each time. */
export function manyEvents(count) {
  const [pattern] = read('events').events;
  const types = read('dataset').types.map((type) => type.id);
  const tones = ['cooperation', 'strain', 'cooperation', 'strain', 'neutral'];
  // Steps of the golden ratio fill the years evenly and look random.
  const date = (i) =>
    new Date(Date.UTC(2016, 0, 1) + ((i * 0.618_033_988) % 1) * DAYS * 86_400_000).toISOString().slice(0, 10);
  return {
    format: 1,
    events: Array.from({ length: count }, (_, i) => ({
      ...pattern,
      id: `event-${i}`,
      title: `Event number ${i} of many`,
      label: undefined,
      citations: pattern.citations.slice(1, 2),
      relations: [],
      type: types[i % types.length],
      tone: tones[(i * 7) % tones.length],
      weight: i % 12 === 0 ? 3 : i % 3 === 0 ? 2 : 1,
      date: date(i),
    })),
  };
}
