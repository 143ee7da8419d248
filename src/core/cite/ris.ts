import type { CslItem } from './reference.ts';
import { type CslDate, sharedParts } from './cslDate.ts';

const TYPES: Record<CslItem['type'], string> = {
  'article-newspaper': 'NEWS',
  document: 'GEN',
  report: 'RPRT',
  webpage: 'ELEC',
  dataset: 'DATA',
};

/** RIS (the RIS format specification of Research Information Systems), which asks for CR LF after each line. */
export function ris(items: readonly CslItem[]): string {
  return items.map(record).join('\r\n');
}

function record(item: CslItem): string {
  const tags: [tag: string, value: string | undefined][] = [
    ['TY', TYPES[item.type]],
    ['ID', item.id],
    ...(item.author ?? []).map(({ literal }): [string, string] => ['AU', literal]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['M3', item.genre],
    ['PY', sharedParts(item.issued)[0]],
    ['DA', risDate(item.issued)],
    ['LA', item.language],
    ['ET', item.version],
    ['UR', item.URL],
    ['Y2', risDate(item.accessed)],
    ['N1', item.note],
  ];
  return [...tags, ['ER', ''] as const]
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`]))
    .join('');
}

/** `YYYY/MM/DD/`, with nothing between the slashes where it is not known. */
function risDate(date: CslDate | undefined): string | undefined {
  const [year, month = '', day = ''] = sharedParts(date);
  return year && `${year}/${month}/${day}/`;
}
