import { useCallback, useEffect, useRef, useState } from 'react';
import { type CheckedText, checkText } from '../../core/evidence/checkText.ts';
import type { Citation, Fingerprint } from '../../core/model/schema.ts';

/** For how long the check may keep the page from anything else. */
const SLICE_MS = 12;

export type Check = { state: 'none' } | { state: 'running' } | { state: 'done'; text: string; checked: CheckedText };

/** Checks a text in slices, so that the page goes on meanwhile. Another text, or `undefined`, ends what is running. */
export function useCheck(
  citations: readonly Citation[],
  print: Fingerprint | undefined,
): [Check, (text: string | undefined) => void] {
  const [check, setCheck] = useState<Check>({ state: 'none' });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const start = useCallback(
    (text: string | undefined) => {
      clearTimeout(timer.current);
      if (text === undefined) return setCheck({ state: 'none' });
      setCheck({ state: 'running' });
      const steps = checkText(text, citations, print);
      const slice = () => {
        const until = performance.now() + SLICE_MS;
        let step = steps.next();
        while (!step.done && performance.now() < until) step = steps.next();
        if (step.done) setCheck({ state: 'done', text, checked: step.value });
        else timer.current = setTimeout(slice);
      };
      timer.current = setTimeout(slice);
    },
    [citations, print],
  );
  return [check, start];
}
