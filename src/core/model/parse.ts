import type * as z from 'zod/mini';
import { parseEdtf } from '../time/edtf.ts';
import type { Dataset } from './dataset.ts';
import type { Issue, IssueCode, Problem } from './issue.ts';
import { cutDeep, isRecord, seenTexts, shown } from './jsonValue.ts';
import { UNDETERMINED } from './languageTag.ts';
import { type EventsPart, resolveEvents, resolveSources } from './resolve.ts';
import { type DatasetFile, DatasetSchema, EventSchema, SourceSchema } from './schema.ts';
import { upgradeFile } from './upgrade.ts';

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
export function parseDataset({ dataset, events, sources }: DatasetJson): { dataset: Dataset; issues: Issue[] } {
  return withSources(parseEvents({ dataset, events }), sources);
}

/** Reads the events and what they are made of. What they cite is not asked for yet. Never throws. */
export function parseEvents(json: Pick<DatasetJson, 'dataset' | 'events'>): EventsPart {
  const issues: Issue[] = [];
  const meta = json.dataset === undefined ? null : parseMeta(json.dataset, issues);
  const records = parseRecords(json.events, 'events', EventSchema, issues);
  return resolveEvents(meta, records, issues);
}

/**
 * Adds the sources to the events. Never throws.
 * @param json the file's content; undefined where it could not be had, and then nothing is said of what is cited.
 */
export function withSources(part: EventsPart, json: unknown): { dataset: Dataset; issues: Issue[] } {
  const issues = [...part.issues];
  const records = parseRecords(json, 'sources', SourceSchema, issues);
  const readable = json !== undefined && !issues.some((issue) => issue.file === 'sources' && issue.setAside === 'file');
  return resolveSources(part, readable ? records : null, issues);
}

function parseMeta(json: unknown, issues: Issue[]): DatasetFile | null {
  const read = parseTolerant(DatasetSchema, (isRecord(json) && upgradeFile('dataset', json)) || json);
  issues.push(
    ...read.problems.map((problem) => ({
      file: 'dataset' as const,
      setAside: read.value ? ('part' as const) : ('file' as const),
      ...problem,
    })),
  );
  return (
    read.value && {
      ...read.value,
      types: distinct('types', read.value.types, issues),
      actors: distinct('actors', read.value.actors, issues),
      ...(read.value.people && { people: distinct('people', read.value.people, issues) }),
      ...(read.value.glossary && { glossary: distinct('glossary', read.value.glossary, issues) }),
      ...(read.value.bands && { bands: distinct('bands', read.value.bands, issues) }),
    }
  );
}

/** What a dataset declares, each id once: the first stays. */
function distinct<T extends { id: string }>(list: string, declared: readonly T[], issues: Issue[]): T[] {
  const ids = new Set<string>();
  return declared.filter(({ id }, i) => {
    const isNew = !ids.has(id);
    if (!isNew) {
      issues.push({
        file: 'dataset',
        code: 'duplicate-id',
        field: `${list}.${i}.id`,
        value: shown(id),
        setAside: 'part',
      });
    }
    ids.add(id);
    return isNew;
  });
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
  const upgraded = upgradeFile(file, json);
  if (!upgraded) return whole('format-unknown', 'format', json['format']);
  for (const field of Object.keys(upgraded)) {
    if (field !== 'format' && field !== file) issues.push({ file, code: 'unknown-key', field, setAside: 'part' });
  }
  const list = upgraded[file];
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
 * Parses strictly. Some faults cost a part and not the record: a key that nobody knows (perhaps a later version's), an
 * address that no link may lead to, a language that is none, and what a dataset can do without. They are taken out of a
 * copy, which is parsed again.
 */
function parseTolerant<S extends z.ZodMiniType>(
  schema: S,
  given: unknown,
): { value: z.infer<S> | null; problems: Problem[] } {
  const problems: Problem[] = [];
  // What is nested deeper than any record is cut: walking it would run out of stack. What nobody would see is taken out.
  const json = seenTexts(cutDeep(given), (path, text) => {
    problems.push({ code: 'unseen', field: path.join('.'), value: shown(text) });
  });
  const first = schema.safeParse(json);
  if (first.success) return { value: first.data, problems };
  const issues = first.error.issues.flatMap(meant);
  problems.push(...issues.flatMap((issue) => problemsOf(issue, json)));
  const repaired = structuredClone(json);
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) removeAt(repaired, [...issue.path, key]);
    if (issue.code === 'custom' && issue.message === 'url') removeAt(repaired, issue.path, null);
    if (isLanguage(issue)) removeAt(repaired, issue.path, UNDETERMINED);
    const isPart = schema === (DatasetSchema as z.ZodMiniType) && issue.code !== 'unrecognized_keys';
    if (isPart && SPARED.has(issue.path[0])) removeAt(repaired, issue.path.slice(0, 1));
  }
  const second = schema.safeParse(repaired);
  return { value: second.success ? second.data : null, problems };
}

/** What a dataset can do without: the events can be read where it is not there. */
const SPARED = new Set<PropertyKey | undefined>([
  'opening',
  'searched',
  'licence',
  'toneRule',
  'people',
  'glossary',
  'bands',
]);

/** Where a value is none of several shapes, and is one but for keys that nobody knows: those keys. */
function meant(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const close = issue.errors.find((errors) => errors.every(({ code }) => code === 'unrecognized_keys'));
  return close?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) ?? [issue];
}

function isLanguage(issue: z.core.$ZodIssue): boolean {
  return issue.path.length === 1 && issue.path[0] === 'language';
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
  if (isLanguage(issue)) return [{ ...problem, code: 'invalid-language' }];
  return [{ ...problem, code: issue.code === 'too_big' && typeof found === 'string' ? 'too-long' : 'invalid' }];
}

/** Sets or deletes an own property at a path; `__proto__` is a key like any other here. */
function removeAt(target: unknown, path: readonly PropertyKey[], replacement?: string | null): void {
  const keys = path.map(String);
  const last = keys.pop() ?? '';
  let at: unknown = target;
  for (const key of keys) {
    if (!(isRecord(at) || Array.isArray(at)) || !Object.hasOwn(at, key)) return;
    at = (at as Record<string, unknown>)[key];
  }
  if (!isRecord(at)) return;
  if (replacement !== undefined) at[last] = replacement;
  else delete at[last];
}
