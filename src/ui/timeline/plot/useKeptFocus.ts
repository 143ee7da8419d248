import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Stop } from '../../../core/layout/stops.ts';

/**
 * Keeps the focus in the listbox when the option that has it is drawn no more (zooming may gather its event into a
 * cluster), and moves it to the option whose key is put into the ref.
 */
export function useKeptFocus(list: RefObject<HTMLDivElement | null>, tabStop: Stop | null): RefObject<string | null> {
  const wanted = useRef<string | null>(null);
  const inside = useRef(false);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const enter = () => {
      inside.current = true;
    };
    const leave = (event: FocusEvent) => {
      const left = event.target as Element;
      queueMicrotask(() => {
        if (left.isConnected && !element.contains(document.activeElement)) inside.current = false;
      });
    };
    element.addEventListener('focusin', enter);
    element.addEventListener('focusout', leave);
    return () => {
      element.removeEventListener('focusin', enter);
      element.removeEventListener('focusout', leave);
    };
  }, [list]);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const optionOf = (key: string | undefined | null) =>
      [...element.children].find((child) => (child as HTMLElement).dataset['stop'] === key) as HTMLElement | undefined;
    const lost = inside.current && !element.contains(document.activeElement);
    const target = wanted.current ? optionOf(wanted.current) : lost ? (optionOf(tabStop?.key) ?? element) : undefined;
    if (!target) return;
    const asked = wanted.current !== null;
    wanted.current = null;
    target.focus({ preventScroll: true });
    // Whoever goes there by keys is to see it; whoever only keeps it is not to be moved.
    if (asked) target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  return wanted;
}
