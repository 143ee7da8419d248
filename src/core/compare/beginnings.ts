import type { Tone } from '../model/vocabulary.ts';
import { TONES } from '../model/vocabulary.ts';
import { columnOf, type EventTable, hasFlag, type Row, UNSURE_START } from '../table/table.ts';
import { firstCode } from '../table/codes.ts';
import { type DatePart, type EdtfDate, utc } from '../time/edtf.ts';
import { DAY, type Milliseconds } from '../time/units.ts';

/** What is known of when each event begins, as columns by row: by it events are counted, each once. */
export interface Beginnings {
  /** Its first millisecond, UTC; NaN where nothing is known of it: the start is open or unknown. */
  readonly from: Float64Array;
  /** The millisecond after its last. */
  readonly to: Float64Array;
  /** 1 where it is one day. A time of day stands for its day, as the date names it in the source’s own zone. */
  readonly isDay: Uint8Array;
  /** By place in TONES. */
  readonly tone: Uint8Array;
}

/** Reads them from a table; once for a table. */
export function beginningsOf(table: EventTable): Beginnings {
  const { length } = table;
  const [from, to, isDay] = [
    new Float64Array(length).fill(NaN),
    new Float64Array(length).fill(NaN),
    new Uint8Array(length),
  ];
  const column = columnOf(table, 'tone');
  const places = column.values.map((value) => Math.max(TONES.indexOf(value as Tone), 0));
  for (let row = 0; row < length; row++) {
    const part = beginning(table.names.when(row));
    if (!part) continue;
    const day = dayOf(part);
    from[row] = day ?? part.earliest;
    to[row] = day === null ? part.latest + 1 : day + DAY;
    isDay[row] = day === null ? 0 : 1;
  }
  return { from, to, isDay, tone: Uint8Array.from({ length }, (_, row) => places[firstCode(column, row)] ?? 0) };
}

/** The date at which something begins; null where that is open or unknown. */
export function beginning(when: EdtfDate | undefined): DatePart | null {
  if (!when) return null;
  const part = when.kind === 'date' ? when.date : when.start;
  return typeof part === 'string' ? null : part;
}

function dayOf({ year, month, day }: DatePart): Milliseconds | null {
  return month === undefined || day === undefined ? null : utc(year, month, day);
}

/** Of events that are counted, how many have a beginning that is marked uncertain or approximate. */
export function marked(table: EventTable, { from }: Beginnings, rows: Iterable<Row>): number {
  let count = 0;
  for (const row of rows) if (!Number.isNaN(from[row]) && hasFlag(table, row, UNSURE_START)) count++;
  return count;
}
