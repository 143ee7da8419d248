import type { Translate } from '../words/translate.ts';

/** In characters; a footnote’s title is to stand on one line with who and when. */
const LONGEST = 60;
/** Where a title has no spaces to cut it at. Such scripts say in one character what others say in two or more. */
const LONGEST_UNSPACED = 30;

/**
 * A title as a footnote has it: without its subtitle where the rest is a title still, and cut at a word where it is
 * longer than a line. What is left out inside is told by an ellipsis.
 */
export function shortTitle(title: string, t: Translate): string {
  const [head = title] = title.split(/: |：| [—–(]|（/, 1);
  const main = isTitle(head) ? head : title;
  const signs = Array.from(main);
  if (signs.length <= LONGEST && (main.includes(' ') || signs.length <= LONGEST_UNSPACED)) return main;
  const line = signs.slice(0, LONGEST + 1).join('');
  const space = line.lastIndexOf(' ');
  const cut = space > 0 ? line.slice(0, space) : signs.slice(0, LONGEST_UNSPACED).join('');
  return t('cite.shortened', { title: cut.replace(/[\s\p{P}]+$/u, '') || cut });
}

/** Two authors by name, more by the first. */
export function shortAuthors(authors: readonly string[], t: Translate): string {
  const [first = ''] = authors;
  return authors.length > 2 ? t('cite.authors-others', { first }) : t.list(authors);
}

/** “Analysis: …” or “中国：…” is no title without what follows. */
function isTitle(head: string): boolean {
  return head.split(' ').length >= 3 || /[\p{Script=Han}\p{Script=Hangul}\p{Script=Kana}]{6}/u.test(head);
}
