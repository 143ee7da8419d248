import { bounded } from './asked.ts';
import { isJoined, normalised } from './normalise.ts';

/** Words in a row, normalised. A word is found where one begins with it; in Han, Kana and Hangul anywhere. */
export interface Phrase {
  readonly text: string;
  /** Whether it also has to end where a word does. */
  readonly whole: boolean;
}

/** One thing that is looked for: any of these will do. */
export type Term = readonly Phrase[];

/** The other spellings of a normalised name, itself among them; undefined where it is no name. */
export type Names = ReadonlyMap<string, ReadonlySet<string>>;

/** All sorts of double quotation marks: people paste them. */
const QUOTES = '"“”„‟«»「」『』';
const PARTS = new RegExp(`[${QUOTES}](?<phrase>[^${QUOTES}]*)(?<end>[${QUOTES}]?)|(?<word>[^\\s${QUOTES}]+)`, 'gu');

/**
 * Reads what is asked: words, which may stand anywhere; phrases in quotation marks, which stand as they are written; and
 * names with other spellings, which are looked for in each of them. Whatever else is in it is no sign of anything.
 * @returns nothing where there is no letter and no number in it.
 */
export function readQuery(text: string, names: Names): Term[] {
  const terms: Term[] = [];
  let words: string[] = [];
  const flush = () => {
    terms.push(...namesIn(words, names));
    words = [];
  };
  for (const { groups = {} } of bounded(text).matchAll(PARTS)) {
    if (groups['word'] !== undefined) {
      words.push(normalised(groups['word']));
      continue;
    }
    flush();
    const phrase = normalised(groups['phrase'] ?? '');
    // One that is still being typed may end within a word.
    if (phrase) terms.push([{ text: phrase, whole: groups['end'] !== '' }]);
  }
  flush();
  return terms;
}

/** Words, with those that make a name taken together. A word with a hyphen in it is a phrase, but may be part of a name. */
function namesIn(written: readonly string[], names: Names): Term[] {
  const words = written.filter(Boolean);
  const units = words.flatMap((word, of) => word.split(' ').map((unit) => ({ unit, of })));
  const terms: Term[] = [];
  for (let i = 0; i < units.length;) {
    const length = nameAt(units, i, names);
    const text = units.slice(i, i + Math.max(length, 1)).map(({ unit }) => unit);
    if (length > 0) {
      const spellings = [...(names.get(text.join(' ')) ?? [])].map((name) => ({ text: name, whole: true }));
      // A single word may as well be the beginning of another: Japan, Japanese.
      terms.push(length > 1 ? spellings : [...spellings, { text: text.join(' '), whole: false }]);
      i += length;
    } else {
      // What of its word a name has not taken.
      let end = i + 1;
      while (end < units.length && units[end]?.of === units[i]?.of && nameAt(units, end, names) === 0) end++;
      terms.push([
        {
          text: units
            .slice(i, end)
            .map(({ unit }) => unit)
            .join(' '),
          whole: false,
        },
      ]);
      i = end;
    }
  }
  return terms;
}

/** How many words of a name in a row are looked at. */
const LONGEST_NAME = 8;

/** How many units the longest name that begins at one of them has; 0 where none does. */
function nameAt(units: readonly { unit: string }[], from: number, names: Names): number {
  for (let length = Math.min(LONGEST_NAME, units.length - from); length > 0; length--) {
    const name = units.slice(from, from + length).map(({ unit }) => unit);
    if (names.has(name.join(' '))) return length;
  }
  return 0;
}

/** What has several names, each as it is written. */
export interface Named {
  readonly names: readonly string[];
}

/** All spellings of each name. What is in brackets may be left out: it says something of the name. */
export function namesOf(all: Iterable<Named>): Names {
  const spellings = new Map<string, Set<string>>();
  for (const { names } of all) {
    const own = new Set(names.flatMap((name) => [name, name.replace(/\s*\([^()]*\)/g, '')]).map(normalised));
    own.delete('');
    for (const name of own) {
      const known = spellings.get(name) ?? new Set();
      spellings.set(name, known);
      // Two may have one name, which is then looked for in the spellings of both.
      for (const other of own) known.add(other);
    }
  }
  return spellings;
}

/** Where a phrase stands in a normalised text, from a place on; -1 where it does not. */
export function indexOfPhrase(text: string, { text: wanted, whole }: Phrase, from = 0): number {
  for (let at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1))
    if (isEdge(text, at) && (!whole || isEdge(text, at + wanted.length))) return at;
  return -1;
}

const SPACE = 0x20;
const BREAK = 0x0a;

/** Whether a word may begin or end here. */
function isEdge(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return true;
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  const parts = (unit: number) => unit === SPACE || unit === BREAK || isJoined(unit);
  return parts(before) || parts(after);
}

/** Whether any of the phrases of a term stands in a normalised text. */
export function hasTerm(text: string, term: Term): boolean {
  return term.some((phrase) => indexOfPhrase(text, phrase) >= 0);
}
