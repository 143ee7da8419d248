import type { Dataset } from '../model/dataset.ts';
import { parseDataset, parseEvents, withSources } from '../model/parse.ts';
import { isRecord } from '../model/jsonValue.ts';
import type { EventsPart } from '../model/resolve.ts';
import { FORMAT } from '../model/vocabulary.ts';
import type { Translate } from '../words/translate.ts';
import { fileIssues } from './fileIssues.ts';
import { columnNames, type Mapping } from './guess.ts';
import type { JsonEvents } from './jsonEvents.ts';
import type { LineIssue } from './lineIssue.ts';
import type { Cells } from './records.ts';
import { tableEvents, toldNames } from './tableEvents.ts';

/** A file as a dataset of its own, and what of it could not be read. */
export interface ReadFile {
  readonly dataset: Dataset;
  readonly issues: readonly LineIssue[];
}

type Ours = Pick<Dataset, 'types' | 'actors'>;

/** How many records the parser judges before whoever asks can pause. */
const AT_ONCE = 50;

/** A table’s rows as a dataset, in steps; each yields how many rows are done. */
export function* readTable(
  rows: readonly Cells[],
  mapping: Mapping,
  file: string,
  ours: Ours,
  t: Translate,
): Generator<number, ReadFile> {
  const names = toldNames(
    columnNames(
      rows.slice(0, 500).map(({ cells }) => cells),
      mapping.header,
    ),
    t,
  );
  const body = mapping.header ? rows.slice(1) : rows;
  const made = yield* tableEvents(body, names, mapping, file, ours, t);
  const lines = new Map(made.events.map(({ id }) => [id, Number(id.slice('row-'.length))]));
  const first = parseEvents({ dataset: made.meta, events: { format: FORMAT, events: [] } });
  const parts: EventsPart[] = [];
  for (let from = 0; from < made.events.length; from += AT_ONCE) {
    yield body.length;
    // Their types and actors are those that were made with them, and need not be judged with each part.
    parts.push(parseEvents({ events: { format: FORMAT, events: made.events.slice(from, from + AT_ONCE) } }));
  }
  const events = parts.flatMap((part) => part.events);
  const whole = { ...first, events, eventById: new Map(events.map((event) => [event.id, event])), issues: [] };
  const issues = parts.flatMap((part) => part.issues);
  return {
    dataset: withSources(whole, undefined).dataset,
    issues: [...made.issues, ...fileIssues(issues, lines, t)].sort((one, other) => (one.line ?? 0) - (other.line ?? 0)),
  };
}

/** Our own JSON as a dataset. */
export function readJson({ json, lines, double }: JsonEvents, t: Translate): ReadFile {
  const { dataset, issues } = parseDataset(json);
  const twice = double.map((path): LineIssue => ({
    line: null,
    field: path,
    value: null,
    message: t('issue.double-key'),
    cost: 'part',
  }));
  return { dataset, issues: [...fileIssues(issues, lines, t), ...twice] };
}

/** How many records a JSON file has, for its limit. */
export function recordsIn({ json: { events } }: JsonEvents): number {
  const list = isRecord(events) ? events['events'] : undefined;
  return Array.isArray(list) ? list.length : 0;
}
