import { useEffect, useState } from 'react';

/** After how long something is told to be slow. */
const SLOW_MS = 4000;

/** Whether something has been waited for so long that it is to be told. */
export function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [waiting]);
  return waiting && slow;
}
