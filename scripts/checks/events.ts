import type { Dataset, TimelineEvent } from '../../src/core/model/dataset.ts';
import type { ScriptTranslate } from '../translate.ts';

/** What an event says of itself, and whether it is told twice. */
export function eventErrors({ events, eventById }: Dataset, t: ScriptTranslate): string[] {
  return events.flatMap((event, i) => [
    ...(event.status !== 'confirmed' && !event.statusWhy
      ? [t('check.status-why', { record: event.id, status: event.status })]
      : []),
    ...lookalikes(event, events.slice(0, i), t),
    ...idleDistinctions(event, eventById, t),
  ]);
}

/** Two events of one type on the same days are probably one, unless one of them says otherwise. */
function lookalikes(event: TimelineEvent, before: readonly TimelineEvent[], t: ScriptTranslate): string[] {
  const told = (a: TimelineEvent, b: TimelineEvent) => a.distinctFrom?.includes(b.id);
  return before
    .filter((other) => alike(event, other) && !told(event, other) && !told(other, event))
    .map((other) => t('check.lookalike', { record: event.id, other: other.id }));
}

function idleDistinctions(event: TimelineEvent, eventById: Dataset['eventById'], t: ScriptTranslate): string[] {
  return (event.distinctFrom ?? []).flatMap((id, i) => {
    const other = eventById.get(id);
    if (other && other !== event && alike(event, other)) return [];
    return [t('check.distinct-idle', { record: event.id, field: `distinctFrom.${i}`, other: id })];
  });
}

function alike(a: TimelineEvent, b: TimelineEvent): boolean {
  return a.type === b.type && a.when.earliest === b.when.earliest && a.when.latest === b.when.latest;
}
