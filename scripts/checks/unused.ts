import type { Dataset } from '../../src/core/model/dataset.ts';
import type { DatasetFile } from '../../src/core/model/schema.ts';
import type { ScriptTranslate } from '../translate.ts';

/** Sources that nothing rests on, and types that no event is of. */
export function unusedErrors({ meta, events, sourceById }: Dataset, t: ScriptTranslate): string[] {
  const types = new Set(events.map((event) => event.type));
  const citing = [
    ...events.flatMap((event) => [...event.citations, ...(event.relations ?? [])]),
    ...bandCitations(meta),
  ];
  const sources = new Set(citing.map(({ source }) => source));
  return [
    ...(meta?.types ?? []).flatMap(({ id }, i) =>
      types.has(id) ? [] : [t('check.type-unused', { field: `types.${i}.id`, id })],
    ),
    ...[...sourceById.keys()].filter((id) => !sources.has(id)).map((record) => t('check.source-unused', { record })),
  ];
}

function bandCitations(meta: DatasetFile | null): readonly { source?: string }[] {
  return (meta?.bands ?? []).flatMap(({ citations }) => citations);
}
