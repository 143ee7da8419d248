import { queryOptions } from '@tanstack/react-query';
import type { DataFile } from '../core/model/issue.ts';
import { fetchData } from './fetchData.ts';
import { LoadError } from './loadError.ts';

export const DATA_FILES: readonly DataFile[] = ['dataset', 'events', 'sources'];

/** One data file as a query: asked for once, and once more by itself where the server could not be reached. */
export function dataQuery(file: DataFile) {
  return queryOptions<unknown, Error>({
    queryKey: ['data', file],
    queryFn: ({ signal }) => fetchData(file, signal),
    staleTime: Infinity,
    // The browser's idea of being offline must not keep a page from its own host or its own disk.
    networkMode: 'always',
    retry: (failures, error) => failures < 1 && error instanceof LoadError && error.code === 'unreachable',
    retryDelay: 400,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
