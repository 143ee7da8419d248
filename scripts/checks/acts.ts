import type { TimelineEvent } from '../../src/core/model/dataset.ts';
import type { ScriptTranslate } from '../translate.ts';

/** Types whose events are someone’s coming to see another. */
const VISITS: readonly string[] = ['visit', 'summit'];

/** Toward whom an event’s act was, and how high a visitor came. */
export function actErrors(events: readonly TimelineEvent[], t: ScriptTranslate): string[] {
  return events.flatMap(({ id: record, type, actors, toward = [], level }) => [
    ...toward.flatMap((actor, i) => {
      const field = `toward.${i}`;
      if (actor === actors[0]) return [t('check.toward-self', { record, field, actor })];
      return actors.includes(actor) ? [] : [t('check.toward-stranger', { record, field, actor })];
    }),
    ...(level !== undefined && !VISITS.includes(type) ? [t('check.level-idle', { record, type })] : []),
  ]);
}
