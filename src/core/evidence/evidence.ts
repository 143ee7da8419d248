import type { Source, TimelineEvent } from '../model/dataset.ts';
import type { Citation } from '../model/schema.ts';
import { SOURCE_KINDS } from '../model/vocabulary.ts';

/** On whose word an event rests. No score: who they are, and whose voice. Who disputes it is not counted as bearing it out. */
export interface Evidence {
  /** Publishers that speak for no state, in the order of the citations. Two carriers of one agency's report are one. */
  independent: string[];
  /** States whose governments or state media bear it out, by code, with the publishers; most first. */
  voices: { state: string; publishers: string[] }[];
  /** Publishers of the sources that dispute it, in the order of the citations. */
  disputing: string[];
  /** How many sources there are of each kind that there is, whatever they say, in the order of SOURCE_KINDS. */
  kinds: { kind: Source['kind']; sources: number }[];
}

/** Sorts an event's sources. What a state's own media say is that state's voice, and not independent of it. */
export function evidenceOf(event: Pick<TimelineEvent, 'citations'>, sources: ReadonlyMap<string, Source>): Evidence {
  const cited = (stance?: Citation['stance']) => {
    const ids = event.citations
      .filter((citation) => stance === undefined || citation.stance === stance)
      .map((citation) => citation.source);
    return [...new Set(ids)].flatMap((id) => sources.get(id) ?? []);
  };
  const supporting = cited('supports');
  const states = [...new Set(supporting.flatMap((source) => source.speaksFor))];
  const voices = states.map((state) => ({
    state,
    publishers: publishers(supporting.filter((source) => source.speaksFor.includes(state))),
  }));
  const kinds = SOURCE_KINDS.map((kind) => ({
    kind,
    sources: cited().filter((source) => source.kind === kind).length,
  }));
  return {
    independent: publishers(supporting.filter((source) => source.speaksFor.length === 0)),
    voices: voices.sort((a, b) => b.publishers.length - a.publishers.length || (a.state < b.state ? -1 : 1)),
    disputing: publishers(cited('disputes')),
    kinds: kinds.filter(({ sources: count }) => count > 0),
  };
}

function publishers(sources: readonly Source[]): string[] {
  return [...new Set(sources.map((source) => source.publisher))];
}
