import { biblatexDate } from './biblatexDate.ts';
import { type CslDate, cslDate } from './cslDate.ts';
import { shortAuthors, shortTitle } from './shortForm.ts';
import { type EdtfDate, parseEdtf } from '../time/edtf.ts';
import type { Source, TimelineEvent } from '../model/dataset.ts';
import { parseAddress } from '../model/webAddress.ts';
import { dateWords } from '../words/dateWords.ts';
import type { Citation } from '../model/schema.ts';
import type { Translate } from '../words/translate.ts';

/** An item of a bibliography, as CSL-JSON (CSL 1.0.2 data schema) with the variables that we fill. Every text is one line. */
export interface CslItem {
  /** Unique in a list, and ASCII: a source’s id, or that of our page, which has an underscore as no id of the data has. */
  id: string;
  type: 'article-newspaper' | 'document' | 'report' | 'webpage' | 'dataset';
  title: string;
  /** As the source writes them: which part of a name is the family’s is not ours to say. */
  author?: { literal: string }[];
  'container-title'?: string;
  publisher?: string;
  genre?: string;
  issued?: CslDate;
  /** BCP 47. */
  language?: string;
  version?: string;
  URL?: string;
  /** Only of our own page: nobody says that the reader opened the source that day. */
  accessed?: CslDate;
  note?: string;
  /** CSL’s place for what it has no variable for. */
  custom: {
    /** The whole reference in words. */
    text: string;
    /** The reference in words, as short as a footnote has it. */
    short: string;
    /** `issued` as EDTF (ISO 8601-2:2019, level 1), which says more than a CSL date can. */
    issued?: string;
    /** `accessed` as EDTF. */
    accessed?: string;
  };
}

/** A date of an item with all that its EDTF string says; null where there is none. */
export function edtfOf({ custom }: CslItem, of: 'issued' | 'accessed'): EdtfDate | null {
  const date = parseEdtf(custom[of] ?? '');
  return date.ok ? date.date : null;
}

/** What is known of our own page, and not to a pure function. */
export interface OurPage {
  /** The dataset’s. */
  title: string;
  /** The dataset’s; null where it could not be read. */
  version: string | null;
  /** The project’s. */
  project: string;
  permalink: string | null;
  /** The reader’s day, `YYYY-MM-DD`. */
  accessed: string;
}

/** A source, then our page about it, as CSL-JSON items (CSL 1.0.2). */
export function citeSource(source: Source, ours: OurPage, t: Translate): CslItem[] {
  const named = (name: string) => t('cite.our-source', { source: bracketed(name, source, t), title: ours.title });
  const title = oneLine(source.title);
  return [
    sourceItem(source, [], t),
    ourItem(`source_${source.id}`, named(title), named(shortTitle(title, t)), ours, t),
  ];
}

/**
 * The sources that an event cites, then the event on our page, as CSL-JSON items (CSL 1.0.2). Each source comes once,
 * in the order in which the page shows them: what supports before what disputes, and in each quotes before claims.
 */
export function citeEvent(
  event: TimelineEvent,
  sources: ReadonlyMap<string, Source>,
  ours: OurPage,
  t: Translate,
): CslItem[] {
  const rank = ({ stance, quote }: Citation) => (stance === 'disputes' ? 2 : 0) + (quote ? 0 : 1);
  const citations = [...event.citations].sort((a, b) => rank(a) - rank(b));
  const cited = distinctSources(citations, sources).map((source) => {
    const own = citations.filter((citation) => citation.source === source.id);
    return sourceItem(source, citedWords(own, event.title, t), t);
  });
  const named = (name: string) => t('cite.our-event', { event: name, title: ours.title });
  const short = shortTitle(oneLine(event.title), t);
  return [...cited, ourItem(`event_${event.id}`, named(event.title), named(short), ours, t)];
}

/**
 * The sources of all events of a view, oldest first and undated ones last, then the view, as CSL-JSON items (CSL 1.0.2).
 * @param sources those that may be cited: all, or those that a view of sources shows.
 * @param of what the view shows.
 */
export function citeView(
  events: readonly TimelineEvent[],
  sources: ReadonlyMap<string, Source>,
  ours: OurPage,
  t: Translate,
  of: 'events' | 'sources' = 'events',
): CslItem[] {
  const time = (source: Source) => source.publishedOn?.earliest ?? Infinity;
  const order = (a: Source, b: Source) => (time(a) === time(b) ? (a.id < b.id ? -1 : 1) : time(a) < time(b) ? -1 : 1);
  const cited = distinctSources(
    events.flatMap((event) => event.citations),
    sources,
  ).sort(order);
  const words = { title: ours.title, count: of === 'events' ? events.length : cited.length };
  const title = t(of === 'events' ? 'cite.our-view' : 'cite.our-sources-view', words);
  return [...cited.map((source) => sourceItem(source, [], t)), ourItem(`view_${ours.accessed}`, title, title, ours, t)];
}

function distinctSources(citations: readonly Citation[], sources: ReadonlyMap<string, Source>): Source[] {
  return [...new Set(citations.map((citation) => citation.source))].flatMap((id) => sources.get(id) ?? []);
}

const TYPES = { news: 'article-newspaper', primary: 'document', research: 'report', reference: 'webpage' } as const;

