import { useQuery } from '@tanstack/react-query';
import { partQuery } from '../../load/dataQuery.ts';

const NOTHING = {};

/**
 * What comes with a script of its own and is done without until it is there, or where it cannot be had. What must be told
 * of while it comes is a `lazyPart`.
 * Its words come with the first load (`UNASKED` in `scripts/vite/firstWords.ts`), since nobody asks for it.
 * @param name tells parts apart.
 * @param wanted whether it is asked for at all.
 */
export function usePart<T>(name: string, load: () => Promise<T>, wanted: boolean): { Part?: T } {
  return useQuery({ ...partQuery(name, load), enabled: wanted }).data ?? NOTHING;
}
