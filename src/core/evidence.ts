import type { Source, TimelineEvent } from './dataset.ts';
import { SOURCE_KINDS } from './schema.ts';

/** On whose word an event rests. No score: who they are, and whose voice. */
export interface Evidence {
  /** Publishers that speak for no state, in the order of the citations. Two carriers of one agency's report are one. */
  independent: string[];
  /** States whose governments or state media are cited, by code, with the publishers; most first. */
  voices: { state: string; publishers: string[] }[];
  /** How many sources there are of each kind that there is, in the order of SOURCE_KINDS. */
  kinds: { kind: Source['kind']; sources: number }[];
  /** How many sources dispute it. */
  disputing: number;
}

/** Sorts an event's sources. What a state's own media say is that state's voice, and not independent of it. */
export function evidenceOf(event: Pick<TimelineEvent, 'citations'>, sources: ReadonlyMap<string, Source>): Evidence {
  const cited = new Map(event.citations.flatMap(({ source: id }) => {
    const source = sources.get(id);
    return source ? [[id, source] as const] : [];
  }));
  const publishersOf = (state: string | undefined) => [...new Set([...cited.values()].filter((source) => source.speaksFor === state).map((source) => source.publisher))];
  const states = [...new Set([...cited.values()].flatMap((source) => source.speaksFor ?? []))];
  const voices = states.map((state) => ({ state, publishers: publishersOf(state) }));
  const kinds = SOURCE_KINDS.map((kind) => ({ kind, sources: [...cited.values()].filter((source) => source.kind === kind).length }));
  const disputing = new Set(event.citations.filter((citation) => citation.stance === 'disputes' && cited.has(citation.source)).map((citation) => citation.source));
  return {
    independent: publishersOf(undefined),
    voices: voices.sort((a, b) => b.publishers.length - a.publishers.length || (a.state < b.state ? -1 : 1)),
    kinds: kinds.filter(({ sources: count }) => count > 0),
    disputing: disputing.size,
  };
}
