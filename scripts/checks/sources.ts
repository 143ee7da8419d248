import type { Source } from '../../src/core/model/dataset.ts';
import type { ScriptTranslate } from '../translate.ts';

/** What a source must say where it is a copy or has no address, whether it is there twice, and whose voice its publisher is. */
export function sourceErrors(sources: readonly Source[], t: ScriptTranslate): string[] {
  const byUrl = new Map<string, string>();
  const byPublisher = new Map<string, Source>();
  return sources.flatMap((source) => {
    const { id: record, publisher, copy, via, url, urlWhy, speaksFor } = source;
    const fellow = byPublisher.get(publisher);
    if (!fellow) byPublisher.set(publisher, source);
    const other = url === null ? undefined : byUrl.get(url);
    if (url !== null && other === undefined) byUrl.set(url, record);
    return [
      ...(copy && !via ? [t('check.via-missing', { record })] : []),
      ...(url === null && !urlWhy ? [t('check.url-why', { record })] : []),
      ...(fellow && fellow.speaksFor.join() !== speaksFor.join()
        ? [t('check.voices', { record, publisher, other: fellow.id })]
        : []),
      ...(other === undefined ? [] : [t('check.url-shared', { record, other })]),
    ];
  });
}
