import { useCallback, useMemo } from 'react';
import { type PictureFrame, USUAL_FRAME } from '../../app/pictures/asked.ts';
import { pictureOf } from '../../app/pictures/pictures.ts';
import type { DisplayList, Palette } from '../../core/draw/displayList.ts';
import { PALETTES } from '../../core/draw/palettes.ts';
import { withoutFilters } from '../../core/export/filterKeys.ts';
import type { Taken } from '../../core/export/taken.ts';
import { useExplored, useExplorer, useRoot } from '../bridge/useExplorer.ts';

/** The view as a picture, as it is on the page just now, and in its colours. */
export function usePicture(taken: Taken, which: 'filtered' | 'all'): { list: DisplayList; palette: Palette } {
  const { t, now, store, measureText } = useExplorer();
  const explored = useExplored();
  const root = useRoot();
  const seen = store.get();
  const frame = useCallback(() => frameIn(root), [root]);
  return useMemo(() => {
    const all = Uint32Array.from({ length: explored.table.length }, (_, row) => row);
    const state = which === 'all' ? withoutFilters(seen) : seen;
    const shown = which === 'all' ? { ...explored, kept: all } : explored;
    return {
      list: pictureOf({ state, explored: shown, taken, frame: frame(), t, now, measureText }),
      palette: PALETTES[isDark(seen.theme) ? 'dark' : 'light'],
    };
  }, [explored, which, seen, taken, frame, t, now, measureText]);
}

/** Where the timeline is drawn; the usual size where it is not. */
function frameIn(root: HTMLElement): PictureFrame {
  const plot = root.querySelector('[data-plot]')?.getBoundingClientRect();
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || USUAL_FRAME.rem;
  const dense = root.dataset['ui'] === 'compact';
  if (!plot || plot.width === 0) return { ...USUAL_FRAME, rem };
  return { width: plot.width, height: plot.height, rem, dense };
}

function isDark(theme: 'auto' | 'light' | 'dark'): boolean {
  return theme === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
}
