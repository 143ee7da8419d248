import type { Dataset } from '../core/model/dataset.ts';
import type { DataFile, Issue } from '../core/model/issue.ts';

/** A file that could not be had. `load.<code>` is its message. */
export interface LoadProblem {
  /** With its ending: `events.json`. */
  readonly file: string;
  readonly code: string;
  /** The server’s status, or the parser’s words. */
  readonly detail: string;
}

/** What has come of a dataset so far. */
export interface FilesState {
  /** null while there is nothing to draw. */
  readonly dataset: Dataset | null;
  /** Files that are on their way, in the order in which they are wanted. Of what is in them nothing is said yet. */
  readonly coming: readonly DataFile[];
  /** Files that could be read. */
  readonly here: ReadonlySet<DataFile>;
  /** Ids that are used no more, and what is shown instead; null where it is not known. */
  readonly retired: ReadonlyMap<string, string | null> | null;
  readonly issues: readonly Issue[];
  readonly problems: readonly LoadProblem[];
}

/** Where an explorer has its data from. The explorer knows no network: see `load`. */
export interface Files {
  /** The same object for as long as nothing has changed. */
  get(): FilesState;
  /** @returns what ends the subscription. */
  subscribe(listener: () => void): () => void;
  /** Asks anew for what has failed, or for what has not come yet. */
  retry(what: 'failed' | 'slow'): void;
  /** Says that something was drawn, so that what can wait may come now. */
  drawn?(): void;
  /** Says that an id was asked for that is not there: perhaps it is one that is used no more. */
  missing?(): void;
}

/** Data that are here already. */
export function filesOf(dataset: Dataset, issues: readonly Issue[] = []): Files {
  const state: FilesState = {
    dataset,
    coming: [],
    here: new Set(['dataset', 'events', 'sources']),
    retired: new Map(),
    issues,
    problems: [],
  };
  return { get: () => state, subscribe: () => () => undefined, retry: () => undefined };
}
