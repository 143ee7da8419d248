/*
 * A text directive looked for in a page as WICG’s “URL Fragment Text Directives” has it: each part in one block, on
 * boundaries of words, white space as one space, case set aside; a prefix and a suffix next to what they stand by, with
 * nothing but white space or the end of a block between. A page is its text, one block a line. Only signs that the page
 * has are found: no quotation mark stands for another.
 */

export interface Found {
  /** In characters of the page. */
  start: number;
  end: number;
  range: boolean;
  context: boolean;
}

interface Span {
  start: number;
  end: number;
}

export function findDirective(page: string, directive: string): Found | null {
  const parts = directive.split(',');
  const prefix = parts[0]?.endsWith('-') ? parts.shift()!.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()!.slice(1) : undefined;
  const [start, end] = parts;
  if (start === undefined || parts.length > 2) return null;
  for (const before of prefix === undefined ? [{ start: 0, end: 0 }] : spansOf(page, prefix)) {
    for (const first of spansOf(page, start, before.end)) {
      if (prefix !== undefined && page.slice(before.end, first.start).trim() !== '') continue;
      for (const last of end === undefined ? [first] : spansOf(page, end, first.end)) {
        const after =
          suffix === undefined ||
          spansOf(page, suffix, last.end).some((one) => page.slice(last.end, one.start).trim() === '');
        if (after)
          return {
            start: first.start,
            end: last.end,
            range: end !== undefined,
            context: (prefix ?? suffix) !== undefined,
          };
      }
    }
  }
  return null;
}

function spansOf(page: string, encoded: string, from = 0): Span[] {
  const words = decodeURIComponent(encoded).split(' ');
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  // White space within a block; a line break parts blocks.
  const pattern = new RegExp(escaped.join('[^\\S\\n]+'), 'giu');
  return [...page.matchAll(pattern)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const cut = (at: number) => /^[\p{L}\p{N}][\p{L}\p{N}]$/u.test(page.slice(at - 1, at + 1));
    const apostrophe = (at: number) => /^[\p{L}]['’][\p{L}]/u.test(page.slice(at - 1, at + 2));
    return span.start < from || cut(span.start) || cut(span.end) || apostrophe(span.end) ? [] : [span];
  });
}
