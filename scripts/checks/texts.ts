import type { Dataset } from '../../src/core/model/dataset.ts';
import type { DatasetFile } from '../../src/core/model/schema.ts';
import { termsIn } from '../../src/core/words/glossary.ts';
import type { ScriptTranslate } from '../translate.ts';

/** How many words a sentence of ours may have: readers of sixteen lose a longer one. */
const MOST = 34;

/** One text of ours, and where it stands. What others wrote is not held to our rule. */
interface Written {
  file: 'dataset' | 'events' | 'sources';
  record?: string;
  field: string;
  text: string;
}

/** Sentences that are too long, and words that are explained and stand nowhere. */
export function textErrors(dataset: Dataset, t: ScriptTranslate): string[] {
  const texts = writtenTexts(dataset);
  const glossary = dataset.meta?.glossary ?? [];
  const explained = new Set(texts.flatMap(({ text }) => termsIn(text, glossary).map(({ term }) => term.id)));
  return [
    ...texts.flatMap(({ text, ...where }) =>
      sentencesOf(text)
        .map((sentence) => ({ sentence, words: sentence.split(/\s+/u).length }))
        .filter(({ words }) => words > MOST)
        .map(({ sentence, words }) =>
          t('check.long-sentence', {
            place: [where.record, where.field].filter(Boolean).join(', '),
            file: where.file,
            words,
            most: MOST,
            begins: sentence.split(/\s+/u).slice(0, 4).join(' '),
          }),
        ),
    ),
    ...glossary.flatMap(({ id }, i) =>
      explained.has(id) ? [] : [t('check.term-unused', { field: `glossary.${i}.id`, id })],
    ),
  ];
}

/** The sentences of a text. A full stop within an abbreviation or a number ends none, since no capital follows its space. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?][’”)]?)\s+(?=[“‘(]?\p{Lu})/u).filter(Boolean);
}

function writtenTexts({ meta, events, sourceById }: Dataset): Written[] {
  const ofEvent = events.flatMap((event): Written[] => [
    { file: 'events', record: event.id, field: 'summary', text: event.summary },
    { file: 'events', record: event.id, field: 'toneWhy', text: event.toneWhy },
    { file: 'events', record: event.id, field: 'statusWhy', text: event.statusWhy ?? '' },
    { file: 'events', record: event.id, field: 'dateBasis.why', text: event.dateBasis.why },
    ...event.citations.map(({ claim = '' }, i): Written => ({
      file: 'events',
      record: event.id,
      field: `citations.${i}.claim`,
      text: claim,
    })),
    ...(event.relations ?? []).map(({ note = '' }, i): Written => ({
      file: 'events',
      record: event.id,
      field: `relations.${i}.note`,
      text: note,
    })),
  ]);
  const ofSource = [...sourceById.values()].flatMap((source): Written[] => [
    { file: 'sources', record: source.id, field: 'publishedBasis.why', text: source.publishedBasis?.why ?? '' },
    { file: 'sources', record: source.id, field: 'urlWhy', text: source.urlWhy ?? '' },
    { file: 'sources', record: source.id, field: 'fingerprint.text', text: source.fingerprint?.text ?? '' },
  ]);
  return [...(meta ? ofMeta(meta) : []), ...ofEvent, ...ofSource];
}

function ofMeta({ summary, toneRule = '', searched = [], types, glossary = [], bands = [] }: DatasetFile): Written[] {
  const written = (field: string, text: string): Written => ({ file: 'dataset', field, text });
  return [
    written('summary', summary),
    written('toneRule', toneRule),
    ...searched.map(({ note }, i) => written(`searched.${i}.note`, note)),
    ...types.map(({ definition }, i) => written(`types.${i}.definition`, definition)),
    ...glossary.map(({ definition }, i) => written(`glossary.${i}.definition`, definition)),
    ...bands.flatMap(({ timeWhy, citations }, i) => [
      written(`bands.${i}.timeWhy`, timeWhy),
      ...citations.map(({ claim = '' }, j) => written(`bands.${i}.citations.${j}.claim`, claim)),
    ]),
  ];
}
