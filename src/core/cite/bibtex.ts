import { biblatexDate } from './biblatexDate.ts';
import { type CslItem, edtfOf } from './reference.ts';
import { sharedParts } from './cslDate.ts';

/** Classic entry types, which every tool reads, and where each has its publisher. */
const ENTRIES: Record<CslItem['type'], [type: string, publisher: readonly string[]]> = {
  'article-newspaper': ['article', []],
  report: ['techreport', ['institution']],
  // Styles print `howpublished` of a @misc, and reference managers read `publisher`.
  document: ['misc', ['howpublished', 'publisher']],
  webpage: ['misc', ['howpublished', 'publisher']],
  dataset: ['misc', ['howpublished', 'publisher']],
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * BibTeX (classic types; `year` and `month` for BibTeX, and the whole date in biblatex’s `date`: EDTF as far as
 * biblatex reads it, see `biblatexDate`; what it does not read is in the item’s note). Texts stand in double braces: so
 * titles keep their capitals, “and” parts no publisher in two, and an organisation with a comma in its name stays whole.
 */
export function bibtex(items: readonly CslItem[]): string {
  return items.map(entry).join('\n');
}

function entry(item: CslItem): string {
  const [type, publisherFields] = ENTRIES[item.type];
  const [issued, accessed] = [edtfOf(item, 'issued'), edtfOf(item, 'accessed')];
  const [year, month] = sharedParts(issued);
  const text = (value: string | undefined) => value && `{{${escaped(value)}}}`;
  const plain = (value: string | null | undefined) => value && `{${value}}`;
  const fields: [name: string, value: string | null | undefined][] = [
    ['author', item.author && `{${item.author.map(({ literal }) => `{${escaped(literal)}}`).join(' and ')}}`],
    ['title', text(item.title)],
    ['journal', text(item['container-title'])],
    ...publisherFields.map((name): [string, string | undefined] => [name, text(item.publisher)]),
    ['type', text(item.genre)],
    ['year', plain(year)],
    ['month', MONTHS[Number(month) - 1]],
    ['date', plain(issued && biblatexDate(issued).date)],
    ['language', plain(item.language)],
    ['version', text(item.version)],
    ['url', plain(item.URL)],
    ['urldate', plain(accessed && biblatexDate(accessed).date)],
    ['note', text(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@${type}{${item.id},\n${lines.join('')}}\n`;
}

// Named, since BibTeX counts braces and does not mind a backslash before them.
const COMMANDS: Record<string, string> = {
  '\\': 'textbackslash',
  '{': 'textbraceleft',
  '}': 'textbraceright',
  '~': 'textasciitilde',
  '^': 'textasciicircum',
};

function escaped(text: string): string {
  return (
    text
      .replace(/[\\{}~^]|[&%$#_]/g, (sign) => (COMMANDS[sign] ? `\\${COMMANDS[sign]}{}` : `\\${sign}`))
      // TeX would join these with what follows into a dash, a quotation mark, or an inverted ? or !.
      .replace(/([-'`])(?=\1)|[?!](?=`)/g, '$&{}')
  );
}
