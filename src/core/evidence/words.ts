/*
 * What a word is, for the proof of a quotation and for the link to it alike. Two texts that are the same here may differ
 * on the page in their quotation marks, dashes, ellipses, white space and characters without width.
 */

/**
 * The steps, in order: Unicode NFC; typographic quotation marks and apostrophes to ' and "; hyphens, dashes and the
 * minus sign to "-"; an ellipsis to three full stops; soft hyphens and zero-width characters away; white space of
 * any kind to one space; trimmed.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/…/g, '...')
    .replace(/\u00AD|\u200B|\u200C|\u200D|\u2060|\uFEFF/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a text, normalised, in order. A comma or a full stop belongs to its word. */
export function wordsOf(text: string): string[] {
  const normal = normalise(text);
  return normal === '' ? [] : normal.split(' ');
}
