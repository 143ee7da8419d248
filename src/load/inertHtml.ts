/** What browsers with Trusted Types have, as far as it is used here; TypeScript does not describe it. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML: (text: string) => string },
  ): { createHTML: (text: string) => unknown };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * Parses HTML that a reader gave into a document that is never shown: it has no window, so no script in it runs and nothing
 * is loaded for it (HTML, `DOMParser`). Only its text may be taken out of it, and no node of it may come into the page.
 * The page's policy (scripts/vite/contentSecurityPolicy.ts) lets nothing else make markup of text.
 */
export function inertDocument(html: string): Document {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('inert', { createHTML: (text) => text });
  // The DOM's types know strings only, and browsers without Trusted Types have nothing else.
  return new DOMParser().parseFromString((policy?.createHTML(html) ?? html) as string, 'text/html');
}
