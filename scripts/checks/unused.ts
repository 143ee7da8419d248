import type { Dataset } from '../../src/core/model/dataset.ts';
import type { ScriptTranslate } from '../translate.ts';

/** Sources that nothing rests on, and types that no event is of. */
export function unusedErrors({ meta, events, sourceById }: Dataset, t: ScriptTranslate): string[] {
  const types = new Set(events.map((event) => event.type));
  const sources = new Set(
    events.flatMap((event) => [...event.citations, ...(event.relations ?? [])].map((cites) => cites.source)),
  );
  return [
    ...(meta?.types ?? []).flatMap(({ id }, i) =>
      types.has(id) ? [] : [t('check.type-unused', { field: `types.${i}.id`, id })],
    ),
    ...[...sourceById.keys()].filter((id) => !sources.has(id)).map((record) => t('check.source-unused', { record })),
  ];
}
