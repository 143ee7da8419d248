import type { Dataset } from '../../src/core/model/dataset.ts';
import type { ScriptTranslate } from '../translate.ts';

/** PLOVER's categories, as its table of conversion from CAMEO has them since 2024: CAMEO2PLOVER-2021.txt in openeventdata/PLOVER. */
const CATEGORIES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
];

/** Categories of types and events that PLOVER does not have. */
export function ploverErrors({ meta, events }: Dataset, t: ScriptTranslate): string[] {
  const categories = CATEGORIES.join(', ');
  const unknown = (value: string | undefined): value is string => value !== undefined && !CATEGORIES.includes(value);
  return [
    ...(meta?.types ?? []).flatMap(({ plover: value }, i) =>
      unknown(value) ? [t('check.plover-type', { field: `types.${i}.plover`, value, categories })] : [],
    ),
    ...events.flatMap(({ id: record, plover: value }) =>
      unknown(value) ? [t('check.plover-event', { record, value, categories })] : [],
    ),
  ];
}
