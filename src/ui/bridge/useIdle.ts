import { useEffect, useState } from 'react';

/** Whether the page has once had nothing to do, from when on what may be wanted some day can come. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const tell = () => setIdle(true);
    // Safari has none.
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(tell, 1000);
      return () => clearTimeout(timer);
    }
    const request = requestIdleCallback(tell);
    return () => cancelIdleCallback(request);
  }, []);
  return idle;
}
