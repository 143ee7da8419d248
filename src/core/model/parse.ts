import type * as z from 'zod/mini';
import { parseEdtf } from '../time/edtf.ts';
import type { Dataset, Source, TimelineEvent } from './dataset.ts';
import type { DataFile, Issue, IssueCode, Problem } from './issue.ts';
import {
  type Citation,
  type DatasetFile,
  DatasetSchema,
  type EventRecord,
  EventSchema,
  type EventType,
  FORMAT,
  type SourceRecord,
  SourceSchema,
} from './schema.ts';
import { GLYPHS } from './vocabulary.ts';

/** The three files as parsed JSON. `undefined` for one that could not be had; the rest is read all the same. */
export interface DatasetJson {
  dataset?: unknown;
  events?: unknown;
  sources?: unknown;
}

/**
 * Reads the data files. A record that is wrong is set aside with its reason, the rest stays; the input is not
 * changed. Never throws.
 *
 * @param json the three files' parsed content, or a part of them.
 */
export function parseDataset(json: DatasetJson): { dataset: Dataset; issues: Issue[] } {
  const issues: Issue[] = [];
  const meta = json.dataset === undefined ? null : parseMeta(json.dataset, issues);
  const sources = parseRecords(json.sources, 'sources', SourceSchema, issues).map(readSource);
  const records = parseRecords(json.events, 'events', EventSchema, issues);
  const types = meta?.types ?? typesOf(records);
  const known: Known = {
    types: new Set(types.map((type) => type.id)),
    actors: meta && new Set(meta.actors.map((actor) => actor.id)),
    sources: isReadable('sources', json.sources, issues) ? new Set(sources.map((source) => source.id)) : null,
    events: new Set(
      records.filter((record) => types.some((type) => type.id === record.type)).map((record) => record.id),
    ),
  };
  const events = records.flatMap((record) => resolveEvent(record, known, issues) ?? []);
  return {
    dataset: {
      meta,
      types,
      actors: new Map((meta?.actors ?? []).map((actor) => [actor.id, actor])),
      events,
      eventById: new Map(events.map((event) => [event.id, event])),
      sourceById: new Map(sources.map((source) => [source.id, source])),
    },
    issues,
  };
}

/** Whether a file has come and could be used. Where not, it says nothing of what there is. */
function isReadable(file: DataFile, json: unknown, issues: readonly Issue[]): boolean {
  return json !== undefined && !issues.some((issue) => issue.file === file && issue.setAside === 'file');
}

interface Known {
  types: ReadonlySet<string>;
  /** null: the file that lists them is not there, so nothing can be said. */
  actors: ReadonlySet<string> | null;
  sources: ReadonlySet<string> | null;
  events: ReadonlySet<string>;
}

function resolveEvent(record: EventRecord, known: Known, issues: Issue[]): TimelineEvent | null {
  const about = { file: 'events', record: record.id } as const;
  if (!known.types.has(record.type)) {
    issues.push({ ...about, code: 'unknown-type', field: 'type', value: shown(record.type), setAside: 'record' });
    return null;
  }
  const date = parseEdtf(record.date);
  if (!date.ok) return null;
  const resolves = (ids: ReadonlySet<string> | null, id: string | undefined, code: IssueCode, field: string) => {
    if (id === undefined || !ids || ids.has(id)) return true;
    issues.push({ ...about, code, field, value: shown(id), setAside: 'part' });
    return false;
  };
  return {
    ...record,
    when: date.date,
    actors: record.actors.filter((id, i) => resolves(known.actors, id, 'unknown-actor', `actors.${i}`)),
    citations: record.citations.filter((citation: Citation, i) =>
      resolves(known.sources, citation.source, 'unknown-source', `citations.${i}.source`),
    ),
    relations: (record.relations ?? []).filter(
      (relation, i) =>
        resolves(known.events, relation.event, 'unknown-event', `relations.${i}.event`) &&
        resolves(known.sources, relation.source, 'unknown-source', `relations.${i}.source`),
    ),
  };
}

/** Types for a dataset whose own list is missing: named by their ids, told apart by glyph as far as glyphs go. */
function typesOf(records: readonly EventRecord[]): EventType[] {
  const ids = [...new Set(records.map((record) => record.type))].sort();
  return ids.map((id, i) => ({
    id,
    label: id,
    glyph: GLYPHS[i % GLYPHS.length] ?? 'circle',
    plover: '',
    definition: '',
  }));
}

function readSource(record: SourceRecord): Source {
  const published = record.published === null ? null : parseEdtf(record.published);
  return { ...record, publishedOn: published?.ok ? published.date : null };
}

