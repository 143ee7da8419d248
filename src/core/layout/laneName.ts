import { OTHERS } from './lanes.ts';
import { eventFacet, type LaneFacet, type Vocabulary } from '../table/facets.ts';
import type { Translate } from '../words/translate.ts';

/** What a lane is called. @param key see `Lane`. */
export function laneName(key: string, group: LaneFacet, vocabulary: Vocabulary, t: Translate): string {
  const facet = eventFacet(group);
  const label = key === OTHERS ? t('lane.others') : facet.label(key, vocabulary, t);
  return facet.laneLabel?.(label, t) ?? label;
}
