import { BIGGEST_MB, type LayerFault, textOfBytes } from './layerFile.ts';
import { hasOrigin } from './origin.ts';

const TIMEOUT_MS = 30_000;
const BIGGEST = BIGGEST_MB * 1024 * 1024;

/** Why an address is not asked, or what came of it. Each is a message of the catalogue: `layers.address-<code>`. */
export type AddressFault =
  | 'no-address'
  /** Neither the page’s own origin nor one that whoever built the site has allowed. */
  | 'other-origin'
  /** The page itself has none, and may ask nobody. */
  | 'no-origin'
  | 'not-found'
  | 'unreachable'
  | 'timeout'
  | 'encoding';

export type Addressed = { name: string; text: string } | { fault: AddressFault; detail: string } | { file: LayerFault };

/**
 * The origins that a page may load files from beside its own, as the build wrote them into it.
 * @param page the document’s first element.
 */
export function allowedOrigins(page: HTMLElement): string[] {
  return (page.dataset['origins'] ?? '').split(' ').filter(Boolean);
}

/** An address in full, and whether it may be asked. @param base what it is relative to. */
export function askable(address: string, base: string, allowed: readonly string[]): URL | AddressFault {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    return 'no-address';
  }
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) return 'no-address';
  return url.origin === new URL(base).origin || allowed.includes(url.origin) ? url : 'other-origin';
}

/** Loads a file by its address: without credentials, without following it elsewhere, and no more than a page can hold. Never throws. */
export async function loadAddress(address: string, signal: AbortSignal): Promise<Addressed> {
  if (!hasOrigin()) return { fault: 'no-origin', detail: '' };
  const url = askable(address, location.href, allowedOrigins(document.documentElement));
  if (typeof url === 'string') return { fault: url, detail: '' };
  const controller = new AbortController();
  const abort = () => controller.abort();
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    abort();
  }, TIMEOUT_MS);
  signal.addEventListener('abort', abort);
  try {
    const response = await fetch(url, {
      signal: controller.signal,
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    if (!response.ok) return { fault: 'not-found', detail: String(response.status) };
    const bytes = await bytesOf(response);
    if (!bytes) return { file: 'too-big' };
    const name = nameIn(url);
    const read = textOfBytes(name, bytes);
    if ('fault' in read) return { file: read.fault };
    return 'text' in read ? { name, text: read.text } : { fault: 'encoding', detail: '' };
  } catch {
    return { fault: timedOut ? 'timeout' : 'unreachable', detail: '' };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    controller.abort();
  }
}

/** The last part of a path, decoded where it is encoded as it should be. */
function nameIn({ pathname, hostname }: URL): string {
  const last = pathname.split('/').at(-1) || hostname;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** All bytes of an answer; null where they are too many, which is seen before they have all come. */
async function bytesOf({ body }: Response): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length;
    if (length > BIGGEST) return null;
    parts.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
