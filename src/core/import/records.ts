import { initParser, type Parser } from 'udsv';

/** One row of a file of cells. */
export interface Cells {
  readonly cells: readonly string[];
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  /** Whether its quotation marks do not pair: they are read as characters then, and the row ends with its line. */
  readonly broken: boolean;
}

/** What may part the cells of a row. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * The rows of a text with delimiters (RFC 4180; any of CR LF, LF and CR ends a row), one at a time, so that whoever asks
 * can pause. Where a row ends is found here, since a row that is broken or too short must not take the next with it;
 * its cells are split by uDSV. Lines without anything are passed over.
 */
export function* rowsOf(text: string, delimiter: Delimiter): Generator<Cells> {
  const split = splitter(delimiter);
  let at = text.startsWith(MARK) ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const found = recordAt(text, at, delimiter);
    const record = text.slice(at, found.end);
    if (record !== '')
      yield {
        cells: found.broken ? record.split(delimiter) : split(record, found.cells),
        line,
        broken: found.broken,
      };
    line += found.lines + 1;
    at = found.end + (text.startsWith('\r\n', found.end) ? 2 : 1);
  }
}

/** Which delimiter a text has: the one that parts its first rows into most cells, the same number in each. */
export function delimiterOf(text: string): Delimiter {
  const score = (delimiter: Delimiter) => {
    const counts: number[] = [];
    for (const { cells } of rowsOf(text.slice(0, HEAD), delimiter)) {
      counts.push(cells.length);
      if (counts.length === LOOKED_AT) break;
    }
    // The last may be cut.
    if (counts.length > 1 && text.length > HEAD) counts.pop();
    const [first = 1] = counts;
    return first < 2 ? 0 : (counts.filter((count) => count === first).length / counts.length) * 1000 + first;
  };
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, score: score(delimiter) })).sort(
    (one, other) => other.score - one.score,
  );
  return best && best.score > 0 ? best.delimiter : ',';
}

const HEAD = 64 * 1024;
const LOOKED_AT = 30;
const QUOTE = '"';
/** A byte order mark. */
const MARK = '\uFEFF';

interface Found {
  /** Where its line end stands, or the end of the text. */
  end: number;
  cells: number;
  /** How many line ends are in it. */
  lines: number;
  broken: boolean;
}

function recordAt(text: string, from: number, delimiter: Delimiter): Found {
  let at = from;
  let [cells, lines] = [1, 0];
  for (;;) {
    if (text[at] === QUOTE) {
      let close = text.indexOf(QUOTE, at + 1);
      while (close >= 0 && text[close + 1] === QUOTE) close = text.indexOf(QUOTE, close + 2);
      const after = text[close + 1];
      const isPaired = close >= 0 && (after === undefined || after === delimiter || after === '\n' || after === '\r');
      if (!isPaired) return { end: lineEnd(text, from), cells: 0, lines: 0, broken: true };
      lines += linesIn(text, at, close);
      at = close + 1;
    } else {
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
    }
    if (text[at] !== delimiter) return { end: at, cells, lines, broken: false };
    cells++;
    at++;
  }
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) lines++;
  return lines;
}

/** uDSV takes the number of cells from its columns, so there is one of it for each number that there is. */
function splitter(delimiter: Delimiter): (record: string, cells: number) => readonly string[] {
  const parsers = new Map<number, Parser>();
  return (record, cells) => {
    // Without a quotation mark, or with one cell, there is nothing to be unwrapped.
    if (!record.includes(QUOTE)) return record.split(delimiter);
    if (cells === 1 && !record.startsWith(QUOTE)) return [record];
    const parser = parsers.get(cells) ?? initParser(schemaOf(delimiter, cells));
    parsers.set(cells, parser);
    // It takes a mark at the beginning of a row for that of a file.
    return parser.stringArrs<string[]>(record.startsWith(MARK) ? MARK + record : record)[0] ?? [];
  };
}

function schemaOf(col: Delimiter, cells: number) {
  const cols = Array.from({ length: cells }, (_, i) => ({
    name: String(i),
    type: 's' as const,
    repl: { empty: undefined, null: undefined, NaN: undefined },
  }));
  // Rows are cut already: what is not in quotation marks has no line end.
  return { skip: 0, col, row: '\n', encl: QUOTE, esc: QUOTE, trim: false, cols };
}
