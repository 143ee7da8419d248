import type { Citation, Fingerprint } from '../model/schema.ts';
import { MIXED } from './fingerprint.ts';
import { findPassage, type PassageFound } from './findPassage.ts';
import { findQuote, type QuoteFound } from './findQuote.ts';
import { eachUnit, placedWords, type Unit } from './units.ts';
import { heldWindows, type Window, windowsOf } from './windows.ts';

/** What of a citation was looked for in a text, and what came of it. */
export type Looked =
  | ({ for: 'quote' } & QuoteFound)
  | ({ for: 'passage' } & PassageFound)
  /** A claim of which no passage is named. */
  | { for: 'nothing'; found: false };

export interface CheckedText {
  /** How much of the text that we read stands in this one; null where we hold no fingerprint of it. */
  held: { words: number; of: number } | null;
  /** For each citation, in their order. */
  looked: Looked[];
}

/** How many units or windows are made between two moments in which the page may do something else. */
const STEP = 500;

/**
 * Checks a text that somebody has against what we say of a source: whether it is the text that we read, and where in it the
 * quotations and passages stand. In steps, since a long text takes a while: `next()` until it is done.
 * @param print of the source’s text, where we hold one.
 * @param citations all of the source.
 */
export function* checkText(
  text: string,
  citations: readonly Citation[],
  print?: Fingerprint,
): Generator<undefined, CheckedText> {
  const units: Unit[] = [];
  for (const unit of eachUnit(text)) if (units.push(unit) % STEP === 0) yield;
  const held = print ? yield* heldIn(print.method === MIXED ? units : placedWords(text), print) : null;
  let windows: readonly Window[] | undefined;
  if (citations.some(({ passage }) => passage?.windows)) windows = yield* allWindows(units);
  const looked: Looked[] = [];
  for (const { quote, passage } of citations) {
    if (quote) looked.push({ for: 'quote', ...findQuote(units, quote) });
    else if (passage) looked.push({ for: 'passage', ...findPassage(text, units, passage, () => windows ?? []) });
    else looked.push({ for: 'nothing', found: false });
    yield;
  }
  return { held, looked };
}

function* allWindows(units: readonly Unit[]): Generator<undefined, Window[]> {
  const windows: Window[] = [];
  for (const window of windowsOf(units)) {
    windows.push(window);
    if (windows.length % STEP === 0) yield;
  }
  return windows;
}

/**
 * How many words of the text that a fingerprint is of stand in another, in windows of six that are the same. What else the
 * other has, as a page's menus, costs nothing; a changed word costs that word.
 */
function* heldIn(units: readonly Unit[], print: Fingerprint): Generator<undefined, { words: number; of: number }> {
  // How many words each window has that is in both; by it, the words of the fingerprint's text are known.
  const lengths = new Map<string, number>();
  const held = heldWindows(print.windows);
  const hashes = new Set(held.map(({ hash }) => hash));
  let made = 0;
  for (const { hash, first, last } of windowsOf(units)) {
    if (hashes.has(hash)) lengths.set(hash, last - first + 1);
    if (++made % STEP === 0) yield;
  }
  const words = new Set<number>();
  for (const { hash, first } of held) for (let i = 0; i < (lengths.get(hash) ?? 0); i++) words.add(first + i);
  return { words: words.size, of: print.words };
}
