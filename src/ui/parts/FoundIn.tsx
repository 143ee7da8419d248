import type { Elsewhere } from '../../core/search/search.ts';
import { useT } from '../bridge/useExplorer.ts';

/** Where an event was found that does not show it: “Found in a quotation and in a source”. */
export function FoundIn({ places }: { places: readonly Elsewhere[] }) {
  const t = useT();
  return t('search.found', { places: t.list(places.map((place) => t(`search.in-${place}`))) });
}
