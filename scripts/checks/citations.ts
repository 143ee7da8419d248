import type { TimelineEvent } from '../../src/core/model/dataset.ts';
import type { ScriptTranslate } from '../translate.ts';

/** Whether each event rests on enough: a source, one that supports it, and the denial where it is disputed. */
export function citationErrors(events: readonly TimelineEvent[], t: ScriptTranslate): string[] {
  return events.flatMap((event) => {
    const record = event.id;
    if (event.citations.length === 0) return [t('check.no-citation', { record })];
    const lacks = (stance: string) => event.citations.every((citation) => citation.stance !== stance);
    return [
      ...(lacks('supports') ? [t('check.no-support', { record })] : []),
      ...(event.status === 'disputed' && lacks('disputes') ? [t('check.no-dispute', { record })] : []),
      ...repeated(event, t),
    ];
  });
}

function repeated({ id: record, citations }: TimelineEvent, t: ScriptTranslate): string[] {
  const texts = citations.map(({ source, stance, locator, claim, quote }) =>
    JSON.stringify([source, stance, locator, claim, quote?.exact]),
  );
  return texts.flatMap((text, i) => {
    const first = texts.indexOf(text);
    return first < i
      ? [t('check.citation-repeated', { record, field: `citations.${i}`, other: `citations.${first}` })]
      : [];
  });
}
