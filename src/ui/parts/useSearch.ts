import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { partQuery } from '../../load/dataQuery.ts';
import { useExplorer } from '../bridge/useExplorer.ts';

const load = async () => (await import('../../app/createSearch.ts')).createSearch();

/**
 * Brings what finds events by words, which comes with a script of its own, to the explorer.
 * @param wanted whether it is asked for at all.
 */
export function useSearch(wanted: boolean): { here: boolean; failed: boolean; retry: () => void } {
  const explorer = useExplorer();
  const { data, isError, refetch } = useQuery({ ...partQuery('search', load), enabled: wanted });
  useEffect(() => {
    if (data) explorer.giveSearch(data.Part);
  }, [data, explorer]);
  return { here: data !== undefined, failed: isError, retry: () => void refetch() };
}
