import type { Dataset, TimelineEvent } from '../../src/core/model/dataset.ts';
import type { Relation } from '../../src/core/model/schema.ts';
import type { ScriptTranslate } from '../translate.ts';

/** Relations that no two events can have: against time, in a circle, twice over. */
export function relationErrors(events: readonly TimelineEvent[], { eventById }: Dataset, t: ScriptTranslate): string[] {
  const single = events.flatMap((event) =>
    relationsOf(event).flatMap((relation, i) => {
      const at = { record: event.id, field: `relations.${i}` };
      if (relation.event === event.id) return [t('check.relation-self', at)];
      const first = relationsOf(event).findIndex(
        ({ kind, event: other }) => kind === relation.kind && other === relation.event,
      );
      if (first < i) return [t('check.relation-repeated', { ...at, other: `relations.${first}` })];
      const other = eventById.get(relation.event);
      if (other && isCausal(relation) && other.when.earliest > event.when.latest) {
        return [t('check.relation-backward', { ...at, kind: relation.kind, event: other.id })];
      }
      if (other && isPartial(relation) && reachesOut(event, other))
        return [t('check.relation-outside', { ...at, event: other.id, time: other.date })];
      return [];
    }),
  );
  return [...single, ...circles(events, isCausal, t), ...circles(events, isPartial, t)];
}

const relationsOf = ({ relations }: TimelineEvent): readonly Relation[] => relations ?? [];
const isCausal = ({ kind }: Relation): boolean => kind === 'follows-from' || kind === 'responds-to';
const isPartial = ({ kind }: Relation): boolean => kind === 'part-of';

/** Whether an event surely begins before another, or surely ends after it. */
function reachesOut({ when }: TimelineEvent, { when: whole }: TimelineEvent): boolean {
  const begunBy = when.kind === 'interval' && typeof when.start !== 'string' ? when.start.latest : when.latest;
  const lastsUntil = when.kind === 'interval' && typeof when.end !== 'string' ? when.end.earliest : when.earliest;
  return begunBy < whole.earliest || lastsUntil > whole.latest;
}

/** Ways along relations that come back to where they began; each is named once, at the relation that closes it. */
function circles(
  events: readonly TimelineEvent[],
  counts: (relation: Relation) => boolean,
  t: ScriptTranslate,
): string[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const done = new Set<string>();
  const found: string[] = [];
  const follow = (event: TimelineEvent, trail: readonly string[]): void => {
    const way = [...trail, event.id];
    relationsOf(event).forEach((relation, i) => {
      const next = byId.get(relation.event);
      if (!next || next === event || !counts(relation)) return;
      const start = way.indexOf(next.id);
      if (start >= 0)
        found.push(
          t('check.relation-circle', {
            record: event.id,
            field: `relations.${i}`,
            circle: [...way.slice(start), next.id].join(' → '),
          }),
        );
      else if (!done.has(next.id)) follow(next, way);
    });
    done.add(event.id);
  };
  for (const event of events) if (!done.has(event.id)) follow(event, []);
  return found;
}
