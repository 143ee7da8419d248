import { type ReactNode, useMemo } from 'react';
import { openLinks, threadLinks } from '../../../core/evidence/thread.ts';
import type { Scene, World } from '../../../core/layout/scene.ts';
import { followedThread, useExplored, useExplorer, useSelected, useView } from '../../bridge/useExplorer.ts';
import { basisWords } from '../../../core/words/eventWords.ts';
import { usePart } from '../../parts/usePart.ts';

/** The relations of the event whose detail is open. */
export interface Ties {
  /** Its row in the table. */
  chosen: number | null;
  /** For the row of each event that it is related to: how, and who says so. In time order. */
  related: ReadonlyMap<number, string>;
  /** Lines, for the drawing. */
  ties: ReactNode;
}

const loadTies = async () => (await import('./Ties.tsx')).Ties;

export function useTies(world: World, scene: Scene): Ties {
  const { t } = useExplorer();
  const { dataset, table } = useExplored();
  const id = useView((state) => state.event);
  const chosen = id === null ? null : (table.names.rowOf(id) ?? null);
  const thread = useSelected(followedThread);
  const links = useMemo(() => openLinks(id, thread, dataset, table), [id, thread, dataset, table]);
  const related = useMemo(() => {
    const words = new Map<number, string>();
    for (const { relation, other, inverse } of links) {
      const row = table.names.rowOf(other.id) ?? -1;
      const basis = basisWords(relation, dataset, t);
      const told = t(inverse ? `tie.${relation.kind}` : `tie.inverse-${relation.kind}`, { basis });
      words.set(row, words.has(row) ? `${words.get(row)}\n${told}` : told);
    }
    return new Map([...words].sort(([a], [b]) => a - b));
  }, [links, dataset, table, t]);
  const chain = useMemo(
    () => (thread ? threadLinks(thread, dataset, table) : []).filter(({ row }) => row !== chosen),
    [thread, dataset, table, chosen],
  );
  // No part of the first load: without it, marks are ringed and options say how they are related all the same.
  const late = usePart('ties', loadTies, links.length > 0 || chain.length > 0);
  const ties = useMemo(
    () => late.Part && <late.Part world={world} scene={scene} chosen={chosen} links={links} chain={chain} />,
    [late, world, scene, chosen, links, chain],
  );
  return { chosen, related, ties };
}
