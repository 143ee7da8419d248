import { useSyncExternalStore } from 'react';

const SIGNS = ['pointermove', 'pointerdown', 'keydown'] as const;

/** Of the page, and not of an explorer: whoever has given a sign is here for all that it shows. */
let here: boolean | null = null;

/**
 * Whether a reader has moved, pressed or typed anything: what may be wanted then need not come before. A finger gives no
 * sign before it is meant, so where there may be one it is as if it had.
 */
export function useReaderHere(): boolean {
  return useSyncExternalStore(subscribe, isHere);
}

function isHere(): boolean {
  here ??= matchMedia('(any-pointer: coarse)').matches;
  return here;
}

function subscribe(listener: () => void): () => void {
  const tell = () => {
    here = true;
    listener();
  };
  for (const sign of SIGNS) addEventListener(sign, tell, { once: true, passive: true });
  return () => SIGNS.forEach((sign) => removeEventListener(sign, tell));
}
