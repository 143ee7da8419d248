import { type RefObject, useLayoutEffect } from 'react';
import { useExplorer } from '../bridge/useExplorer.ts';

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
  const { journey } = useExplorer();
  useLayoutEffect(() => {
    const { focus, fresh, before, place } = journey.arrives(key);
    let left = place ?? { scrollTop: 0, button: -1 };
    const scroller = panel.current?.parentElement;
    scroller?.scrollTo(0, left.scrollTop);
    // One event after another shares its heading, which keeps the focus.
    const lost =
      !fresh && before && (document.activeElement === document.body || document.activeElement === heading.current);
    const leading = () => [...(panel.current?.querySelectorAll<HTMLElement>('[data-leads-away]') ?? [])];
    if (focus || lost) (leading()[left.button] ?? heading.current)?.focus({ preventScroll: true });
    const leave = (event: Event) => {
      const away = (event.target as Element).closest<HTMLElement>('[data-leads-away]');
      const at = away ? leading().indexOf(away) : -1;
      left = { scrollTop: scroller?.scrollTop ?? 0, button: at >= 0 ? at : left.button };
      journey.leaves(key, left);
    };
    scroller?.addEventListener('scroll', leave);
    scroller?.addEventListener('click', leave, { capture: true });
    return () => {
      scroller?.removeEventListener('scroll', leave);
      scroller?.removeEventListener('click', leave, { capture: true });
    };
  }, [key, panel, heading, journey]);
}
