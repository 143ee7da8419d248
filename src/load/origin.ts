/** Pages from disk and in frames without `allow-same-origin` have no origin: modules and `fetch` are refused to them. */
export function hasOrigin(): boolean {
  return globalThis.origin !== 'null' && location.protocol !== 'file:';
}
