import { parseEdtf } from '../../../src/core/time/edtf.ts';
import type { TimelineEvent } from '../../../src/core/model/dataset.ts';
import type { EventType } from '../../../src/core/model/schema.ts';
import type { Vocabulary } from '../../../src/core/table/facets.ts';
import { buildTable, type EventTable } from '../../../src/core/table/table.ts';
import { STATUSES, TONES } from '../../../src/core/model/vocabulary.ts';

/** What a test says of an event; the rest is filled in. The id follows from the place in the list. */
export type EventTuple = [date: string, title?: string, more?: Partial<TimelineEvent>];

export const TYPES: readonly EventType[] = ['visit', 'trade', 'sanctions', 'crisis', 'statement'].map((id) => ({
  id,
  label: id,
  glyph: 'circle',
  plover: 'CONSULT',
  definition: '',
}));

/** What the fixtures declare: no actors, so that they come by name. */
export const VOCABULARY: Vocabulary = { types: TYPES, actors: new Map(), people: new Map() };

const ACTORS = ['CHN', 'PRK', 'UNSC', 'USA'] as const;

/** The events of tuples, with the ids `e0`, `e1` … in the order given. */
export function eventsOf(tuples: readonly EventTuple[]): TimelineEvent[] {
  return tuples.map(([date, title = 'An event', more = {}], i) => {
    const parsed = parseEdtf(date);
    if (!parsed.ok) throw new Error(`fixture e${i}: "${date}" is no date (${parsed.error})`);
    return {
      id: `e${i}`,
      title,
      type: 'visit',
      tone: 'cooperation',
      toneWhy: 'a fixture',
      status: 'confirmed',
      weight: 2,
      date,
      dateBasis: { kind: 'stated', why: 'a fixture' },
      actors: ['CHN'],
      people: [],
      summary: title,
      citations: [],
      ...more,
      when: parsed.date,
    };
  });
}

export function tableOf(tuples: readonly EventTuple[]): EventTable {
  return buildTable({ events: eventsOf(tuples), ...VOCABULARY });
}

/** A citation that quotes, which is what gives a label its closing quotation mark. */
export const QUOTED: Partial<TimelineEvent> = {
  citations: [{ source: 's', stance: 'supports', quote: { exact: 'Word for word.' } }],
};

/** Mulberry32: numbers from 0 up to 1, the same for the same seed on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `spread` over 1949–2026; `clumped` around a few days, as in a crisis. */
export type Pattern = 'spread' | 'clumped';

/** A table of every kind of event: instants, intervals, open, unknown and uncertain ends, short titles and long ones. */
export function randomTable(n: number, seed: number, pattern: Pattern): EventTable {
  return tableOf(randomTuples(n, seed, pattern));
}

export function randomTuples(n: number, seed: number, pattern: Pattern): EventTuple[] {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const clumps = [1950, 1962, 1992, 2017, 2024].map((year) => Date.UTC(year, Math.floor(random() * 12), 15));
  const day = (): number => {
    if (pattern === 'spread') return Date.UTC(1949, 0, 1) + random() * 28_000 * 86_400_000;
    // The sum of three numbers is thick in the middle and thin at the edges.
    return pick(clumps) + (random() + random() + random() - 1.5) * 40 * 86_400_000;
  };
  // A few ends that never come fill a row each; many would leave nothing else to look at.
  const endless = Math.min(0.06, 8 / n);
  return Array.from({ length: n }, () => {
    const more: Partial<TimelineEvent> = {
      tone: pick(TONES.slice(0, random() < 0.1 ? 3 : 2)),
      type: pick(TYPES).id,
      status: random() < 0.2 ? pick(STATUSES) : 'confirmed',
      weight: random() < 0.15 ? 3 : random() < 0.5 ? 2 : 1,
      actors: [random() < 0.5 ? 'CHN' : pick(ACTORS)],
      ...(random() < 0.5 && QUOTED),
    };
    return [randomDate(random, day(), endless), randomTitle(random), more];
  });
}

function randomDate(random: () => number, at: number, endless: number): string {
  const text = (time: number) => new Date(time).toISOString().slice(0, 10);
  const later = () => at + random() ** 3 * 3000 * 86_400_000;
  if (random() < endless) {
    const kind = random();
    return kind < 0.4 ? `${text(at)}/..` : kind < 0.6 ? `${text(at)}/` : kind < 0.8 ? `../${text(at)}` : `/${text(at)}`;
  }
  const kind = random();
  if (kind < 0.5) return text(at);
  if (kind < 0.6) return `${text(at)}${random() < 0.5 ? '?' : '~'}`;
  if (kind < 0.75) return text(at).slice(0, 7);
  if (kind < 0.85) return text(at).slice(0, 4);
  if (kind < 0.86) return `${text(at).slice(0, 3)}X`;
  if (kind < 0.93) return `${text(at)}/${text(later())}`;
  return `${text(at)}?/${text(later())}~`;
}

const WORDS = [
  'Wang',
  'Kim',
  'visit',
  'Pyongyang',
  'trade',
  'resolution',
  'a',
  'of',
  'statement',
  'agreement',
  '访问',
  '정상회담',
];

/** From one word to the 80 characters that a title may have. */
function randomTitle(random: () => number): string {
  const words = 1 + Math.floor(random() ** 2 * 12);
  const title = Array.from({ length: words }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
  return title.slice(0, 80).trim();
}
