import type { Quote } from '../model/schema.ts';

/**
 * The address that opens a page at a quotation: a text fragment (WICG, "URL Fragment Text Directives"). A long quote
 * becomes a range of its first and last words, so that the address stays short and survives markup between them.
 * Browsers that know no text fragments open the page at its top.
 *
 * @param url http(s) address of the source; a fragment that it has already is kept before the directive.
 * @param quote its `exact` must begin and end on word boundaries, or browsers will not find it.
 */
export function textFragmentUrl(url: string, quote: Quote): string {
  const words = quote.exact.trim().split(/\s+/);
  const text =
    words.length <= 12
      ? encodeDirective(words.join(' '))
      : `${encodeDirective(words.slice(0, 5).join(' '))},${encodeDirective(words.slice(-5).join(' '))}`;
  const prefix = quote.prefix ? `${encodeDirective(quote.prefix.trim())}-,` : '';
  const suffix = quote.suffix ? `,-${encodeDirective(quote.suffix.trim())}` : '';
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${prefix}${text}${suffix}`;
}

/** `-`, `,` and `&` mean something in a text directive; encodeURIComponent leaves the hyphen alone, and throws at half a surrogate pair. */
function encodeDirective(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D');
}
