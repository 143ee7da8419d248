import type { TimelineEvent } from '../model/dataset.ts';
import type { Citation } from '../model/schema.ts';

/** An event's citations in the order in which they are told. Each stands in one place. */
export interface Accounts {
  /** The first that bears it out in a source's own words; none where no text is held. */
  quoted: Citation | undefined;
  /** The first that disputes it: in its own words, else what we say that it says. */
  denied: Citation | undefined;
  /** The others, as they came. */
  supporting: Citation[];
  disputing: Citation[];
}

/** Sorts what sources say of an event, so that its words come first and the denial stands beside them. */
export function accountsOf({ citations }: Pick<TimelineEvent, 'citations'>): Accounts {
  const supporting = citations.filter((citation) => citation.stance === 'supports');
  const disputing = citations.filter((citation) => citation.stance === 'disputes');
  const quoted = supporting.find((citation) => citation.quote);
  const denied = disputing.find((citation) => citation.quote) ?? disputing[0];
  return {
    quoted,
    denied,
    supporting: supporting.filter((citation) => citation !== quoted),
    disputing: disputing.filter((citation) => citation !== denied),
  };
}
