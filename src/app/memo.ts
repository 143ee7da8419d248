/** A function that remembers its last result, for as long as it is asked with the same values. */
export function memo<Args extends readonly unknown[], Result>(
  derive: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { args: Args; result: Result } | null = null;
  return (...args) => {
    const same =
      last !== null && args.length === last.args.length && args.every((arg, i) => Object.is(arg, last?.args[i]));
    if (!last || !same) last = { args, result: derive(...args) };
    return last.result;
  };
}
