import { isSeen } from './unseen.ts';

/**
 * An address as the browser reads it, relative to another where one is given; null where it is none. By `new URL`, since
 * older browsers have no `URL.parse`.
 */
export function parseAddress(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

/** Whether a string is an http(s) URL that a link may lead to, with nothing in it that a reader would not see. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(text) && isSeen(text) && parseAddress(text) !== null;
}

/** An address as the browser goes to it: the host in ASCII, so that no letter stands for another, the rest percent-encoded. */
export function shownAddress(text: string): string {
  return parseAddress(text)?.href ?? text;
}
