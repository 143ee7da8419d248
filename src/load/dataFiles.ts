import { QueriesObserver, type QueryClient, type QueryObserverResult } from '@tanstack/query-core';
import type { Files, FilesState, LoadProblem } from '../app/files.ts';
import { memo } from '../app/memo.ts';
import type { Dataset } from '../core/model/dataset.ts';
import type { DataFile, Issue } from '../core/model/issue.ts';
import { readPicture } from '../core/model/picture.ts';
import { type EventsPart, resolveEvents, resolveSources } from '../core/model/resolve.ts';
import type { DatasetFile, EventRecord, SourceRecord } from '../core/model/schema.ts';
import { dataQuery, partQuery } from './dataQuery.ts';
import type { FileContent, WantedFile } from './fetchData.ts';
import { LoadError } from './loadError.ts';
import type { Readers } from './readers.ts';

const DATA_FILES: readonly DataFile[] = ['dataset', 'events', 'sources'];

/**
 * A dataset’s files, fetched and read as they come: what the first picture needs before the rest.
 * @param folder where they are, relative to the page.
 */
export function createDataFiles(client: QueryClient, folder: string): Files {
  // The first picture has the line for itself; what is in the files comes after it.
  const wants = { rest: false, retired: false, readers: false };
  const failures = new Map<WantedFile, number>();
  const queries = () => [
    ...DATA_FILES.map((file) => dataQuery(folder, file, wants.rest, failures)),
    dataQuery(folder, 'retired', wants.retired, failures),
    dataQuery(folder, 'picture', true, failures),
    { ...partQuery('readers', async () => (await import('./readers.ts')).readers), enabled: wants.readers },
  ];
  const observer = new QueriesObserver(client, queries());
  const current = () => observer.getCurrentResult() as unknown as Results;
  const want = (what: keyof typeof wants, wanted = true) => {
    if (!wanted || wants[what]) return;
    wants[what] = true;
    observer.setQueries(queries());
  };
  const read = createReader();
  return {
    get: () => read(...current()),
    subscribe: (listener) =>
      observer.subscribe(() => {
        const [dataset, events, sources, retired, picture] = current();
        // A picture that is none must not keep the rest waiting.
        want('rest', picture.isError || (picture.isSuccess && read(...current()).dataset === null));
        want('readers', [dataset, events, sources].some(({ data }) => data && !data.checked) || retired.isSuccess);
        listener();
      }),
    drawn: () => want('rest'),
    missing: () => want('retired'),
    retry(what) {
      if (what === 'slow') void client.resetQueries({ predicate: ({ state }) => state.status === 'pending' });
      else void client.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
    },
  };
}

type Results = readonly [
  dataset: QueryObserverResult<FileContent>,
  events: QueryObserverResult<FileContent>,
  sources: QueryObserverResult<FileContent>,
  retired: QueryObserverResult<FileContent>,
  picture: QueryObserverResult<FileContent>,
  readers: QueryObserverResult<{ Part: Readers }>,
];

interface Whole {
  dataset: Dataset;
  issues: readonly Issue[];
}

/** Reads what has come; each file once. */
function createReader(): (...results: Results) => FilesState {
  const eventsOf = memo(readEvents);
  const wholeOf = memo(readSources);
  const retiredOf = memo((readers: Readers, json: unknown) => readers.parseRetired(json));
  const picturedOf = memo(readPicture);
  const state = memo(
    (
      whole: Whole | null,
      pictured: Dataset | null,
      retired: FilesState['retired'],
      ...results: Results
    ): FilesState => {
      const files = results.slice(0, DATA_FILES.length);
      const issues = whole?.issues ?? [];
      // Where the events cannot be had, what the picture knows of them is better than nothing. It does not know all that
      // they cite, so of their sources nothing could be said that is true.
      const drawn = files[1]?.isError ? pictured : null;
      const isHere = (file: DataFile, i: number) =>
        files[i]?.isSuccess &&
        !(drawn && file === 'sources') &&
        !issues.some((issue) => issue.file === file && issue.setAside === 'file');
      // What has come is not here before it is read.
      const isUnread = ({ isPending, data }: QueryObserverResult<FileContent>) =>
        isPending || (data && !data.checked && results[5].isPending);
      return {
        dataset: drawn ?? whole?.dataset ?? pictured,
        coming: DATA_FILES.filter((_, i) => isUnread(results[i] as QueryObserverResult<FileContent>)),
        here: new Set(whole ? DATA_FILES.filter(isHere) : []),
        retired,
        issues,
        problems: [
          ...files.flatMap((result, i) => problemOf(`${DATA_FILES[i]}.json`, result)),
          ...problemOf('readers.js', results[5]),
        ],
      };
    },
  );
  return (...results) => {
    const [dataset, events, sources, retired, picture, { data: part }] = results;
    const readers = part?.Part ?? null;
    const isReady = ({ isPending, data }: QueryObserverResult<FileContent>) =>
      !isPending && (!data || data.checked || readers !== null);
    const parsed = isReady(dataset) && isReady(events) ? eventsOf(readers, dataset.data, events.data) : null;
    const whole = parsed && wholeOf(readers, parsed, isReady(sources) ? sources.data : undefined);
    const pictured = picture.isSuccess ? picturedOf(picture.data.json) : null;
    // Where the list cannot be had, no id is known to be on it.
    const gone = retired.isError
      ? NONE_RETIRED
      : readers && retired.data
        ? retiredOf(readers, retired.data.json)
        : null;
    return state(whole, pictured, gone, ...results);
  };
}

const NONE_RETIRED: ReadonlyMap<string, string | null> = new Map();

/** The events and what they are made of. What the build has found to be without a fault is taken as it is. */
function readEvents(
  readers: Readers | null,
  dataset: FileContent | undefined,
  events: FileContent | undefined,
): EventsPart {
  const unchecked = [dataset, events].some((content) => content && !content.checked);
  if (!unchecked || !readers) {
    const records = (events?.json as { events: EventRecord[] } | undefined)?.events;
    return resolveEvents((dataset?.json as DatasetFile | undefined) ?? null, records ?? [], []);
  }
  const part = readers.parseEvents({ dataset: dataset?.json, events: events?.json });
  return {
    ...part,
    issues: [...part.issues, ...doubleKeys(readers, 'dataset', dataset), ...doubleKeys(readers, 'events', events)],
  };
}

function readSources(readers: Readers | null, part: EventsPart, sources: FileContent | undefined): Whole {
  if (sources?.checked) return resolveSources(part, (sources.json as { sources: SourceRecord[] }).sources);
  if (!readers || !sources) return resolveSources(part, null);
  const whole = readers.withSources(part, sources.json);
  return { ...whole, issues: [...whole.issues, ...doubleKeys(readers, 'sources', sources)] };
}

function doubleKeys(readers: Readers, file: DataFile, content: FileContent | undefined): Issue[] {
  return content && !content.checked ? readers.doubleKeyIssues(file, content.text, content.json) : [];
}

function problemOf(file: string, { error, isError }: QueryObserverResult): LoadProblem[] {
  if (!isError) return [];
  if (error instanceof LoadError) return [{ file, code: error.code, detail: error.detail }];
  return [{ file, code: 'unexpected', detail: error.message }];
}
