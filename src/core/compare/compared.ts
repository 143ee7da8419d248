import type { Dataset } from '../model/dataset.ts';
import { firstCode } from '../table/codes.ts';
import { columnOf, type EventTable, recordsAt, type Row } from '../table/table.ts';
import { stretchesOf } from '../time/during.ts';
import type { BinUnit } from '../time/calendar.ts';
import { intersection } from '../time/interval.ts';
import type { Viewport } from '../time/viewport.ts';
import type { ParamKey, ViewState } from '../view/viewState.ts';
import { typeLabel } from '../words/eventWords.ts';
import type { Translate } from '../words/translate.ts';
import type { Beginnings } from './beginnings.ts';
import { unitsFor } from './bins.ts';
import { hullOf } from './knownTime.ts';
import { usualTypes } from './usualTypes.ts';

/** The parameters that say what is compared. */
export const COMPARED_KEYS = [
  'reading',
  'by',
  'unit',
  'anchor',
  'span',
  'after',
  'follow',
  'days',
  'during',
] as const satisfies readonly ParamKey[];

export type Compared = Pick<ViewState, (typeof COMPARED_KEYS)[number]>;

/** What a reading is made from. */
export interface ComparedInput {
  readonly state: Compared;
  readonly dataset: Dataset;
  readonly table: EventTable;
  /** Rows that pass the filters, in time order. */
  readonly kept: Uint32Array;
  readonly begin: Beginnings;
  readonly t: Translate;
}

/** The time that is counted by units: from the first beginning to the last, as far as the filter by time lets through. */
export function countedTime({ during }: Pick<Compared, 'during'>, begin: Beginnings): Viewport | null {
  const [hull] = hullOf(begin);
  const asked = stretchesOf(during);
  const [first, last] = [asked[0], asked.at(-1)];
  if (!hull || !first || !last) return hull ?? null;
  return intersection({ start: first.start, end: last.end }, hull);
}

/** The unit that is counted by, and those that can be: the asked one or, where its bins are too many, the finest that can. */
export function countedUnit(
  { unit }: Pick<Compared, 'unit'>,
  time: Viewport,
): { unit: BinUnit | null; units: BinUnit[] } {
  const units = unitsFor(time);
  return { unit: units.includes(unit) ? unit : (units.at(-1) ?? null), units };
}

/** What events are counted around: those of a type, or a single one. */
export type AnchorChoice = { readonly type: string } | { readonly event: string };

export function anchorChoice({ anchor }: Pick<Compared, 'anchor'>, dataset: Dataset, table: EventTable): AnchorChoice {
  if (anchor !== null && !dataset.types.some(({ id }) => id === anchor) && dataset.eventById.has(anchor))
    return { event: anchor };
  return { type: anchor ?? usualTypes(table).strain ?? '' };
}

export function anchorWords(choice: AnchorChoice, dataset: Dataset, t: Translate): string {
  return 'type' in choice
    ? t('compare.around-type', { type: typeLabel(dataset, choice.type) })
    : t('compare.around-event', { title: dataset.eventById.get(choice.event)?.title ?? choice.event });
}

/** The kept rows that are anchors. */
export function anchorRows(choice: AnchorChoice, { table, kept }: Pick<ComparedInput, 'table' | 'kept'>): Row[] {
  if ('type' in choice) return rowsOfType(choice.type, { table, kept });
  const row = table.names.rowOf(choice.event);
  return row !== undefined && kept.includes(row) ? [row] : [];
}

export function rowsOfType(type: string, { table, kept }: Pick<ComparedInput, 'table' | 'kept'>): Row[] {
  const column = columnOf(table, 'type');
  const code = column.values.indexOf(type);
  return Array.from(kept.filter((row) => firstCode(column, row) === code));
}

/** The type after which is looked, and the one that is looked for. */
export function followTypes({ after, follow }: Pick<Compared, 'after' | 'follow'>, table: EventTable) {
  const usual = usualTypes(table);
  return { after: after ?? usual.strain ?? '', follow: follow ?? usual.cooperation ?? '' };
}

/** The event that is open, where it can be an anchor. */
export function anchorEvent(id: string | null, { table, dataset }: Pick<ComparedInput, 'table' | 'dataset'>) {
  const row = id === null ? undefined : table.names.rowOf(id);
  return row === undefined ? undefined : recordsAt([row], table, dataset.eventById)[0];
}
