/**
 * What is asked of a facet, as text in the state and in the address: a value is wanted (`visit`), or shut out
 * (`!visit`). A value that itself begins with one of the two signs is wanted with `=` before it (`=!visit`).
 */
export interface Term {
  readonly value: string;
  readonly excluded: boolean;
}

const [NOT, AS_IT_IS] = ['!', '='];

/** Reads a term; every text is one. */
export function readTerm(text: string): Term {
  const sign = text[0];
  return { value: sign === NOT || sign === AS_IT_IS ? text.slice(1) : text, excluded: sign === NOT };
}

/** Writes that a value is wanted. */
export function wanted(value: string): string {
  return value.startsWith(NOT) || value.startsWith(AS_IT_IS) ? AS_IT_IS + value : value;
}

/** Writes that a value is shut out. */
export function excluded(value: string): string {
  return NOT + value;
}

/** A term in the one way in which it is written. */
export function plainTerm(text: string): string {
  const term = readTerm(text);
  return term.excluded ? excluded(term.value) : wanted(term.value);
}
