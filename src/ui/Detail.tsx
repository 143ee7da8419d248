import { useEffect } from 'react';
import type { Source, TimelineEvent } from '../core/dataset.ts';
import { EventDetail } from './EventDetail.tsx';
import { SourceDetail } from './SourceDetail.tsx';
import { noDetail } from './useArrival.ts';

/** The source that is open, else the event. */
export function Detail({ source, event }: { source: Source | undefined; event: TimelineEvent | undefined }) {
  useEffect(() => noDetail, []);
  if (source) return <SourceDetail key={source.id} source={source} />;
  return event && <EventDetail event={event} />;
}
