import { type RefObject, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Metrics, metricsFor } from '../../../core/layout/metrics.ts';
import { useExplorer } from '../../bridge/useExplorer.ts';

export interface Size {
  width: number;
  height: number;
}

/** The size of an element’s content in CSS pixels, followed; zero until it has been measured. */
export function useSize(ref: RefObject<HTMLElement | SVGElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => {
      const { width, height } = element.getBoundingClientRect();
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    // Before the frame is painted, so that nobody sees what was laid out for another size.
    const observer = new ResizeObserver(() => flushSync(measure));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}

/**
 * The sizes that the layout needs, in proportion to the reader's text size.
 * @param rem how many CSS pixels 1rem is; followed by measuring an element of that width.
 * @param dense for a small frame, which may not scroll by itself.
 */
export function useMetrics(rem: number, dense: boolean): Metrics {
  const { measureText } = useExplorer();
  const [fontsLoaded, setFontsLoaded] = useState(0);
  useEffect(() => {
    const again = () => setFontsLoaded((n) => n + 1);
    document.fonts?.addEventListener('loadingdone', again);
    return () => document.fonts?.removeEventListener('loadingdone', again);
  }, []);
  // Asks again once a font has come, since widths change with it.
  // oxlint-disable-next-line react/exhaustive-deps -- see above.
  return useMemo(() => metricsFor(rem, dense, measureText), [rem, dense, measureText, fontsLoaded]);
}
