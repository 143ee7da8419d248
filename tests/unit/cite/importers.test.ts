import { describe, expect, it } from 'vitest';
import { shownAddress } from '../../../src/core/model/webAddress.ts';
import { OURS, shippedData, sourceOf } from '../support/citations.ts';
import { RIS_IMPORTERS, type RisImporter } from '../support/risImporters.ts';
import { citeSource } from '../../../src/core/cite/reference.ts';
import { formatCitations } from '../../../src/core/cite/formats.ts';
import type { Source } from '../../../src/core/model/dataset.ts';
import { t } from '../support/translate.ts';

/** The values of a record by tag. */
function recordOf(source: Source, at = 0): Map<string, string> {
  const text = formatCitations(citeSource(source, OURS, t), 'ris').split('\r\n\r\n')[at] ?? '';
  return new Map(text.split('\r\n').map((line) => [line.slice(0, 2), line.slice(6)]));
}

/** What an importer keeps of a record, by the value, so that a field may be filled by any tag. */
function keptBy(importer: RisImporter, record: Map<string, string>): Set<string> {
  const type = importer.types[record.get('TY') ?? ''];
  if (!type) throw new Error(`no table for ${record.get('TY')}`);
  return new Set([...record].flatMap(([tag, value]) => (type.fields[tag] ? [value] : [])));
}

const sources = [...shippedData().sourceById.values()];

describe.each(Object.entries(RIS_IMPORTERS))('%s', (_, importer) => {
  it('keeps publisher, title, date, address and language of every shipped source', () => {
    const kinds = new Set<string>();
    for (const source of sources) {
      const record = recordOf(source);
      const kept = keptBy(importer, record);
      const title = source.titleSupplied ? `[${source.title}]` : source.title;
      expect([...kept], source.id).toEqual(expect.arrayContaining([source.publisher, title, source.language]));
      if (source.url) expect(kept, source.id).toContain(shownAddress(source.url));
      if (source.published && !source.published.includes('/')) {
        const [year, month = '', day = ''] = source.published.replace('?', '').split('-');
        expect(kept, source.id).toContain(`${year}/${month}/${day}/`);
      }
      kinds.add(source.kind);
    }
    expect(kinds.size).toBe(4);
    expect(sources.length).toBeGreaterThan(400);
  });

  it('keeps of our own page its publisher, version and day of access', () => {
    const kept = keptBy(importer, recordOf(sources[0]!, 1));
    expect([...kept]).toEqual(expect.arrayContaining([OURS.project, OURS.version, '2026/11/03/', OURS.permalink]));
  });

  it('leaves an organisation with a comma in its name whole', () => {
    const name =
      recordOf(sourceOf({ kind: 'primary', authors: ['Ministry of Foreign Affairs, China'] })).get('AU') ?? '';
    expect(importer.name(name)).toEqual({ whole: 'Ministry of Foreign Affairs，China' });
    // NFKC reads a comma of full width as a comma, and so do those who search by it.
    expect(name.normalize('NFKC')).toBe('Ministry of Foreign Affairs,China,');
    expect(importer.name('Ministry of Foreign Affairs, China')).toHaveProperty('given');
    for (const plain of ['Chen Jian', 'Marks and Spencer'])
      expect(importer.name(recordOf(sourceOf({ kind: 'research', authors: [plain] })).get('AU') ?? '')).toEqual({
        whole: plain,
      });
  });
});

it('the tables can tell: a publisher of a generic work or of a page is lost to Zotero', () => {
  for (const type of ['GEN', 'ELEC'])
    expect(
      keptBy(
        RIS_IMPORTERS.zotero,
        new Map([
          ['TY', type],
          ['PB', 'A publisher'],
        ]),
      ),
    ).toEqual(new Set());
});
