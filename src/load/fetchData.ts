import type { DataFile } from '../core/model/issue.ts';
import { LoadError } from './loadError.ts';
import { hasOrigin } from './origin.ts';
import { ownScripts } from './ownScripts.ts';

const TIMEOUT_MS = 30_000;

declare global {
  /** What the data files call with their content: see scripts/data/pageFiles.mjs. */
  var relationsTimelineData: ((name: string, text: string, checked?: boolean) => void) | undefined;
}

/** A dataset's files, what its first picture needs of them, and its list of ids that are used no more. */
export type WantedFile = DataFile | 'picture' | 'retired';

export interface FileContent {
  /** What the file says, without a byte order mark: for what `JSON.parse` passes over in silence. */
  readonly text: string;
  readonly json: unknown;
  /** Whether the build has found it to be without a fault, so that there is no need to look for any. */
  readonly checked: boolean;
}

interface Handed {
  text: string;
  checked: boolean;
}

/**
 * One of a dataset's files, parsed.
 * @param folder where the dataset's files are, relative to the page.
 * @param failed how often it has failed: then it is asked for anew, past what the browser has kept of it.
 * @throws LoadError with the file's name and the reason.
 */
export async function fetchData(
  folder: string,
  name: WantedFile,
  signal: AbortSignal,
  failed = 0,
): Promise<FileContent> {
  const file = `${name}.json`;
  const handed = hasOrigin()
    ? unwrapped(await fetchText(folder, file, signal, failed > 0 ? 'reload' : 'default'), file)
    : await scriptText(folder, file, failed);
  const text = withoutMark(handed.text);
  try {
    return { text, json: JSON.parse(text) as unknown, checked: handed.checked };
  } catch (error) {
    if (/^\s*</.test(text)) throw new LoadError(file, 'html');
    throw new LoadError(file, 'not-json', (error as Error).message);
  }
}

/** A byte order mark is no part of a JSON text, though some editors write one. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

/** What a data file hands over; what is no such file is left as it is, to be told what it is. */
function unwrapped(script: string, file: string): Handed {
  const [, handed, checked] = /^\uFEFF?\s*relationsTimelineData\("\w+",(".*")(,true)?\);?\s*$/s.exec(script) ?? [];
  if (handed === undefined) return { text: script, checked: false };
  try {
    return { text: JSON.parse(handed) as string, checked: checked !== undefined };
  } catch (error) {
    throw new LoadError(file, 'not-json', (error as Error).message);
  }
}

/** Asks for a file until it has come, the time is up or the asking is called off. Only the network's refusal is told as such. */
async function fetchText(folder: string, file: string, signal: AbortSignal, cache: RequestCache): Promise<string> {
  const { signal: either, timedOut, end } = withTimeout(signal);
  let response: Response;
  try {
    response = await fetch(`${folder}/${file}.js`, { signal: either, cache });
    if (!response.ok) throw new LoadError(file, 'not-found', String(response.status));
    return await response.text();
  } catch (error) {
    if (error instanceof LoadError || signal.aborted) throw error;
    throw new LoadError(file, timedOut() ? 'timeout' : 'unreachable');
  } finally {
    end();
  }
}

/** A signal that also aborts when the time is up; by hand, since older browsers have neither `any` nor `timeout`. */
function withTimeout(signal: AbortSignal): { signal: AbortSignal; timedOut: () => boolean; end: () => void } {
  const controller = new AbortController();
  let timedOut = false;
  const abort = () => controller.abort();
  const timer = setTimeout(() => {
    timedOut = true;
    abort();
  }, TIMEOUT_MS);
  signal.addEventListener('abort', abort);
  const end = () => {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  };
  return { signal: controller.signal, timedOut: () => timedOut, end };
}

const HANDED = 'relations-timeline-data';

/** Made when the first file is asked for: with an origin there is no need of it. */
let ownScript: ((address: string) => string) | undefined;

/** Runs a data file, which hands its text over while its own element is the current script. */
function scriptText(folder: string, file: string, failed: number): Promise<Handed> {
  globalThis.relationsTimelineData = (_, text, checked = false) =>
    document.currentScript?.dispatchEvent(new CustomEvent<Handed>(HANDED, { detail: { text, checked } }));
  const element = document.createElement('script');
  ownScript ??= ownScripts('data');
  const address = ownScript(`${folder}/${file}.js${failed > 0 ? `?again=${failed}` : ''}`);
  return new Promise<Handed>((resolve, reject) => {
    element.src = address;
    element.addEventListener(HANDED, (event) => resolve((event as CustomEvent<Handed>).detail));
    // Once the text has been handed over, these come too late to matter.
    element.addEventListener('load', () => reject(new LoadError(file, 'not-data')));
    element.addEventListener('error', () => reject(new LoadError(file, 'unreachable')));
    document.head.append(element);
  }).finally(() => element.remove());
}
