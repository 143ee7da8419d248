import type { DataFile } from '../core/model/issue.ts';
import { LoadError } from './loadError.ts';

const FOLDER = 'china-dprk';
const TIMEOUT_MS = 30_000;

declare global {
  /** What the data files call with their content: see scripts/data/pageFiles.mjs. */
  var relationsTimelineData: ((name: string, text: string) => void) | undefined;
}

/**
 * One of the dataset's files, parsed.
 * @throws LoadError with the file's name and the reason.
 */
export async function fetchData(name: DataFile, signal: AbortSignal): Promise<unknown> {
  const file = `${name}.json`;
  const text = withoutMark(hasOrigin() ? unwrapped(await fetchText(file, signal), file) : await scriptText(file));
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (/^\s*</.test(text)) throw new LoadError(file, 'html');
    throw new LoadError(file, 'not-json', (error as Error).message);
  }
}

/** Pages from disk and in frames without `allow-same-origin` have none, and `fetch` is refused to them. */
function hasOrigin(): boolean {
  return globalThis.origin !== 'null' && location.protocol !== 'file:';
}

/** A byte order mark is no part of a JSON text, though some editors write one. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

/** The text that a data file hands over; what is no such file is left as it is, to be told what it is. */
function unwrapped(script: string, file: string): string {
  const handed = /^\uFEFF?\s*relationsTimelineData\("\w+",(".*")\);?\s*$/s.exec(script)?.[1];
  if (handed === undefined) return script;
  try {
    return JSON.parse(handed) as string;
  } catch (error) {
    throw new LoadError(file, 'not-json', (error as Error).message);
  }
}

async function fetchText(file: string, signal: AbortSignal): Promise<string> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(`${FOLDER}/${file}.js`, { signal: AbortSignal.any([signal, timeout]) });
    if (!response.ok) throw new LoadError(file, 'not-found', String(response.status));
    return await response.text();
  } catch (error) {
    if (error instanceof LoadError || signal.aborted) throw error;
    throw new LoadError(file, timeout.aborted ? 'timeout' : 'unreachable');
  }
}

const HANDED = 'relations-timeline-data';

/** Runs a data file, which hands its text over while its own element is the current script. */
function scriptText(file: string): Promise<string> {
  globalThis.relationsTimelineData = (_, text) =>
    document.currentScript?.dispatchEvent(new CustomEvent(HANDED, { detail: text }));
  const element = document.createElement('script');
  return new Promise<string>((resolve, reject) => {
    element.src = `${FOLDER}/${file}.js`;
    element.addEventListener(HANDED, (event) => resolve((event as CustomEvent<string>).detail));
    // Once the text has been handed over, these come too late to matter.
    element.addEventListener('load', () => reject(new LoadError(file, 'not-data')));
    element.addEventListener('error', () => reject(new LoadError(file, 'unreachable')));
    document.head.append(element);
  }).finally(() => element.remove());
}
