import type { DatasetFile } from '../../src/core/model/schema.ts';
import { decodeTime } from '../../src/core/time/interval.ts';
import type { ScriptTranslate } from '../translate.ts';

/** What no schema can say of dataset.json: ids that come twice, and periods of time. */
export function datasetErrors(meta: DatasetFile | null, t: ScriptTranslate): string[] {
  if (!meta) return [];
  const opening =
    meta.opening !== undefined && !decodeTime(meta.opening) ? [t('check.opening', { value: meta.opening })] : [];
  return [
    ...repeatedIds('types', meta.types, t),
    ...repeatedIds('actors', meta.actors, t),
    ...opening,
    ...searchedErrors(meta.searched ?? [], t),
  ];
}

function repeatedIds(list: string, records: readonly { id: string }[], t: ScriptTranslate): string[] {
  const ids = records.map(({ id }) => id);
  return ids.flatMap((id, i) =>
    ids.indexOf(id) < i ? [t('check.id-repeated', { field: `${list}.${i}.id`, id })] : [],
  );
}

/** The periods that were searched: intervals of two dates, each after the one before. */
function searchedErrors(searched: NonNullable<DatasetFile['searched']>, t: ScriptTranslate): string[] {
  return searched.flatMap(({ time: value }, i) => {
    const field = `searched.${i}.time`;
    const time = decodeTime(value);
    if (!time) return [t('check.searched', { field, value })];
    const other = searched[i - 1]?.time ?? '';
    const before = decodeTime(other);
    return before && before.end > time.start ? [t('check.searched-overlap', { field, value, other })] : [];
  });
}
