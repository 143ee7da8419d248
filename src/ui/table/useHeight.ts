import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * How high an element is, borders and parts of a pixel included; 0 until that is known. It follows the reader’s font,
 * its size and its spacing.
 */
export function useHeight<E extends HTMLElement>(): [ref: RefObject<E | null>, height: number] {
  const ref = useRef<E>(null);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => setHeight(element.getBoundingClientRect().height);
    const observer = new ResizeObserver(measure);
    observer.observe(element, { box: 'border-box' });
    measure();
    return () => observer.disconnect();
  }, []);
  return [ref, height];
}
