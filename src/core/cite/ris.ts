import { type CslItem, edtfOf } from './reference.ts';
import type { EdtfDate } from '../time/edtf.ts';
import { sharedParts } from './cslDate.ts';

/**
 * Types under which Zotero, EndNote and Mendeley keep a publisher. `GEN` is none of them: Zotero and others take it for
 * an article in a journal, which has no publisher there.
 */
const TYPES: Record<CslItem['type'], string> = {
  'article-newspaper': 'NEWS',
  document: 'RPRT',
  report: 'RPRT',
  webpage: 'ELEC',
  dataset: 'DATA',
};

/**
 * RIS (the RIS format specification of Research Information Systems, which asks for CR LF after each line), in the types
 * and tags of which the common importers keep publisher, title, date, address and language. The tests have their tables.
 */
export function ris(items: readonly CslItem[]): string {
  return items.map(record).join('\r\n');
}

function record(item: CslItem): string {
  const [issued, accessed] = [edtfOf(item, 'issued'), edtfOf(item, 'accessed')];
  const tags: [tag: string, value: string | undefined][] = [
    ['TY', TYPES[item.type]],
    ['ID', item.id],
    ...(item.author ?? []).map(({ literal }): [string, string] => ['AU', whole(literal)]),
    ['TI', item.title],
    // Zotero knows no publisher of a page, and has a site’s name in its place.
    ['T2', item.type === 'webpage' ? item.publisher : item['container-title']],
    ['PB', item.publisher],
    ['M3', item.genre],
    ['PY', sharedParts(issued)[0]],
    ['DA', risDate(issued)],
    ['LA', item.language],
    ['ET', item.version],
    ['UR', item.URL],
    ['Y2', risDate(accessed)],
    ['N1', item.note],
  ];
  return [...tags, ['ER', ''] as const]
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`]))
    .join('');
}

/**
 * A name that an importer leaves whole. RIS parts a name at its first comma into family and given name, and has no sign
 * that says otherwise: a comma within is written in its full width, and one at the end marks an organisation for
 * EndNote and Zotero.
 */
function whole(name: string): string {
  return name.includes(',') ? `${name.replace(/,\s*$/, '').replace(/\s*,\s*/g, '，')},` : name;
}

/** `YYYY/MM/DD/`, with nothing between the slashes where it is not known. */
function risDate(date: EdtfDate | null): string | undefined {
  const [year, month = '', day = ''] = sharedParts(date);
  return year && `${year}/${month}/${day}/`;
}
