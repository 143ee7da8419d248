import type { BinUnit } from '../time/calendar.ts';
import { encodeTime } from '../time/interval.ts';
import type { Milliseconds } from '../time/units.ts';
import { edtfWords } from '../words/stretchWords.ts';
import { yearWords } from '../words/tickWords.ts';
import type { Translate } from '../words/translate.ts';

/** A bin as EDTF, as short as it can be said: `2017`, `2017-07`, `2017-07-22`; a quarter or a week as an interval of days. */
export function binEdtf(unit: BinUnit, start: Milliseconds, end: Milliseconds): string {
  const text = encodeTime({ start, end });
  const [first = '', last] = text.split('/');
  if (unit === 'month' && /^-?\d{4}-\d\d-01$/.test(first)) return first.slice(0, -3);
  return first === last ? first : text;
}

/** A bin in words: “2017”, “Q3 2017”, “July 2017”, “week of 17 July 2017”, “22 July 2017”. */
export function binWords(unit: BinUnit, start: Milliseconds, end: Milliseconds, t: Translate): string {
  if (unit === 'quarter') {
    const date = new Date(start);
    const quarter = String(Math.floor(date.getUTCMonth() / 3) + 1);
    return t('compare.quarter', { quarter, year: yearWords(date.getUTCFullYear(), t) });
  }
  if (unit !== 'week') return edtfWords(binEdtf(unit, start, end), t);
  const [first = ''] = binEdtf(unit, start, end).split('/');
  return t('compare.week', { day: edtfWords(first, t) });
}
