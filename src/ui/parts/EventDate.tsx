import type { DatePart, EdtfDate } from '../../core/time/edtf.ts';
import { dateWords } from '../../core/words/dateWords.ts';
import { useT } from '../bridge/useExplorer.ts';

/** A date in words, with its machine form where HTML has one: a year, a month or a day. Intervals carry their start. */
export function EventDate({ date }: { date: EdtfDate }) {
  const t = useT();
  const part = date.kind === 'date' ? date.date : typeof date.start === 'string' ? date.end : date.start;
  return <time dateTime={typeof part === 'string' ? undefined : machineDate(part)}>{dateWords(date, t)}</time>;
}

function machineDate(part: DatePart): string | undefined {
  if (part.year < 1 || part.year > 9999 || part.precision === 'decade' || part.precision === 'century')
    return undefined;
  const pad = (number: number, digits: number) => String(number).padStart(digits, '0');
  const year = pad(part.year, 4);
  if (!part.month) return year;
  return part.day ? `${year}-${pad(part.month, 2)}-${pad(part.day, 2)}` : `${year}-${pad(part.month, 2)}`;
}
