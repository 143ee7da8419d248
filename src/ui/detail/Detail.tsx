import { useEffect, useRef } from 'react';
import type { Source, TimelineEvent } from '../../core/model/dataset.ts';
import { EventDetail } from './EventDetail.tsx';
import { useExplorer } from '../bridge/useExplorer.ts';
import { useReturnFocus } from '../navigation/useReturnFocus.ts';
import { SourceDetail } from './SourceDetail.tsx';

/** The source that is open, else the event. */
export function Detail({ source, event }: { source: Source | undefined; event: TimelineEvent | undefined }) {
  const { journey } = useExplorer();
  const returnFocus = useReturnFocus();
  const last = useRef({ event: event?.id, source: source?.id });
  useEffect(() => {
    last.current = { event: event?.id, source: source?.id };
  }, [event, source]);
  useEffect(
    () => () => {
      journey.ends();
      // Back closes it too, and says nothing of the focus.
      if (document.activeElement === document.body) returnFocus(last.current, { preventScroll: true });
    },
    [journey, returnFocus],
  );
  if (source) return <SourceDetail key={source.id} source={source} />;
  return event && <EventDetail event={event} />;
}
