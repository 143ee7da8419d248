import { halfWordsIn, placedUnits } from '../../src/core/evidence/units.ts';
import type { Dataset, TimelineEvent } from '../../src/core/model/dataset.ts';
import type { Citation } from '../../src/core/model/schema.ts';
import type { ScriptTranslate } from '../translate.ts';

/** In half words: four words, the most that is taken of a page which is not ours to quote. */
const MOST = 8;

/** Whether each passage can be led to, and takes no more of its page than it may. */
export function passageErrors(events: readonly TimelineEvent[], { sourceById }: Dataset, t: ScriptTranslate): string[] {
  const errorsIn = ({ passage, quote, source }: Citation, record: string, field: string): string[] => {
    if (!passage) return [];
    const at = { record, field, source };
    const long = (['first', 'last'] as const).flatMap((end) => {
      const words = passage[end] ?? '';
      return halfWordsIn(words) > MOST
        ? [t('check.passage-long', { ...at, field: `${field}.${end}`, words, end })]
        : [];
    });
    const same = passage.last !== undefined && compared(passage.first) === compared(passage.last);
    return [
      ...long,
      ...(same ? [t('check.passage-apart', { ...at, field: `${field}.last` })] : []),
      ...(quote ? [t('check.passage-quote', at)] : []),
      ...(sourceById.get(source)?.url === null ? [t('check.passage-no-url', at)] : []),
    ];
  };
  return events.flatMap(({ id, citations }) =>
    citations.flatMap((citation, i) => errorsIn(citation, id, `citations.${i}.passage`)),
  );
}

function compared(words: string): string {
  return placedUnits(words)
    .map(({ text }) => text)
    .join(' ');
}
