export interface CsvOptions {
  /** Cells stay as they are, even where a spreadsheet would take them for a formula. For programs. */
  readonly raw?: boolean;
  /** Begins with U+FEFF, by which a spreadsheet knows that the file is UTF-8. */
  readonly bom?: boolean;
}

/** By what a spreadsheet takes a cell for a formula (OWASP, “CSV Injection”). */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows as CSV (RFC 4180): commas, CR LF after each row, and quotation marks, doubled inside, where a cell needs them.
 * A cell that a spreadsheet would run as a formula gets an apostrophe before it, unless `raw`.
 * @param rows with the header first.
 */
export function csv(rows: readonly (readonly string[])[], { raw = false, bom = false }: CsvOptions = {}): string {
  const cell = (text: string) => quoted(raw || !FORMULA.test(text) ? text : `'${text}`);
  return `${bom ? '\uFEFF' : ''}${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
