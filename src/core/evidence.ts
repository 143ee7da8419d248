import type { Source, TimelineEvent } from './dataset.ts';

/** On whose word an event rests. No score: numbers of publishers, and whose voice they are. */
export interface Evidence {
  /** Publishers that speak for no state. Two carriers of one agency's report are one. */
  independent: number;
  /** States whose governments or state media are cited, by code, with how many publishers; most first. */
  voices: { state: string; publishers: number }[];
}

/** Counts an event's publishers. What a state's own media say is that state's voice, and not independent of it. */
export function evidenceOf(event: Pick<TimelineEvent, 'citations'>, sources: ReadonlyMap<string, Source>): Evidence {
  const byVoice = new Map<string, Set<string>>();
  for (const { source: id } of event.citations) {
    const source = sources.get(id);
    if (!source) continue;
    const voice = source.speaksFor ?? '';
    byVoice.set(voice, (byVoice.get(voice) ?? new Set()).add(source.publisher));
  }
  const voices = [...byVoice].filter(([state]) => state !== '').map(([state, publishers]) => ({ state, publishers: publishers.size }));
  return {
    independent: byVoice.get('')?.size ?? 0,
    voices: voices.sort((a, b) => b.publishers - a.publishers || (a.state < b.state ? -1 : 1)),
  };
}
