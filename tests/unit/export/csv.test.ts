import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../src/core/export/csv.ts';
import { runs } from '../support/profile.ts';
import { readCsv } from '../support/readCsv.ts';

const cells = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^[=+\-@\t\r\n",'; a]{0,6}$/),
  fc.constantFrom('=1+1', '+82', '-5', '@A1', '\tx', '\rx', 'a,b', 'a"b', 'a\r\nb', 'a\nb', '', '\uFEFF', '정상회담'),
);
const rows = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(cells, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));

/** What a spreadsheet runs, when it has read the file. */
const isFormula = (cell: string) => ['=', '+', '-', '@', '\t', '\r'].includes(cell.charAt(0));

describe('CSV', () => {
  it('is read back as it was, raw', () => {
    fc.assert(
      fc.property(rows, (table) => {
        expect(readCsv(csv(table, { raw: true }))).toEqual(table);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('has no cell that a spreadsheet runs, and all others as they were', () => {
    let defused = 0;
    fc.assert(
      fc.property(rows, (table) => {
        const read = readCsv(csv(table)).flat();
        expect(read.filter(isFormula)).toEqual([]);
        table.flat().forEach((cell, i) => {
          defused += isFormula(cell) ? 1 : 0;
          expect(read[i]).toBe(isFormula(cell) ? `'${cell}` : cell);
        });
      }),
      { numRuns: runs(2000) },
    );
    expect(defused).toBeGreaterThan(50);
  });

  it('quotes what needs it, and ends each row with CR LF', () => {
    expect(csv([['a', 'b,c', 'd"e', 'f\ng', "'h", '']])).toBe('a,"b,c","d""e","f\ng",\'h,\r\n');
  });

  it('says that it is UTF-8 where asked, and otherwise begins with its first cell', () => {
    expect(csv([['a', 'b']], { bom: true })).toBe('\uFEFFa,b\r\n');
    expect(csv([['a', 'b']])).toBe('a,b\r\n');
  });
});
