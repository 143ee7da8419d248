import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Stop } from '../../../core/layout/stops.ts';
import { useFocusInside } from '../../bridge/useFocusInside.ts';

/**
 * Keeps the focus in the listbox when the option that has it is drawn no more (zooming may gather its event into a
 * cluster), and moves it to the option whose key is put into the ref.
 */
export function useOptionFocus(list: RefObject<HTMLDivElement | null>, tabStop: Stop | null): RefObject<string | null> {
  const wanted = useRef<string | null>(null);
  const inside = useFocusInside(list);
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
