import { useEffect, useState } from 'react';

/**
 * The groups of a long list, brought up to date one after the other, each in a moment when the page has nothing else to
 * do. A group that has not had its turn is as it was; at first only the first is there.
 */
export function useStepped<T>(groups: readonly T[]): readonly T[] {
  const [state, setState] = useState(() => ({ groups, shown: groups.slice(0, 1), next: 1 }));
  if (state.groups !== groups) setState({ groups, shown: state.shown.slice(0, groups.length), next: 0 });
  const { next } = state;
  useEffect(() => {
    if (next >= groups.length) return undefined;
    const step = () => {
      setState((before) => {
        if (before.groups !== groups || before.next !== next) return before;
        const shown = [...before.shown];
        shown[next] = groups[next] as T;
        return { groups, shown, next: next + 1 };
      });
    };
    return whenIdle(step);
  }, [groups, next]);
  return state.shown;
}

/** Calls when the browser has time, or soon. @returns what calls it off. */
function whenIdle(call: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(call, { timeout: 500 });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(call, 20);
  return () => clearTimeout(timer);
}
