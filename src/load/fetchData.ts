import type { DataFile } from '../core/dataset.ts';
import { LoadError } from './loadError.ts';

const FOLDER = 'china-dprk';
const TIMEOUT_MS = 30_000;

declare global {
  /** The files' text, put there by `data.js`: see `worksWithoutOrigin` in vite.config.ts. */
  var relationsTimelineData: Record<DataFile, string> | undefined;
}

/**
 * One of the dataset's files, parsed.
 * @throws LoadError with the file's name and the reason.
 */
export async function fetchData(name: DataFile, signal: AbortSignal): Promise<unknown> {
  const file = `${name}.json`;
  const text = hasOrigin() ? await fetchText(file, signal) : await scriptText(name, file);
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

async function fetchText(file: string, signal: AbortSignal): Promise<string> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(`${FOLDER}/${file}`, { signal: AbortSignal.any([signal, timeout]) });
    if (!response.ok) throw new LoadError(file, 'not-found', String(response.status));
    return await response.text();
  } catch (error) {
    if (error instanceof LoadError || signal.aborted) throw error;
    throw new LoadError(file, timeout.aborted ? 'timeout' : 'unreachable');
  }
}

let script: Promise<void> | undefined;

async function scriptText(name: DataFile, file: string): Promise<string> {
  script ??= new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = `${FOLDER}/data.js`;
    element.onload = () => resolve();
    element.onerror = () => reject(new LoadError('data.js', 'unreachable'));
    document.head.append(element);
  });
  try {
    await script;
  } catch (error) {
    // So that Retry asks anew.
    script = undefined;
    throw error;
  }
  const text = globalThis.relationsTimelineData?.[name];
  if (text === undefined) throw new LoadError(file, 'unreachable');
  return text;
}
