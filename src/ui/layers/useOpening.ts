import { useSyncExternalStore } from 'react';
import type { OpenLayer } from '../../app/layers.ts';
import { useExplorer } from '../bridge/useExplorer.ts';
import { type Opening, openingOf, type OpeningState } from './opening.ts';

/** The opening of files of this explorer, and how it stands. */
export function useOpening(): { opening: Opening; state: OpeningState } {
  const opening = openingOf(useExplorer());
  return { opening, state: useSyncExternalStore(opening.subscribe, opening.get) };
}

/** The files that are open. */
export function useOpenLayers(): readonly OpenLayer[] {
  const { layers } = openingOf(useExplorer());
  return useSyncExternalStore(layers.subscribe, layers.open);
}
