import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delimiterOf, DELIMITERS, rowsOf } from '../../../src/core/import/records.ts';
import { csv } from '../../../src/core/export/csv.ts';

const cellsOf = (text: string, delimiter = delimiterOf(text)) => [...rowsOf(text, delimiter)].map(({ cells }) => cells);

const cells = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '"', '""', 'a"b', 'a,b', 'a;b', '\r\n', '\n', '\r', '\t', '\0', '\uFEFF', ' "a"'),
);
const tables = fc.array(fc.array(cells, { minLength: 1, maxLength: 5 }), { maxLength: 6 });
/** A row of one empty cell is written as a line without anything, which no reader could tell from no row. */
const isSomething = (row: readonly string[]) => row.length > 1 || row[0] !== '';

describe('a table', () => {
  it('that our own writer wrote is read back equal, whatever is in it', () => {
    let hard = 0;
    fc.assert(
      fc.property(tables, fc.boolean(), (table, bom) => {
        const rows = table.filter(isSomething);
        if (rows.some((row) => row.some((cell) => /["\r\n]/.test(cell)))) hard++;
        // A mark at the beginning is the file’s.
        const text = csv(rows, { raw: true, bom: bom || rows[0]?.[0]?.startsWith('\uFEFF') === true });
        expect(cellsOf(text, ',')).toEqual(rows);
      }),
    );
    expect(hard).toBeGreaterThan(0);
  });

  it('has the same cells by any delimiter and any line end, and the line of each row', () => {
    fc.assert(
      fc.property(
        tables,
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom('\n', '\r\n', '\r'),
        (table, delimiter, end) => {
          const rows = table.filter(isSomething);
          const written = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter) + end);
          const read = [...rowsOf(written.join(''), delimiter)];
          expect(read.map((row) => row.cells)).toEqual(rows);
          let line = 1;
          read.forEach((row, i) => {
            expect(row.line).toBe(line);
            line += written[i]?.match(/\r\n|\r|\n/g)?.length ?? 0;
          });
        },
      ),
    );
  });

  it('loses no other row by one whose quotation marks do not pair', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.constantFrom('"open', '"a"b', 'x,"open', '"a""'), (at, bad) => {
        const good = ['one,1', 'two,2', '"three, too",3', 'four,4'];
        const lines = [...good.slice(0, at), bad, ...good.slice(at)];
        const read = [...rowsOf(lines.join('\n'), ',')];
        // A mark that opens closes at a mark that a later line may have: what is between is one cell then.
        const later = good.slice(at).some((line) => line.includes('"'));
        const kept = read.filter(({ broken }) => !broken).map((row) => row.cells[0]);
        if (!later) expect(kept).toEqual(['one', 'two', 'three, too', 'four']);
        expect(kept.slice(0, at)).toEqual(['one', 'two', 'three, too', 'four'].slice(0, at));
      }),
    );
  });
});

describe('the delimiter', () => {
  it.each([
    ['a,b\n1,2', ','],
    ['a;b\n1,5;2', ';'],
    ['a\tb, c\n1\t2', '\t'],
    ['a|b\n1|2', '|'],
    ['only one column\nwith, a comma now and then\nand none', ','],
    ['"a;b",c\n"d;e;f",g', ','],
    ['', ','],
  ])('of %j is %j', (text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });
});
