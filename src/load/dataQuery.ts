import type { QueryOptions } from '@tanstack/query-core';
import { fetchData, type WantedFile } from './fetchData.ts';
import { LoadError } from './loadError.ts';

/** What holds for everything that the page asks its own host for. */
const OWN_HOST = {
  staleTime: Infinity,
  gcTime: Infinity,
  // The browser's idea of being offline must not keep a page from its own host or its own disk.
  networkMode: 'always',
  retryDelay: 400,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const;

/**
 * One data file as a query: asked for once, and once more by itself where the server could not be reached.
 * @param failures how often each file has failed, kept here: then the browser's own copy is passed over.
 */
export function dataQuery(folder: string, file: WantedFile, enabled: boolean, failures: Map<WantedFile, number>) {
  return {
    ...OWN_HOST,
    queryKey: ['data', folder, file],
    queryFn: async ({ signal }: { signal: AbortSignal }) => {
      const failed = failures.get(file) ?? 0;
      try {
        return await fetchData(folder, file, signal, failed);
      } catch (error) {
        failures.set(file, failed + 1);
        throw error;
      }
    },
    enabled,
    retry: (retries: number, error: Error) => retries < 1 && error instanceof LoadError && error.code === 'unreachable',
  } satisfies QueryOptions & { enabled: boolean };
}

/**
 * A part of the page whose script comes when it is first needed, as a query: asked for once more by itself.
 * @param name tells parts apart.
 * @param words asks for the words that it says, where it says any.
 */
export function partQuery<T>(name: string, load: () => Promise<T>, words?: () => Promise<void>) {
  const queryFn = async () => {
    const [Part] = await Promise.all([load(), words?.()]);
    return { Part };
  };
  return { ...OWN_HOST, queryKey: ['part', name], queryFn, retry: 1 };
}