function parseMeta(json: unknown, issues: Issue[]): DatasetFile | null {
  const read = parseTolerant(DatasetSchema, json);
  issues.push(
    ...read.problems.map((problem) => ({
      file: 'dataset' as const,
      setAside: read.value ? ('part' as const) : ('file' as const),
      ...problem,
    })),
  );
  return read.value;
}

function parseRecords<S extends z.ZodMiniType<{ id: string }>>(
  json: unknown,
  file: 'events' | 'sources',
  schema: S,
  issues: Issue[],
): z.infer<S>[] {
  if (json === undefined) return [];
  const whole = (code: IssueCode, field?: string, value?: unknown) => {
    issues.push({ file, code, setAside: 'file', ...(field && { field, value: shown(value) }) });
    return [];
  };
  if (!isRecord(json)) return whole('not-an-object');
  if (json['format'] !== FORMAT) return whole('format-unknown', 'format', json['format']);
  const list = json[file];
  if (!Array.isArray(list)) return whole('not-a-list', file, list);
  const kept: z.infer<S>[] = [];
  const ids = new Set<string>();
  list.forEach((item: unknown, i) => {
    const record = isRecord(item) && typeof item['id'] === 'string' ? item['id'] : `#${i + 1}`;
    const read = parseTolerant(schema, item);
    for (const problem of read.problems)
      issues.push({ file, record, setAside: read.value ? 'part' : 'record', ...problem });
    if (!read.value) return;
    if (ids.has(read.value.id))
      issues.push({ file, record, code: 'duplicate-id', field: 'id', value: shown(record), setAside: 'record' });
    else kept.push(read.value);
    ids.add(read.value.id);
  });
  return kept;
}

/** What keeps a JSON value from being what a schema wants. */
export function problemsIn(schema: z.ZodMiniType, json: unknown): Problem[] {
  return parseTolerant(schema, json).problems;
}

/**
 * Parses strictly. Two faults cost a part and not the record: a key that nobody knows (perhaps a later version's)
 * and an address that no link may lead to. Both are taken out of a copy, which is parsed again.
 */
function parseTolerant<S extends z.ZodMiniType>(
  schema: S,
  json: unknown,
): { value: z.infer<S> | null; problems: Problem[] } {
  const first = schema.safeParse(json);
  if (first.success) return { value: first.data, problems: [] };
  const problems = first.error.issues.flatMap((issue) => problemsOf(issue, json));
  const repaired = structuredClone(json);
  for (const issue of first.error.issues) {
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) removeAt(repaired, [...issue.path, key]);
    if (issue.code === 'custom' && issue.message === 'url') removeAt(repaired, issue.path, null);
  }
  const second = schema.safeParse(repaired);
  return { value: second.success ? second.data : null, problems };
}

function problemsOf(issue: z.core.$ZodIssue, json: unknown): Problem[] {
  const field = issue.path.join('.');
  if (!isRecord(json)) return [{ code: 'not-an-object', value: shown(json) }];
  const found = issue.path.reduce<unknown>(
    (value, key) =>
      isRecord(value) || Array.isArray(value) ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    json,
  );
  const problem = { field, value: shown(found) };
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ code: 'unknown-key', field: field ? `${field}.${key}` : key }));
  }
  if (issue.code === 'custom' && issue.message === 'edtf' && typeof found === 'string') {
    const date = parseEdtf(found);
    return [{ ...problem, code: 'invalid-date', ...(!date.ok && { dateError: date.error }) }];
  }
  if (issue.code === 'custom' && issue.message === 'url') return [{ ...problem, code: 'invalid-url' }];
  if (issue.code === 'custom' && issue.message === 'quote-or-claim') return [{ field, code: 'quote-or-claim' }];
  if (found === undefined) return [{ field, code: 'missing' }];
  return [{ ...problem, code: issue.code === 'too_big' && typeof found === 'string' ? 'too-long' : 'invalid' }];
}

/** Sets or deletes an own property at a path; `__proto__` is a key like any other here. */
function removeAt(target: unknown, path: readonly PropertyKey[], replacement?: null): void {
  const keys = path.map(String);
  const last = keys.pop() ?? '';
  let at: unknown = target;
  for (const key of keys) {
    if (!(isRecord(at) || Array.isArray(at)) || !Object.hasOwn(at, key)) return;
    at = (at as Record<string, unknown>)[key];
  }
  if (!isRecord(at)) return;
  if (replacement === null) at[last] = null;
  else delete at[last];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 80 ? `${json.slice(0, 79)}…` : json;
}
