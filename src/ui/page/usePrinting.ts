import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * Whether the page is being printed, or looked at as it will be. Told before the browser lays out the sheets, so what is
 * shown for them is there in time.
 */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const media = matchMedia('print');
    const tell = (now: boolean) => flushSync(() => setPrinting(now));
    const before = () => tell(true);
    const after = () => tell(media.matches);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    media.addEventListener('change', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
      media.removeEventListener('change', after);
    };
  }, []);
  return printing;
}
