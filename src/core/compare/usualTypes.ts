import { columnOf, type EventTable } from '../table/table.ts';
import { firstCode } from '../table/codes.ts';

/**
 * What is compared where nothing is chosen: the type with most events of strain, and the one with most of cooperation, of
 * all events whatever the filters; of two the one that is declared first. null where there are no types.
 */
export function usualTypes(table: EventTable): { strain: string | null; cooperation: string | null } {
  const [types, tones] = [columnOf(table, 'type'), columnOf(table, 'tone')];
  const most = (tone: string) => {
    const counts = types.values.map(() => 0);
    for (let row = 0; row < table.length; row++) {
      if (tones.values[firstCode(tones, row)] === tone) counts[firstCode(types, row)]!++;
    }
    return types.values[counts.indexOf(Math.max(...counts))] ?? null;
  };
  return { strain: most('strain'), cooperation: most('cooperation') };
}
