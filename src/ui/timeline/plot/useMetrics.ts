import { type RefObject, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { Metrics } from '../../../core/layout/scene.ts';

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
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}

/**
 * The sizes that the layout needs, in proportion to the reader's text size.
 * @param rem how many CSS pixels 1rem is; followed by measuring an element of that width.
 * @param dense for a small frame, which may not scroll by itself: everything as low as fingers allow.
 */
export function useMetrics(rem: number, dense: boolean): Metrics {
  const [fontsLoaded, setFontsLoaded] = useState(0);
  useEffect(() => {
    const again = () => setFontsLoaded((n) => n + 1);
    document.fonts?.addEventListener('loadingdone', again);
    return () => document.fonts?.removeEventListener('loadingdone', again);
  }, []);
  return useMemo(() => {
    const unit = rem / 16;
    return {
      // Asks again once a font has come, since widths change with it.
      measureText: textMeasure(13 * unit, fontsLoaded),
      row: (dense ? 24 : 28) * unit,
      glyph: (dense ? 13 : 14) * unit,
      axis: (dense ? 22 : 28) * unit,
      laneName: (dense ? 16 : 24) * unit,
      fewestRows: dense ? 1 : 2,
      tickSpacing: 72 * unit,
    };
  }, [rem, dense, fontsLoaded]);
}

function textMeasure(fontSize: number, _fonts: number): Metrics['measureText'] {
  const context = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(document.body).fontFamily;
  const widths = { bold: new Map<string, number>(), plain: new Map<string, number>() };
  return (text, bold) => {
    const known = bold ? widths.bold : widths.plain;
    let width = known.get(text);
    if (width === undefined) {
      if (context) context.font = `${bold ? 600 : 400} ${fontSize}px ${family}`;
      width = context?.measureText(text).width ?? text.length * fontSize * 0.55;
      known.set(text, width);
    }
    return width;
  };
}
