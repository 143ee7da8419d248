import { type Dataset } from '../../src/core/model/dataset.ts';
import { RetiredFileSchema } from '../../src/core/model/retired.ts';
import type { ScriptTranslate } from '../translate.ts';
import { issueError } from './issues.ts';
import { problemsIn } from '../../src/core/model/parse.ts';

/** Whether the list of retired ids is in order, and whether any of them is in use again. */
export function retiredErrors(json: unknown, { eventById, sourceById }: Dataset, t: ScriptTranslate): string[] {
  if (json === undefined) return [];
  const read = RetiredFileSchema.safeParse(json);
  const problems = problemsIn(RetiredFileSchema, json);
  if (!read.success || problems.length > 0)
    return problems.map((problem) => issueError({ file: 'retired', ...problem }, t));
  const errorsOf = (list: 'events' | 'sources', live: ReadonlyMap<string, unknown>) => {
    const ids = read.data[list].map(({ id }) => id);
    return read.data[list].flatMap(({ id, instead }, i) => {
      if (ids.indexOf(id) < i) return [t('check.retired-repeated', { field: `${list}.${i}.id`, id })];
      return [
        ...(live.has(id) ? [t('check.retired-used', { file: list, record: id })] : []),
        ...(instead !== undefined && !live.has(instead)
          ? [t('check.retired-instead', { field: `${list}.${i}.instead`, id: instead, list })]
          : []),
      ];
    });
  };
  return [...errorsOf('events', eventById), ...errorsOf('sources', sourceById)];
}
