import { type RefObject, useLayoutEffect } from 'react';
import { pending } from './openDetail.ts';

/** How far each detail was scrolled when it was last seen, and which of its buttons led away. */
const places = new Map<string, { scrollTop: number; button: number }>();

/** Whether a detail was shown just before, so that the focus may have been in it. */
let shown = false;

/**
 * A detail that was opened begins at its top, with the focus on its heading where that was asked for. One that is come
 * back to is as it was left, with the focus on what led away.
 * @param key names it: `event:ID` or `source:ID`.
 */
export function useArrival(
  key: string,
  panel: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const { focus, fresh } = pending;
    const before = shown;
    shown = true;
    pending.focus = false;
    pending.fresh = false;
    const scroller = panel.current?.parentElement;
    if (fresh) places.delete(key);
    const place = places.get(key);
    scroller?.scrollTo(0, place?.scrollTop ?? 0);
    // One event after another shares its heading, which keeps the focus.
    const lost =
      !fresh && before && (document.activeElement === document.body || document.activeElement === heading.current);
    const button = panel.current?.querySelectorAll<HTMLElement>('[data-leads-away]')[place?.button ?? -1];
    if (focus || lost) (button ?? heading.current)?.focus({ preventScroll: true });
    const leave = (event: Event) => {
      const away = (event.target as Element).closest('[data-leads-away]');
      const at = away ? [...(panel.current?.querySelectorAll('[data-leads-away]') ?? [])].indexOf(away) : -1;
      places.set(key, { scrollTop: scroller?.scrollTop ?? 0, button: at >= 0 ? at : (places.get(key)?.button ?? -1) });
    };
    scroller?.addEventListener('scroll', leave);
    scroller?.addEventListener('click', leave, { capture: true });
    return () => {
      scroller?.removeEventListener('scroll', leave);
      scroller?.removeEventListener('click', leave, { capture: true });
    };
  }, [key, panel, heading]);
}

/** Says that no detail is shown any more. */
export function noDetail(): void {
  shown = false;
}
