import type { Dataset, TimelineEvent } from '../../src/core/model/dataset.ts';
import { countedBy, proveQuote } from '../../src/core/evidence/fingerprint.ts';
import type { Citation } from '../../src/core/model/schema.ts';
import type { ScriptTranslate } from '../translate.ts';

/** The quotations that cannot be proved, one error each. */
export function quoteErrors(events: readonly TimelineEvent[], { sourceById }: Dataset, t: ScriptTranslate): string[] {
  const errorIn = ({ quote, source }: Citation, record: string, field: string): string | null => {
    if (!quote) return null;
    const at = { record, field, source };
    const print = sourceById.get(source)?.fingerprint;
    if (!print) return t('check.quote-no-fingerprint', at);
    const proof = proveQuote(quote, print);
    if (proof.proved) return null;
    if (proof.reason === 'too-short')
      return t('check.quote-short', { ...at, words: proof.words, counted: countedBy(print) });
    if (proof.reason === 'unfit') return t('check.quote-unfit', { ...at, words: proof.words });
    return t('check.quote-differs', { ...at, at: proof.at, word: proof.word });
  };
  return events.flatMap(({ id, citations }) =>
    citations.flatMap((citation, i) => errorIn(citation, id, `citations.${i}.quote`) ?? []),
  );
}
