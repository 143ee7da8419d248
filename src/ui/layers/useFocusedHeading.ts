import { type RefObject, useEffect, useRef } from 'react';

/** A heading that takes the focus when it comes, so that who hears or walks the page is led to what is asked. */
export function useFocusedHeading(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'start' });
  }, []);
  return heading;
}
