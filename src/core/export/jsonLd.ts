import type { Dataset, Source, TimelineEvent } from '../model/dataset.ts';
import type { Citation } from '../model/schema.ts';
import { typeLabel } from '../words/eventWords.ts';
import type { Translate } from '../words/translate.ts';
import { schemaDates } from './schemaDates.ts';
import { layersTaken, layerWords, type Taken } from './taken.ts';

/** schema.org has no date that is unsure: the EDTF string stands beside its dates, as Dublin Core’s. */
const CONTEXT = [
  'https://schema.org',
  { edtf: { '@id': 'http://purl.org/dc/terms/date', '@type': 'http://id.loc.gov/datatypes/edtf/EDTF' } },
];

const TYPES = { news: 'NewsArticle', primary: 'CreativeWork', research: 'Report', reference: 'WebPage' } as const;

type Node = Readonly<Record<string, unknown>>;

/**
 * Events as JSON-LD 1.1 in the words of schema.org: a `Dataset`, its `Event`s, and the works that they cite. schema.org
 * gives citations to creative works only, so each of ours is one: a `Quotation` or a `Claim` that the event is the
 * subject of, with the source as its `citation`. Records are named by their address on our page, or else within the file.
 */
export function jsonLd(taken: Taken, t: Translate): string {
  const { dataset, events } = taken;
  const cited = new Set(events.flatMap(({ citations }) => citations.map(({ source }) => source)));
  const sources = [...cited].flatMap((id) => dataset.sourceById.get(id) ?? []);
  const graph = [
    datasetNode(taken, t),
    ...events.map((event) => eventNode(event, taken, t)),
    ...sources.map((source) => sourceNode(source, taken)),
  ];
  return `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, null, 2)}\n`;
}

function datasetNode(taken: Taken, t: Translate): Node {
  const { page, filter, events, dataset } = taken;
  const count = { shown: events.length, total: dataset.events.length };
  const layers = layersTaken(taken);
  return {
    '@type': 'Dataset',
    name: page.title,
    description: filter === null ? t('taken.all', count) : t('taken.filtered', { ...count, filter }),
    ...(layers.length > 0 && { abstract: layerWords(layers, t) }),
    ...(page.version !== null && { version: page.version }),
    ...(page.permalink !== null && { url: page.permalink }),
    creator: { '@type': 'Organization', name: page.project },
    about: events.map(({ id }) => ({ '@id': nameOf({ event: id }, taken) })),
  };
}

function eventNode(event: TimelineEvent, taken: Taken, t: Translate): Node {
  const { dataset } = taken;
  const { start, end } = schemaDates(event.when);
  const [first, ...others] = event.actors.map((id) => organisation(id, dataset));
  const terms = [
    ['type', event.type, typeLabel(dataset, event.type)],
    ['tone', event.tone, t(`tone.${event.tone}`)],
    ['status', event.status, t(`status.${event.status}`)],
  ].map(([set, code, name]) => ({ '@type': 'DefinedTerm', inDefinedTermSet: set, termCode: code, name }));
  return {
    '@type': 'Event',
    '@id': nameOf({ event: event.id }, taken),
    identifier: event.id,
    name: event.title,
    description: event.summary,
    edtf: event.date,
    ...(start !== undefined && { startDate: start }),
    ...(end !== undefined && { endDate: end }),
    keywords: terms,
    ...(first && { organizer: first }),
    ...(others.length > 0 && { contributor: others }),
    ...(event.toward && { about: event.toward.map((id) => organisation(id, dataset)) }),
    ...(event.people.length > 0 && { attendee: event.people.map(({ name }) => ({ '@type': 'Person', name })) }),
    ...(event.citations.length > 0 && {
      subjectOf: event.citations.map((citation) => citationNode(citation, taken, t)),
    }),
  };
}

function citationNode({ source, stance, quote, claim, locator }: Citation, taken: Taken, t: Translate): Node {
  return {
    '@type': quote ? 'Quotation' : 'Claim',
    text: quote?.exact ?? claim,
    ...(stance === 'disputes' && { abstract: t('taken.disputes') }),
    ...(locator !== undefined && { position: locator }),
    citation: { '@id': nameOf({ source }, taken) },
  };
}

function sourceNode(source: Source, taken: Taken): Node {
  const { start } = source.publishedOn ? schemaDates(source.publishedOn) : {};
  return {
    '@type': TYPES[source.kind],
    '@id': nameOf({ source: source.id }, taken),
    identifier: source.id,
    name: source.title,
    ...(source.authors && { author: source.authors }),
    publisher: { '@type': 'Organization', name: source.publisher },
    ...(source.published !== null && { edtf: source.published }),
    ...(start !== undefined && { datePublished: start }),
    inLanguage: source.language,
    ...(source.url !== null && { url: source.url }),
  };
}

function organisation(id: string, { actors }: Dataset): Node {
  return { '@type': 'Organization', identifier: id, name: actors.get(id)?.label ?? id };
}

function nameOf(record: { event: string } | { source: string }, { addressOf }: Taken): string {
  return addressOf(record) ?? ('event' in record ? `_:event-${record.event}` : `_:source-${record.source}`);
}
