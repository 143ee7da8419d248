import { useEffect, useState } from 'react';

const SIGNS = ['pointermove', 'pointerdown', 'keydown'] as const;

/**
 * Whether a reader has moved, pressed or typed anything: what may be wanted then need not come before. A finger gives no
 * sign before it is meant, so where there may be one it is as if it had.
 */
export function useReaderHere(): boolean {
  const [here, setHere] = useState(() => matchMedia('(any-pointer: coarse)').matches);
  useEffect(() => {
    if (here) return undefined;
    const tell = () => setHere(true);
    for (const sign of SIGNS) addEventListener(sign, tell, { once: true, passive: true });
    return () => SIGNS.forEach((sign) => removeEventListener(sign, tell));
  }, [here]);
  return here;
}
