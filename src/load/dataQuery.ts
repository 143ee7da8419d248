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

/** One data file as a query: asked for once, and once more by itself where the server could not be reached. */
export function dataQuery(folder: string, file: WantedFile, enabled: boolean) {
  return {
    ...OWN_HOST,
    queryKey: ['data', folder, file],
    queryFn: ({ signal }: { signal: AbortSignal }) => fetchData(folder, file, signal),
    enabled,
    retry: (failures: number, error: Error) =>
      failures < 1 && error instanceof LoadError && error.code === 'unreachable',
  } satisfies QueryOptions & { enabled: boolean };
}

/**
 * A part of the page whose script comes when it is first needed, as a query: asked for once more by itself.
 * @param name tells parts apart.
 */
export function partQuery<T>(name: string, load: () => Promise<T>) {
  return { ...OWN_HOST, queryKey: ['part', name], queryFn: async () => ({ Part: await load() }), retry: 1 };
}
