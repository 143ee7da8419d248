/**
 * `touch-action: pan-y` lets the browser scroll the page on a vertical swipe, but only if nobody cancels the touch,
 * and d3-zoom cancels all. So a swipe that begins vertically is kept from it.
 */
export function leaveVerticalSwipes(element: HTMLElement | SVGElement): () => void {
  let from: { x: number; y: number } | null = null;
  let vertical = false;
  const start = (event: Event) => {
    if (!(event instanceof TouchEvent)) return;
    const touch = event.touches[0];
    from = event.touches.length === 1 && touch ? { x: touch.clientX, y: touch.clientY } : null;
    vertical = false;
  };
  const move = (event: Event) => {
    if (!(event instanceof TouchEvent)) return;
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
