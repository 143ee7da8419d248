import { defaultRangeExtractor, elementScroll, observeElementOffset, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';

/**
 * How high the rows may be together, in CSS pixels. Browsers draw nothing beyond some 17 (Firefox) or 33 million; long
 * before that a scroll bar stands for more rows than it has pixels, and nothing is lost by letting it stand for more.
 */
const HIGHEST = 12_000_000;
/** Rows beyond the window that are drawn, so that the next step has them. */
const BEYOND = 6;

interface Options {
  scroller: RefObject<HTMLElement | null>;
  count: number;
  /** In CSS pixels; 0 while they are not known. */
  rowHeight: number;
  headHeight: number;
  /** Rows that are drawn wherever the window is, such as the one that has the focus; -1 for none. */
  always: readonly number[];
}

export interface RowWindow {
  /** The rows that are drawn, with the place of each in the body, in CSS pixels. */
  readonly rows: readonly { readonly index: number; readonly top: number }[];
  /** The height of the body, in CSS pixels. */
  readonly height: number;
  /** The first row that is wholly in view. */
  first(): number;
  /** How many rows are in view at once. */
  page(): number;
  /** Scrolls as little as is needed for a row to be in view, or brings it to the middle where it is not. */
  show(index: number, where?: 'nearest' | 'middle'): void;
}

/**
 * The window of a long table that is drawn. All rows are equally high, so a row’s place is known without any being
 * measured. Where the rows are higher together than a browser can draw, a pixel of the scroll bar stands for more than
 * one: the window moves through them by that factor, and the rows are placed where the window is.
 */
export function useRowWindow({ scroller, count, rowHeight, headHeight, always }: Options): RowWindow {
  const total = count * rowHeight;
  const height = Math.min(total, HIGHEST);
  const [inner, setInner] = useState(0);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setInner(element.clientHeight));
    observer.observe(element);
    setInner(element.clientHeight);
    return () => observer.disconnect();
  }, [scroller]);
  const view = Math.max(inner - headHeight, rowHeight);
  const factor = total > height ? (total - view) / (height - view) : 1;
  const scale = useRef(factor);
  useLayoutEffect(() => {
    scale.current = factor;
  }, [factor]);
  const [one = -1, other = -1] = always;
  const rangeExtractor = useCallback(
    (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const drawn = new Set([...defaultRangeExtractor(range), one, other]);
      return [...drawn].filter((index) => index >= 0 && index < range.count).sort((a, b) => a - b);
    },
    [one, other],
  );
  // oxlint-disable-next-line react/incompatible-library -- it speaks for React’s compiler, which the project does not use.
  const virtualizer = useVirtualizer({
    count: rowHeight > 0 ? count : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: BEYOND,
    rangeExtractor,
    observeElementOffset: (instance, tell) =>
      observeElementOffset(instance, (offset, scrolling) => tell(offset * scale.current, scrolling)),
    scrollToFn: (offset, options, instance) => elementScroll(offset / scale.current, options, instance),
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const offset = virtualizer.scrollOffset ?? 0;
  const moved = offset - offset / factor;
  const at = () => (scroller.current?.scrollTop ?? 0) * factor;
  return {
    rows: virtualizer.getVirtualItems().map(({ index }) => ({ index, top: index * rowHeight - moved })),
    height,
    first: () => (rowHeight > 0 ? Math.min(Math.ceil(at() / rowHeight), Math.max(count - 1, 0)) : 0),
    page: () => Math.max(Math.floor(view / Math.max(rowHeight, 1)) - 1, 1),
    show(index, where = 'nearest') {
      const top = index * rowHeight;
      const now = at();
      if (top >= now && top + rowHeight <= now + view) return;
      const nearest = top < now ? top : top + rowHeight - view;
      const next = where === 'middle' ? top - (view - rowHeight) / 2 : nearest;
      // Rounded away from the edge, which a part of a pixel would otherwise lie beyond.
      scroller.current?.scrollTo({ top: (top < now ? Math.floor : Math.ceil)(next / factor), behavior: 'instant' });
    },
  };
}
