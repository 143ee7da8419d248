import type { Dataset } from '../../src/core/model/dataset.ts';
import type { DatasetFile } from '../../src/core/model/schema.ts';
import { decodeTime } from '../../src/core/time/interval.ts';
import { DAY } from '../../src/core/time/units.ts';
import type { ScriptTranslate } from '../translate.ts';

/** What no schema can say of dataset.json: the periods of time, and what the bands rest on. */
export function datasetErrors({ meta, sourceById, people }: Dataset, t: ScriptTranslate): string[] {
  return [
    ...searchedErrors(meta?.searched ?? [], t),
    ...bandErrors(meta?.bands ?? [], { sources: sourceById, people }, t),
  ];
}

/** The bands behind the events: intervals, of which no two of one group overlap, each by known people and sources. */
function bandErrors(
  bands: NonNullable<DatasetFile['bands']>,
  known: { sources: Dataset['sourceById']; people: Dataset['people'] },
  t: ScriptTranslate,
): string[] {
  return bands.flatMap(({ group, time: value, person, citations }, i) => {
    const time = decodeTime(value);
    const overlapped = bands.slice(0, i).find((other) => {
      const taken = decodeTime(other.time);
      return other.group === group && time && taken && taken.start < time.start && taken.end > time.start + DAY;
    });
    return [
      ...(time ? [] : [t('check.band-time', { field: `bands.${i}.time`, value })]),
      ...(overlapped ? [t('check.band-overlap', { field: `bands.${i}.time`, value, other: overlapped.time })] : []),
      ...(person !== undefined && !known.people.has(person)
        ? [t('check.band-person', { field: `bands.${i}.person`, person })]
        : []),
      ...citations.flatMap(({ source }, j) =>
        known.sources.has(source)
          ? []
          : [t('check.band-source', { field: `bands.${i}.citations.${j}.source`, source })],
      ),
    ];
  });
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
