import { select, zoom, type ZoomBehavior, zoomIdentity, type ZoomTransform } from 'd3';
import { leaveVerticalSwipes } from '../leaveVerticalSwipes.ts';
import { MIN_SPAN, pan, spanOf, type Viewport } from '../../../core/time/viewport.ts';

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

/** How far a pointer may slip in a click, in CSS pixels. */
const SLIP = 4;
/** How long a wheel must rest for its gesture to have ended, in milliseconds. */
const WHEEL_REST = 150;

/**
 * Reads drags, pinches, double clicks and Ctrl/⌘ with the wheel through d3-zoom, and hands on viewports. The plain
 * wheel is left to the page. d3-zoom keeps a transform of its own on the element; it is set anew from the viewport
 * whenever that changes by other means, so that the viewport stays the only truth.
 * @param width of the element, in CSS pixels.
 * @returns what ends it.
 */
export function readGestures(element: HTMLElement, width: number, target: GestureTarget): () => void {
  const { bounds } = target;
  const whole = spanOf(bounds);
  let busy = false;
  // A hand that clicks may slip: until the pointer has gone further than that, nothing moves.
  let slip: { x: number; y: number } | null = null;
  const behaviour: ZoomBehavior<HTMLElement, unknown> = zoom<HTMLElement, unknown>()
    .filter((event: Event) => wants(event))
    .wheelDelta(wheelDelta)
    .clickDistance(SLIP)
    .duration(matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200)
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
      const { sourceEvent: source } = event;
      slip =
        source instanceof MouseEvent && source.type === 'mousedown' ? { x: source.clientX, y: source.clientY } : null;
      if (!slip) target.start();
    })
    .on('zoom', (event: { sourceEvent: Event | null; transform: ZoomTransform }) => {
      const { sourceEvent: source } = event;
      if (!source) return;
      if (slip && source instanceof MouseEvent) {
        if (Math.hypot(source.clientX - slip.x, source.clientY - slip.y) <= SLIP) return;
        slip = null;
        target.start();
      }
      const { k, x } = event.transform;
      const start = bounds.start + (-x / k / width) * whole;
      target.move({ start, end: start + whole / k });
    })
    .on('end', (event: { sourceEvent: Event | null }) => {
      if (!event.sourceEvent) return;
      busy = false;
      if (slip) follow();
      else target.end();
      slip = null;
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
  const stopWheel = panByWheel(element, width, target);
  return () => {
    stopFollowing();
    stopTouch();
    stopWheel();
    selection.on('.zoom', null);
  };
}

/** A wheel that goes sideways, or with Shift, pans. The plain wheel is left to the page. @returns what ends it. */
function panByWheel(element: HTMLElement, width: number, target: GestureTarget): () => void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    rest = undefined;
    target.end();
  };
  const wheel = (event: WheelEvent) => {
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (event.ctrlKey || event.metaKey || (!event.shiftKey && Math.abs(event.deltaX) <= Math.abs(event.deltaY))) return;
    if (sideways === 0) return;
    event.preventDefault();
    if (rest === undefined) target.start();
    clearTimeout(rest);
    const pixels = sideways * (event.deltaMode === 1 ? 25 : event.deltaMode ? width : 1);
    target.move(pan(target.viewport(), pixels / width, target.bounds));
    rest = setTimeout(end, WHEEL_REST);
  };
  element.addEventListener('wheel', wheel, { passive: false });
  return () => {
    element.removeEventListener('wheel', wheel);
    if (rest !== undefined) end();
    clearTimeout(rest);
  };
}

function wants(event: Event): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  // d3-zoom takes the second of two taps for a double click, and asks of it as it does of that.
  if (event.type === 'dblclick' || event.type === 'touchend')
    return !(event.target as Element).closest('[role=option]');
  return !(event instanceof MouseEvent) || (event.button === 0 && !event.ctrlKey);
}

/** d3-zoom's, but gentler for a wheel that clicks: its steps are large, while a pinch on a trackpad comes in small ones. */
function wheelDelta(event: WheelEvent): number {
  const pixels = event.deltaY * (event.deltaMode === 1 ? 25 : event.deltaMode ? 500 : 1);
  return -pixels * (Math.abs(pixels) < 40 ? 0.01 : 0.004);
}
