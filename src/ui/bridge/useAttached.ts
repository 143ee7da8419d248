import { type RefObject, useEffect, useState } from 'react';
import { useReaderHere } from './useReaderHere.ts';

/**
 * Attaches to an element what comes with a script of its own, once the element has a width and a reader has given a sign;
 * the picture does not wait for it, and does without where it cannot be had. An element that it is attached to says so:
 * `data-attached`.
 * @param target must be the same object for as long as nothing in it has changed.
 */
export function useAttached<Element extends HTMLElement | SVGElement, Target>(
  ref: RefObject<Element | null>,
  width: number,
  load: () => Promise<(element: Element, width: number, target: Target) => () => void>,
  target: Target,
): void {
  const here = useReaderHere();
  const [fault, setFault] = useState<{ thrown: unknown } | null>(null);
  if (fault) throw fault.thrown;
  useEffect(() => {
    const element = ref.current;
    if (!element || width === 0 || !here) return undefined;
    let end: (() => void) | null | undefined;
    load().then(
      (attach) => {
        if (end === null) return;
        try {
          end = attach(element, width, target);
          element.dataset['attached'] = '';
        } catch (thrown) {
          // Told where the part is drawn, as what throws in drawing is.
          setFault({ thrown });
        }
      },
      // Buttons and keys do all that it does.
      () => undefined,
    );
    return () => {
      end?.();
      end = null;
      delete element.dataset['attached'];
    };
  }, [ref, width, load, target, here]);
}
