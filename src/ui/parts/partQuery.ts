import { queryOptions } from '@tanstack/react-query';

/**
 * A part of the page whose script comes when it is first needed, as a query: asked for once more by itself.
 * @param name tells parts apart.
 */
export function partQuery<T>(name: string, load: () => Promise<T>) {
  return queryOptions({
    queryKey: ['part', name],
    queryFn: async () => ({ Part: await load() }),
    staleTime: Infinity,
    gcTime: Infinity,
    // The browser's idea of being offline must not keep a page from its own host or its own disk.
    networkMode: 'always',
    retry: 1,
    retryDelay: 400,
  });
}
