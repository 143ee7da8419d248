import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useFocusInside } from './useFocusInside.ts';

/**
 * Where something in an element goes away while it has the focus, such as a notice that is dismissed, the focus would
 * fall to the page as a whole, and the next Tab begin at its top. It is given to what is left instead.
 * @param next where it goes; asked only then.
 */
export function useFocusKept(element: RefObject<HTMLElement | null>, next: () => HTMLElement | null | undefined): void {
  const inside = useFocusInside(element);
  const latest = useRef(next);
  useLayoutEffect(() => {
    latest.current = next;
  });
  useLayoutEffect(() => {
    const within = element.current;
    if (!within) return undefined;
    const observer = new MutationObserver(() => {
      const { activeElement } = document;
      if (!inside.current || (activeElement && activeElement !== document.body)) return;
      inside.current = false;
      latest.current()?.focus();
    });
    observer.observe(within, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [element, inside]);
}

/** The first in an element that the focus can go to. */
export function firstFocusable(element: HTMLElement | null): HTMLElement | null {
  return element?.querySelector<HTMLElement>('a[href], button:enabled, input, select, summary') ?? null;
}
