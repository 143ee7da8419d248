import { LAYER_PREFIX } from '../../src/core/import/layer.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import type { ScriptTranslate } from '../translate.ts';

/** Ids that begin as those of readers’ own files do, which would be taken for one of theirs. */
export function keptIdErrors({ types, people, eventById, sourceById }: Dataset, t: ScriptTranslate): string[] {
  const ids = [
    ...types.map(({ id }) => ({ file: 'dataset', id })),
    ...[...people.keys()].map((id) => ({ file: 'dataset', id })),
    ...[...eventById.keys()].map((id) => ({ file: 'events', id })),
    ...[...sourceById.keys()].map((id) => ({ file: 'sources', id })),
  ];
  return ids
    .filter(({ id }) => id.startsWith(LAYER_PREFIX))
    .map(({ file, id }) => t('check.id-kept', { file, record: id, prefix: LAYER_PREFIX }));
}
