import type { Source, TimelineEvent } from '../model/dataset.ts';
import type { DatePart, EdtfDate } from '../time/edtf.ts';
import { DAY, type Milliseconds, YEAR } from '../time/units.ts';

/** A length of time in the coarsest unit that says enough of it. */
export interface Delay {
  unit: 'day' | 'month' | 'year';
  count: number;
}

/** The first of an event’s sources to appear, and how long before or after the event began. */
export interface FirstReport {
  source: Source;
  /** null: on the same day, or one of the two days is not known. */
  delay: (Delay & { way: 'before' | 'after' }) | null;
}

/** The day of a date, where it is known to the day and sure. */
function dayOf(date: EdtfDate | null): Milliseconds | null {
  const part: DatePart | string | undefined = date?.kind === 'date' ? date.date : date?.start;
  if (part === undefined || typeof part === 'string' || part.day === undefined) return null;
  return part.uncertain || part.approximate ? null : Math.floor(part.earliest / DAY) * DAY;
}

/**
 * The supporting source that appeared first. Of those that we cite: others may have been earlier.
 * @returns null where none has a date.
 */
export function firstReport(
  { when, citations }: Pick<TimelineEvent, 'when' | 'citations'>,
  sources: ReadonlyMap<string, Source>,
): FirstReport | null {
  const dated = citations
    .filter(({ stance }) => stance === 'supports')
    .flatMap(({ source }) => sources.get(source) ?? [])
    .filter(({ publishedOn }) => publishedOn && Number.isFinite(publishedOn.latest))
    .sort((a, b) => (a.publishedOn?.latest ?? 0) - (b.publishedOn?.latest ?? 0));
  const source = dated[0];
  if (!source) return null;
  const [began, told] = [dayOf(when), dayOf(source.publishedOn)];
  if (began === null || told === null || began === told) return { source, delay: null };
  return { source, delay: { ...delayOf(Math.abs(told - began)), way: told < began ? 'before' : 'after' } };
}

function delayOf(length: Milliseconds): Delay {
  if (length < 60 * DAY) return { unit: 'day', count: length / DAY };
  if (length < 2 * YEAR) return { unit: 'month', count: Math.round(length / (YEAR / 12)) };
  return { unit: 'year', count: Math.round(length / YEAR) };
}
