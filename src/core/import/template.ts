import { csv } from '../export/csv.ts';
import type { Dataset, TimelineEvent } from '../model/dataset.ts';
import { LANDMARK } from '../model/vocabulary.ts';
import { type Field, FIELDS } from './fields.ts';

const ROWS = 3;

const CELLS: Readonly<Record<Field, (event: TimelineEvent, dataset: Dataset) => string>> = {
  date: ({ date }) => date.split('/')[0] ?? date,
  title: ({ title }) => title,
  end: ({ date }) => date.split('/')[1] ?? '',
  type: ({ type }, { types }) => types.find(({ id }) => id === type)?.label ?? type,
  tone: ({ tone }) => tone,
  status: ({ status }) => status,
  actors: ({ actors }) => actors.join('; '),
  toward: ({ toward = [] }) => toward.join('; '),
  people: ({ people }) => people.map(({ name }) => name).join('; '),
  summary: ({ summary }) => summary,
  url: ({ citations }, { sourceById }) =>
    citations.map(({ source }) => sourceById.get(source)?.url).find((url) => url) ?? '',
};

/** A file to fill in, as a spreadsheet opens it: the columns by their usual names, and a few of our own events. */
export function templateCsv(dataset: Dataset): string {
  const ours = dataset.events.filter(({ layer }) => layer === undefined);
  const [heavy, others] = [
    ours.filter(({ weight }) => weight === LANDMARK),
    ours.filter(({ weight }) => weight !== LANDMARK),
  ];
  const lasting = ours.filter(({ date }) => /^[^/]+\/[\d-]+$/.test(date));
  const examples = [...new Set([...heavy.slice(0, 1), ...lasting.slice(0, 1), ...others, ...heavy])].slice(0, ROWS);
  const rows = examples.map((event) => FIELDS.map((field) => CELLS[field](event, dataset)));
  return csv([[...FIELDS], ...rows], { bom: true });
}
