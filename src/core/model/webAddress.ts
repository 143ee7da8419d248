/** An address as the browser reads it; null where it is none. By `new URL`, since older browsers have no `URL.parse`. */
export function parseAddress(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** Whether a string is an http(s) URL that a link may lead to. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(text) && parseAddress(text) !== null;
}
