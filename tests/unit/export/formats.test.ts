import { describe, expect, it } from 'vitest';
import { EXPORT_FILES, EXPORT_FORMATS, exportName, exportText } from '../../../src/core/export/formats.ts';
import { parseDataset } from '../../../src/core/model/parse.ts';
import { readBibEntries, readRisRecords } from '../support/citationJs.ts';
import { SIX } from '../support/six.ts';
import { takenOf } from '../support/taken.ts';
import { t } from '../support/translate.ts';

const six = parseDataset(SIX).dataset;
const two = six.events.slice(0, 2);
const cited = (events: typeof two) => new Set(events.flatMap(({ citations }) => citations.map(({ source }) => source)));

describe('a file to take away', () => {
  it.each(EXPORT_FORMATS)('as %s has what was chosen and not more', (format) => {
    const [all, some] = [exportText(format, takenOf(six, six.events), t), exportText(format, takenOf(six, two), t)];
    expect(some).not.toBe('');
    expect(some.length).toBeLessThan(all.length);
  });

  it('as RIS or BibTeX has each source of the events once, and our page last', () => {
    const expected = cited(two).size + 1;
    expect(expected).toBeLessThan(cited(six.events).size);
    const ris = readRisRecords(exportText('ris', takenOf(six, two), t));
    const bib = readBibEntries(exportText('bibtex', takenOf(six, two), t));
    expect(ris).toHaveLength(expected);
    expect(bib).toHaveLength(expected);
    expect(JSON.stringify(bib.at(-1))).toContain('view_2026-11-03');
  });

  it('is named for dataset, version and whether it is a selection', () => {
    const { id, version } = SIX.dataset;
    expect(exportName('csv', takenOf(six, six.events))).toBe(`${id}-${version}.csv`);
    expect(exportName('bibtex', takenOf(six, two))).toBe(`${id}-${version}-selection.bib`);
    expect(exportName('json', takenOf({ ...six, meta: null }, six.events))).toBe('timeline.json');
    expect(new Set(Object.values(EXPORT_FILES).map(({ ending }) => ending)).size).toBe(EXPORT_FORMATS.length);
  });
});
