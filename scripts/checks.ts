import { type Dataset, type DatasetJson, type Issue, parseDataset, type TimelineEvent } from '../src/core/dataset.ts';
import { issuePlace } from '../src/core/issueWords.ts';
import { proveQuote } from '../src/core/quote.ts';
import type { Translate } from '../src/core/translate.ts';
import { decodeTime } from '../src/core/url.ts';

export interface Report {
  /** Each names file, record and field. Empty: the data may be published. */
  errors: string[];
  events: number;
  sources: number;
  quotes: number;
}

/** All that must hold of the data before it is published. What the page would only set aside is an error here. */
export function checkData(json: DatasetJson, t: Translate): Report {
  const { dataset, issues } = parseDataset(json);
  const errors = issues.map((issue: Issue) => issuePlace(issue, t));
  const used = new Set(dataset.events.map((event) => event.type));
  for (const { id } of dataset.types) if (!used.has(id)) errors.push(t('check.type-unused', { id }));
  const opening = dataset.meta?.opening;
  if (opening && !decodeTime(opening)) errors.push(t('check.opening', { value: opening }));
  let quotes = 0;
  for (const event of dataset.events) {
    if (event.citations.length === 0) errors.push(t('check.no-citation', { file: 'events', record: event.id }));
    const found = quoteErrors(event, dataset.sourceById, t);
    quotes += event.citations.filter((citation) => citation.quote).length - found.length;
    errors.push(...found);
  }
  errors.push(...unusedSources(dataset, t), ...backwardRelations(dataset, t), ...lookalikes(dataset, t));
  return { errors, events: dataset.events.length, sources: dataset.sourceById.size, quotes };
}

/** A source that nothing rests on. */
function unusedSources({ events, sourceById }: Dataset, t: Translate): string[] {
  const used = new Set(events.flatMap((event) => [...event.citations, ...(event.relations ?? [])].map((cites) => cites.source)));
  return [...sourceById.keys()].filter((id) => !used.has(id)).map((record) => t('check.source-unused', { record }));
}

/** What follows from an event, or responds to it, cannot have begun after it. */
function backwardRelations({ events, eventById }: Dataset, t: Translate): string[] {
  return events.flatMap((event) =>
    (event.relations ?? []).flatMap(({ kind, event: id }, i) => {
      const cause = eventById.get(id);
      const backward = (kind === 'follows-from' || kind === 'responds-to') && cause && cause.when.earliest > event.when.latest;
      return backward ? [t('check.relation-backward', { record: event.id, field: `relations.${i}`, kind, event: id })] : [];
    }),
  );
}

/** Two events of one type on the same days, by the same actor, are probably one. */
function lookalikes({ events }: Dataset, t: Translate): string[] {
  const seen = new Map<string, string>();
  return events.flatMap((event) => {
    const key = `${event.date} ${event.type} ${event.actors[0]}`;
    const other = seen.get(key);
    seen.set(key, event.id);
    return other === undefined ? [] : [t('check.lookalike', { record: event.id, other })];
  });
}

function quoteErrors(event: TimelineEvent, sources: ReturnType<typeof parseDataset>['dataset']['sourceById'], t: Translate): string[] {
  return event.citations.flatMap((citation, i) => {
    if (!citation.quote) return [];
    const at = { file: 'events', record: event.id, field: `citations.${i}.quote`, source: citation.source };
    const print = sources.get(citation.source)?.fingerprint;
    if (!print) return [t('check.quote-no-fingerprint', at)];
    const proof = proveQuote(citation.quote, print);
    if (proof.proved) return [];
    if (proof.reason === 'too-short') return [t('check.quote-short', { ...at, words: proof.words })];
    return [t('check.quote-differs', { ...at, at: proof.at, word: proof.word })];
  });
}
