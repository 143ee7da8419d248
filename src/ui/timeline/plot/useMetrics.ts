import { type RefObject, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { type Metrics, metricsFor, type TextSpacing } from '../../../core/layout/metrics.ts';
import { useExplorer } from '../../bridge/useExplorer.ts';
import { useSize } from '../../bridge/useSize.ts';

/**
 * The spacing of letters and words that the reader's own styles give to a text: none is measured by a canvas by itself.
 * @param ref a text in the letters of a label. Its width tells when they change.
 */
export function useTextSpacing(ref: RefObject<HTMLElement | null>): TextSpacing {
  const { width } = useSize(ref);
  const [spacing, setSpacing] = useState<TextSpacing>({ letter: 0, word: 0 });
  useLayoutEffect(() => {
    if (!ref.current) return;
    const { letterSpacing, wordSpacing } = getComputedStyle(ref.current);
    // `normal` is none.
    const next = { letter: parseFloat(letterSpacing) || 0, word: parseFloat(wordSpacing) || 0 };
    setSpacing((before) => (before.letter === next.letter && before.word === next.word ? before : next));
  }, [ref, width]);
  return spacing;
}

/**
 * The sizes that the layout needs, in proportion to the reader's text size.
 * @param rem how many CSS pixels 1rem is; followed by measuring an element of that width.
 * @param spacing see `useTextSpacing`.
 * @param dense for a small frame, which may not scroll by itself.
 */
export function useMetrics(rem: number, spacing: TextSpacing, dense: boolean): Metrics {
  const { measureText } = useExplorer();
  const [fontsLoaded, setFontsLoaded] = useState(0);
  useEffect(() => {
    const again = () => setFontsLoaded((n) => n + 1);
    document.fonts?.addEventListener('loadingdone', again);
    return () => document.fonts?.removeEventListener('loadingdone', again);
  }, []);
  // Asks again once a font has come, since widths change with it.
  // oxlint-disable-next-line react/exhaustive-deps -- see above.
  return useMemo(() => metricsFor(rem, dense, measureText, spacing), [rem, dense, measureText, spacing, fontsLoaded]);
}
