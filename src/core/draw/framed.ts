import type { MeasureText } from '../layout/metrics.ts';
import { type DisplayList, type Item, middle, type Paint } from './displayList.ts';
import { wrap } from './fit.ts';

/** A drawing without anything round it. */
export interface Body {
  width: number;
  height: number;
  items: readonly Item[];
}

/** What stands round a drawing, in words, so that it can be read where nothing else of the page is. */
export interface Surround {
  title: string;
  /** What is to be seen, for who does not see it. */
  description: string;
  /** BCP 47. */
  language: string;
  /** Under the title: how much is shown of what, when, by which filter, in which unit. Each begins a line. */
  scope: readonly string[];
  /** What the signs in it mean. Only what is drawn. */
  key: readonly KeyEntry[];
  /** Below: version, licence, where it can be seen again. Each begins a line. */
  from: readonly string[];
}

/** A sign and its meaning. The sign is drawn round the middle of a box of `KEY_SIGN`, which is the origin. */
export interface KeyEntry {
  sign: readonly Item[];
  words: string;
}

/** How large a sign of the key is at most. */
export const KEY_SIGN = { width: 30, height: 18 } as const;

const EDGE = 16;
const TITLE = { size: 20, bold: true, step: 26 };
const SMALL = { size: 12, bold: false, step: 18 };
/** From a sign to its words, and from these to the next sign. */
const [SIGN_GAP, ENTRY_GAP] = [6, 18];
/** Long lists of conditions are cut after as many lines. */
const MOST_LINES = 4;

/** Puts a drawing between its title, its key and where it is from. Sizes are those of letters of 16 px to the rem. */
export function framed(body: Body, words: Surround, measure: MeasureText): DisplayList {
  const inner = body.width;
  const items: Item[] = [];
  let y = EDGE;
  const put = (text: string, face: typeof TITLE, paint: Paint, serif: boolean) => {
    for (const line of wrap(text, inner, face, measure, MOST_LINES)) {
      items.push({
        kind: 'text',
        text: line,
        x: EDGE,
        y: middle(y + face.step / 2, face.size),
        size: face.size,
        weight: face.bold ? 600 : 400,
        paint,
        serif,
        // The title’s letters are narrower than those that are measured.
        ...(!serif && { width: measure(line, face.size, face.bold) }),
      });
      y += face.step;
    }
  };
  put(words.title, TITLE, 'ink', true);
  for (const line of words.scope) put(line, SMALL, 'soft', false);
  y += 8;
  items.push({ kind: 'group', at: { x: EDGE, y }, items: body.items });
  y += body.height + 12;
  const rows = keyRows(words.key, inner, measure);
  for (const row of rows) {
    for (const { sign, lines, x } of row.entries) {
      items.push({ kind: 'group', at: { x: EDGE + x + KEY_SIGN.width / 2, y: y + SMALL.step / 2 }, items: sign });
      lines.forEach((text, i) =>
        items.push({
          kind: 'text',
          text,
          x: EDGE + x + KEY_SIGN.width + SIGN_GAP,
          y: middle(y + (i + 0.5) * SMALL.step, SMALL.size),
          width: measure(text, SMALL.size, false),
          size: SMALL.size,
          paint: 'ink',
        }),
      );
    }
    y += row.lines * SMALL.step + 4;
  }
  if (rows.length > 0) y += 6;
  for (const line of words.from) put(line, SMALL, 'soft', false);
  const { title, description, language } = words;
  return { width: inner + 2 * EDGE, height: Math.ceil(y + EDGE - 4), title, description, language, items };
}

interface KeyRow {
  entries: { sign: readonly Item[]; lines: readonly string[]; x: number }[];
  /** How many lines its longest entry has. */
  lines: number;
}

/** The entries beside one another, as many as there is room for. */
function keyRows(key: readonly KeyEntry[], width: number, measure: MeasureText): KeyRow[] {
  const rows: KeyRow[] = [];
  const before = KEY_SIGN.width + SIGN_GAP;
  let x = 0;
  for (const { sign, words } of key) {
    const lines = wrap(words, width - before, SMALL, measure);
    const wide = before + Math.max(0, ...lines.map((line) => measure(line, SMALL.size, false)));
    let row = rows.at(-1);
    if (!row || x + wide > width) {
      x = 0;
      row = { entries: [], lines: 0 };
      rows.push(row);
    }
    row.entries.push({ sign, lines, x });
    row.lines = Math.max(row.lines, lines.length);
    x += wide + ENTRY_GAP;
  }
  return rows;
}
