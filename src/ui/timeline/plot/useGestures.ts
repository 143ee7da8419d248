import { select, zoom, type ZoomBehavior, zoomIdentity, type ZoomTransform } from 'd3';
import { type RefObject, useEffect } from 'react';
import { MIN_SPAN, spanOf, type Viewport } from '../../../core/time/viewport.ts';

export interface GestureTarget {
  bounds: Viewport;
  /** The time in view now. */
  viewport(): Viewport;
  /** Called when the time in view changes from elsewhere. @returns what ends it. */
  onChange(listener: () => void): () => void;
  move(viewport: Viewport): void;
  start(): void;
  end(): void;
}

/**
 * Reads drags, pinches, double clicks and Ctrl/⌘ with the wheel through d3-zoom, and hands on viewports. The plain
 * wheel is left to the page. d3-zoom keeps a transform of its own on the element; it is set anew from the viewport
 * whenever that changes by other means, so that the viewport stays the only truth.
 */
export function useGestures(ref: RefObject<HTMLElement | null>, width: number, target: GestureTarget): void {
  useEffect(() => {
    const element = ref.current;
    if (!element || width === 0) return undefined;
    const { bounds } = target;
    const whole = spanOf(bounds);
    let busy = false;
    const behaviour: ZoomBehavior<HTMLElement, unknown> = zoom<HTMLElement, unknown>()
      .filter((event: Event) => wants(event))
      .wheelDelta(wheelDelta)
      .clickDistance(4)
      .extent(() => [
        [0, 0],
        [width, element.clientHeight],
      ])
      .scaleExtent([1, Math.max(whole / MIN_SPAN, 1)])
      .translateExtent([
        [0, -Infinity],
        [width, Infinity],
      ])
      .on('start', (event: { sourceEvent: Event | null }) => {
        if (!event.sourceEvent) return;
        busy = true;
        target.start();
      })
      .on('zoom', (event: { sourceEvent: Event | null; transform: ZoomTransform }) => {
        if (!event.sourceEvent) return;
        const { k, x } = event.transform;
        const start = bounds.start + (-x / k / width) * whole;
        target.move({ start, end: start + whole / k });
      })
      .on('end', (event: { sourceEvent: Event | null }) => {
        if (!event.sourceEvent) return;
        busy = false;
        target.end();
      });
    const selection = select(element).call(behaviour);
    const follow = () => {
      if (busy) return;
      const viewport = target.viewport();
      const k = whole / spanOf(viewport);
      const x = (-(viewport.start - bounds.start) / whole) * width * k;
      behaviour.transform(selection, zoomIdentity.translate(x, 0).scale(k));
    };
    follow();
    const stopFollowing = target.onChange(follow);
    const stopTouch = leaveVerticalSwipes(element);
    return () => {
      stopFollowing();
      stopTouch();
      selection.on('.zoom', null);
    };
  }, [ref, width, target]);
}

function wants(event: Event): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  if (event.type === 'dblclick') return !(event.target as Element).closest('[role=option]');
  return !(event instanceof MouseEvent) || (event.button === 0 && !event.ctrlKey);
}

/** d3-zoom's, but gentler for a wheel that clicks: its steps are large, while a pinch on a trackpad comes in small ones. */
function wheelDelta(event: WheelEvent): number {
  const pixels = event.deltaY * (event.deltaMode === 1 ? 25 : event.deltaMode ? 500 : 1);
  return -pixels * (Math.abs(pixels) < 40 ? 0.01 : 0.004);
}

/**
 * `touch-action: pan-y` lets the browser scroll the page on a vertical swipe, but only if nobody cancels the touch,
 * and d3-zoom cancels all. So a swipe that begins vertically is kept from it.
 */
function leaveVerticalSwipes(element: HTMLElement): () => void {
  let from: { x: number; y: number } | null = null;
  let vertical = false;
  const start = (event: TouchEvent) => {
    const touch = event.touches[0];
    from = event.touches.length === 1 && touch ? { x: touch.clientX, y: touch.clientY } : null;
    vertical = false;
  };
  const move = (event: TouchEvent) => {
    const touch = event.touches[0];
    if (from && touch) {
      vertical = Math.abs(touch.clientY - from.y) > Math.abs(touch.clientX - from.x);
      from = null;
    }
    if (vertical) event.stopImmediatePropagation();
  };
  element.addEventListener('touchstart', start, { capture: true, passive: true });
  element.addEventListener('touchmove', move, { capture: true, passive: true });
  return () => {
    element.removeEventListener('touchstart', start, { capture: true });
    element.removeEventListener('touchmove', move, { capture: true });
  };
}
