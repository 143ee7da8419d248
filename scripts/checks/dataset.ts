import type { DatasetFile } from '../../src/core/model/schema.ts';
import { decodeTime } from '../../src/core/time/interval.ts';
import type { ScriptTranslate } from '../translate.ts';

/** What no schema can say of dataset.json: the periods of time. */
export function datasetErrors(meta: DatasetFile | null, t: ScriptTranslate): string[] {
  return searchedErrors(meta?.searched ?? [], t);
}

/** The periods that were searched: intervals of two dates, each after the one before. */
function searchedErrors(searched: NonNullable<DatasetFile['searched']>, t: ScriptTranslate): string[] {
  return searched.flatMap(({ time: value }, i) => {
    const field = `searched.${i}.time`;
    const time = decodeTime(value);
    if (!time || !Number.isFinite(time.end - time.start)) return [t('check.searched', { field, value })];
    const other = searched[i - 1]?.time ?? '';
    const before = decodeTime(other);
    return before && before.end > time.start ? [t('check.searched-overlap', { field, value, other })] : [];
  });
}
