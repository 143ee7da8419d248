/** For how long work may keep the page from anything else. */
const SLICE_MS = 12;
/** How often it is told how far it is: to say it takes time, too. */
const TOLD_MS = 150;

/**
 * Does work in slices, so that the page goes on meanwhile.
 * @param steps what it yields is told now and then: how far it is.
 * @returns what comes of it; null where it was called off.
 */
export async function inSlices<T>(
  steps: Generator<number, T>,
  told: (done: number) => void,
  signal: AbortSignal,
): Promise<T | null> {
  let last = -Infinity;
  while (!signal.aborted) {
    const until = performance.now() + SLICE_MS;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - last > TOLD_MS) {
      told(step.value);
      last = performance.now();
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
  return null;
}