function sourceItem(source: Source, cited: readonly string[], t: Translate): CslItem {
  const { publishedOn, kind, url } = source;
  const publisher = oneLine(source.publisher);
  const issued = publishedOn && cslDate(publishedOn, t);
  const date = dateOf(source, t);
  const remarks = [...(source.via ? [t('cite.via', { via: source.via })] : []), ...cited];
  const note = sentences([...dateRemarks(source, date, t), ...remarks], t);
  const name = oneLine(source.title);
  const title = oneLine(bracketed(name, source, t));
  const shown = (some: string) =>
    t(source.titleSupplied ? 'detail.title-supplied' : 'detail.title-quoted', { title: some });
  const authors = source.authors?.map(oneLine);
  const words = { title: shown(name), publisher, date };
  const reference = authors
    ? t('cite.reference-authors', {
        ...words,
        authors: authors.reduce((before, next) => t('cite.authors', { before, next })),
      })
    : t('cite.reference', words);
  return {
    id: source.id,
    type: TYPES[kind],
    title,
    ...(authors && { author: authors.map((literal) => ({ literal })) }),
    ...(kind === 'news' ? { 'container-title': publisher } : { publisher }),
    // Without it, BibTeX’s styles would call every study a technical report.
    ...(kind === 'research' && { genre: t('source.kind-research') }),
    ...(issued && { issued }),
    language: source.language,
    ...(url !== null && { URL: address(url) }),
    ...(note && { note }),
    custom: {
      text: sentences([reference, ...remarks, ...(url === null ? [] : [address(url)])], t),
      short: oneLine(
        t('cite.short', {
          who: authors ? shortAuthors(authors, t) : publisher,
          title: shown(shortTitle(name, t)),
          date,
        }),
      ),
      ...(publishedOn && { issued: publishedOn.edtf }),
    },
  };
}

function dateOf({ publishedOn, publishedBasis }: Source, t: Translate): string {
  if (!publishedOn) return t('cite.undated');
  const date = dateWords(publishedOn, t);
  return publishedBasis?.kind === 'inferred' ? t('detail.date-inferred', { date }) : date;
}

/**
 * The formats differ in what they have for a date that is inferred, unsure, an interval, in words or with a time: all of
 * them have a note. Where even biblatex does not read the whole of it, the note has its EDTF string too.
 */
function dateRemarks({ publishedOn, publishedBasis }: Source, date: string, t: Translate): string[] {
  if (!publishedOn) return [];
  const { edtf } = publishedOn;
  if (!biblatexDate(publishedOn).whole) return [t('cite.date-edtf', { date, edtf })];
  const plain = /^\d{4}(-(0\d|1[0-2]))?(-\d{2})?(-XX)*$/.test(edtf) && publishedBasis?.kind !== 'inferred';
  return plain ? [] : [t('cite.date', { date })];
}

function ourItem(
  id: string,
  title: string,
  shortName: string,
  { version, project, permalink, accessed }: OurPage,
  t: Translate,
): CslItem {
  const day = parseEdtf(accessed);
  const date = day.ok ? dateWords(day.date, t) : accessed;
  const note = version === null ? [] : [t('cite.version', { version })];
  const short = t('cite.our-short', { title: t('detail.title-quoted', { title: shortName }), project, date });
  const reference = t('cite.our-reference', { title: t('detail.title-quoted', { title }), project, date });
  return {
    id,
    type: 'dataset',
    title: oneLine(title),
    publisher: oneLine(project),
    ...(version !== null && { version: oneLine(version) }),
    ...(permalink !== null && { URL: address(permalink) }),
    ...(day.ok && { accessed: cslDate(day.date, t) }),
    ...(note[0] && { note: oneLine(note[0]) }),
    custom: {
      text: sentences([reference, ...note, ...(permalink === null ? [] : [address(permalink)])], t),
      short: oneLine(short),
      ...(day.ok && { accessed }),
    },
  };
}

/** A title that is ours stands in square brackets. */
function bracketed(title: string, source: Source, t: Translate): string {
  return source.titleSupplied ? t('detail.title-supplied', { title }) : title;
}

/** Where in a source an event’s citations are, and which of them dispute it. */
function citedWords(citations: readonly Citation[], event: string, t: Translate): string[] {
  const at = (stance: Citation['stance']) => {
    const all = citations.flatMap((one) => (one.stance === stance && one.locator) || []);
    return all.length ? [...new Set(all)].reduce((before, next) => t('cite.locators', { before, next })) : null;
  };
  const [supports, disputes] = [at('supports'), at('disputes')];
  const words = supports === null ? [] : [t('cite.supports-at', { event, at: supports })];
  if (disputes !== null) return [...words, t('cite.disputes-at', { event, at: disputes })];
  return citations.some(({ stance }) => stance === 'disputes') ? [...words, t('cite.disputes', { event })] : words;
}

function sentences(all: readonly string[], t: Translate): string {
  return all.length ? oneLine(all.reduce((before, next) => t('cite.sentences', { before, next }))) : '';
}

/**
 * RIS ends a value with its line, so none may have a line break or a control character in it. The signs that keep the
 * direction of a text apart are for the page’s own sentences: another program shows them, or sorts by them.
 */
function oneLine(text: string): string {
  return text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/**
 * An address as it is; where it has what RFC 3986 does not allow, as a browser reads it and percent-encoded: the host in
 * ASCII, so that no letter stands for another. A brace would end BibTeX’s field.
 */
function address(url: string): string {
  const refused = /[^\x21-\x7E]|["<>\\^`{|}]/gu;
  return url.search(refused) < 0 ? url : (parseAddress(url)?.href ?? url).replace(refused, encodeURIComponent);
}
