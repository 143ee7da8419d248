import { useEffect, useRef } from 'react';
import type { Source, TimelineEvent } from '../../core/model/dataset.ts';
import { EventDetail } from './EventDetail.tsx';
import { returnFocus } from '../navigation/openDetail.ts';
import { SourceDetail } from './SourceDetail.tsx';
import { noDetail } from '../navigation/useArrival.ts';

/** The source that is open, else the event. */
export function Detail({ source, event }: { source: Source | undefined; event: TimelineEvent | undefined }) {
  const last = useRef({ event: event?.id, source: source?.id });
  useEffect(() => {
    last.current = { event: event?.id, source: source?.id };
  }, [event, source]);
  useEffect(
    () => () => {
      noDetail();
      // Back closes it too, and says nothing of the focus.
      if (document.activeElement === document.body) returnFocus(last.current, { preventScroll: true });
    },
    [],
  );
  if (source) return <SourceDetail key={source.id} source={source} />;
  return event && <EventDetail event={event} />;
}
