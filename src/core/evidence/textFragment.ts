import { type Passage, passagesOf } from './passages.ts';
import type { CitedPassage, Quote } from '../model/schema.ts';

/** In words: a quotation no longer than this is named whole, where nothing of it may differ on the page. */
const WHOLE = 12;
/** In words: how much of its beginning and of its end names a longer one, and how much of what stands beside it. */
const END = 5;
/** In letters: what is shorter may stand elsewhere on the page too. */
const TELLING = 10;

/**
 * The address that opens a page at a quotation: a text fragment (WICG, “URL Fragment Text Directives”:
 * `text=[prefix-,]start[,end][,-suffix]`). It goes by the words by which the quotation is proved (`words.ts`), so that it
 * finds what the proof found: whatever may differ on the page (a dash, a quotation mark) or may stand in the way (a new
 * paragraph, which no part of a directive may cross) is left out, and lies between a short start and a short end.
 * Prefix and suffix are given where they join the words that are named. Browsers that know no text fragments open the
 * page at its top.
 *
 * @param url http(s) address of the source. A fragment that it has is kept before the directive; a directive is replaced.
 * @param quote its `exact` must begin and end on word boundaries, or browsers will not find it.
 */
export function textFragmentUrl(url: string, quote: Quote): string {
  const passages = passagesOf(quote.exact);
  const first = telling(passages) ?? literal(quote.exact);
  const last = telling([...passages].reverse()) ?? first;
  if (!first || !last) return url;
  const before = first.first ? passagesOf(quote.prefix ?? '').at(-1) : undefined;
  const after = last.last ? passagesOf(quote.suffix ?? '').at(0) : undefined;
  const text =
    first === last && first.words.length <= WHOLE
      ? encode(first.words)
      : `${encode(first.words.slice(0, END))},${encode(last.words.slice(-END))}`;
  const prefix = before?.last ? `${encode(before.words.slice(-END))}-,` : '';
  const suffix = after?.first ? `,-${encode(after.words.slice(0, END))}` : '';
  return `${withoutDirective(url)}:~:text=${prefix}${text}${suffix}`;
}

/**
 * The address that opens a page at the passage where a claim stands, by its first and last words: signs that may differ on
 * the page are left out as they are of a quotation.
 * @param url as for `textFragmentUrl`.
 */
export function passageUrl(url: string, { first, last }: CitedPassage): string {
  const start = telling(passagesOf(first)) ?? literal(first);
  const end = last === undefined ? undefined : (telling(passagesOf(last).reverse()) ?? literal(last));
  if (!start) return url;
  return `${withoutDirective(url)}:~:text=${encode(start.words)}${end ? `,${encode(end.words)}` : ''}`;
}

/** The first passage that says enough to be found by, or else the longest. */
function telling(passages: readonly Passage[]): Passage | undefined {
  const longest = Math.max(...passages.map(lettersOf));
  return longest > 0 ? passages.find((one) => lettersOf(one) >= Math.min(longest, TELLING)) : undefined;
}

/** A sign of Chinese, Japanese or Korean says as much as three letters. */
function lettersOf({ words }: Passage): number {
  const all = words.join('');
  const wide = all.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return (all.match(/[\p{L}\p{N}]/gu)?.length ?? 0) + 2 * wide;
}

/** The words as they stand, where every one of them may differ on the page. */
function literal(text: string): Passage | undefined {
  const words = text.trim().split(/\s+/).filter(Boolean);
  return words.length ? { words, first: true, last: true } : undefined;
}

/** The address up to where a directive may follow: to its fragment’s end, or to an empty fragment. */
function withoutDirective(url: string): string {
  const [page = '', ...fragment] = url.split('#');
  return `${page}#${fragment.join('#').split(':~:')[0]}`;
}

/** `-`, `,` and `&` mean something in a text directive; encodeURIComponent leaves the hyphen alone, and throws at half a surrogate pair. */
function encode(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ').replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D');
}
