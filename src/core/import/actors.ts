import type { Actor } from '../model/schema.ts';
import { normalised } from '../search/normalise.ts';

/** Reads who acted as a file names them, and keeps whom the file adds. */
export interface Actors {
  /** The codes of what is named; ours where a code, a name or another name of ours says the same. */
  read(names: readonly string[]): string[];
  /** The code of one that a file does not name. */
  unnamed(label: string): string;
  /** All that have been read, ours among them. */
  all(): Iterable<Actor>;
}

const CODE = /^[A-Z]{2,6}$/;

/** @param ours by code. */
export function createActors(ours: ReadonlyMap<string, Actor>): Actors {
  const byName = new Map<string, string>();
  for (const { id, label, aliases = [] } of ours.values())
    for (const name of [id, label, ...aliases]) byName.set(normalised(name), id);
  const used = new Map<string, Actor>();
  const freeCode = codeMaker((code) => ours.has(code) || used.has(code));
  const codeOf = (name: string): string => {
    // A name may have neither letter nor number.
    const key = normalised(name) || name;
    const known = byName.get(key);
    const code = known ?? (CODE.test(name) && !ours.has(name) && !used.has(name) ? name : freeCode(name));
    if (known === undefined) byName.set(key, code);
    used.set(code, ours.get(code) ?? used.get(code) ?? { id: code, label: name });
    return code;
  };
  return {
    read: (names) => [...new Set(names.map(codeOf))],
    unnamed: (label) => codeOf(label),
    all: () => used.values(),
  };
}

/** Makes codes that are not taken: of a name’s own letters where it has enough of them, else counted. */
function codeMaker(isTaken: (code: string) => boolean): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    const letters = name
      .normalize('NFKD')
      .toUpperCase()
      .replace(/[^A-Z]/g, '')
      .slice(0, 6);
    if (letters.length > 3 && !isTaken(letters)) return letters;
    const stem = letters.slice(0, 2).padEnd(2, 'X');
    for (;;) {
      const count = counts.get(stem) ?? 0;
      counts.set(stem, count + 1);
      const code = stem + lettersOf(count);
      if (!isTaken(code)) return code;
    }
  };
}

/** A number in four letters. */
function lettersOf(number: number): string {
  let rest = number;
  let text = '';
  for (let i = 0; i < 4; i++) {
    text = String.fromCharCode(65 + (rest % 26)) + text;
    rest = Math.floor(rest / 26);
  }
  return text;
}
