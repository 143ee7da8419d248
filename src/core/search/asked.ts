/** How many characters (UTF-16 units) of what is asked are looked for. */
export const MOST_ASKED = 200;

/**
 * What was typed as a view keeps it: each white space one space, none at the ends, and no half of a surrogate pair, which
 * an address cannot carry. Of any length: what is looked for of it is bounded by `bounded`.
 */
export function asked(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first MOST_ASKED characters of what is asked; the same text where it is no longer. */
export function bounded(text: string): string {
  return text.length > MOST_ASKED ? asked(text.slice(0, MOST_ASKED)) : text;
}
