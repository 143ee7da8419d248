import type { ReactNode } from 'react';
import { useExplored, useT } from '../bridge/useExplorer.ts';
import { ClearSearch } from './ClearSearch.tsx';

/** Why no event is shown at all, and what to do about a search. @param children what else there is to do, before it. */
export function NoneKept({ children }: { children?: ReactNode }) {
  const t = useT();
  const { table, found } = useExplored();
  return (
    <>
      {t(table.length === 0 ? 'timeline.no-events' : found ? 'search.none' : 'timeline.empty')} {children}
      {found && <ClearSearch />}
    </>
  );
}
