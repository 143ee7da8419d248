import type { EventRecord } from '../model/schema.ts';
import { isWebAddress } from '../model/webAddress.ts';

/** One cell of the row that an event was made from. */
export interface NamedCell {
  readonly name: string;
  readonly value: string;
}

/** What the row of a reader’s file says, column by column; nothing for what came of no row. */
export function columnsOf({ columns }: Pick<EventRecord, 'columns'>): NamedCell[] {
  return columns?.names.map((name, i) => ({ name, value: columns.values[i] ?? '' })) ?? [];
}

/** The first address of a row that a link may lead to: http or https; null where there is none. */
export function addressIn(cells: readonly NamedCell[]): string | null {
  for (const { value } of cells) {
    const address = value.trim().split(/\s+/).find(isWebAddress);
    if (address !== undefined) return address;
  }
  return null;
}
