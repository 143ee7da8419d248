import { useMemo } from 'react';
import { evidenceOf } from '../../core/evidence/evidence.ts';
import type { TimelineEvent } from '../../core/model/dataset.ts';
import { useExplored, useT } from '../bridge/useExplorer.ts';

/** In one line: the status, how many say so and how many deny it, and how the date is known. Nothing without sources. */
export function Certainty({ event }: { event: TimelineEvent }) {
  const t = useT();
  const { sourceById } = useExplored().dataset;
  const { independent, disputing } = useMemo(() => evidenceOf(event, sourceById), [event, sourceById]);
  // Of an event from the reader’s file there is nothing to say but what it says of itself.
  if (event.layer !== undefined && event.citations.length === 0) return t(`status.${event.status}`);
  if (sourceById.size === 0) return null;
  const counts = { independent: independent.length, disputing: disputing.length, basis: event.dateBasis.kind };
  return t('detail.certainty', { status: t(`status.${event.status}`), ...counts });
}
