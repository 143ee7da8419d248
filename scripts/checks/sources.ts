import type { Source } from '../../src/core/dataset.ts';
import type { ScriptTranslate } from '../translate.ts';

/** What a source must say where it is a copy or has no address, and whether it is there twice. */
export function sourceErrors(sources: readonly Source[], t: ScriptTranslate): string[] {
  const byUrl = new Map<string, string>();
  return sources.flatMap(({ id: record, copy, via, url, urlWhy }) => {
    const other = url === null ? undefined : byUrl.get(url);
    if (url !== null && other === undefined) byUrl.set(url, record);
    return [
      ...(copy && !via ? [t('check.via-missing', { record })] : []),
      ...(url === null && !urlWhy ? [t('check.url-why', { record })] : []),
      ...(other === undefined ? [] : [t('check.url-shared', { record, other })]),
    ];
  });
}
