import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Whether the focus is in an element, or was until what had it went away. What goes away itself is not left by anybody;
 * whether browsers tell of it differs.
 */
export function useFocusInside(element: RefObject<HTMLElement | null>): RefObject<boolean> {
  const inside = useRef(false);
  useLayoutEffect(() => {
    const within = element.current;
    if (!within) return undefined;
    const enter = () => {
      inside.current = true;
    };
    const leave = (event: FocusEvent) => {
      const left = event.target as Element;
      queueMicrotask(() => {
        if (left.isConnected && !within.contains(document.activeElement)) inside.current = false;
      });
    };
    within.addEventListener('focusin', enter);
    within.addEventListener('focusout', leave);
    return () => {
      within.removeEventListener('focusin', enter);
      within.removeEventListener('focusout', leave);
    };
  }, [element]);
  return inside;
}
