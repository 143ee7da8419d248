/** An element of a file: its name, what is set on it, and what is in it, in order. */
export interface XmlElement {
  name: string;
  set: Readonly<Record<string, string>>;
  inside: readonly (XmlElement | string)[];
}

const CHAR = '[\\t\\n\\r\\u{20}-\\u{D7FF}\\u{E000}-\\u{FFFD}\\u{10000}-\\u{10FFFF}]';
const NAME = '[A-Za-z_:][\\w:.-]*';
const TOKEN = new RegExp(
  [
    `<(?<open>${NAME})(?<set>(?:\\s+${NAME}="[^<"]*")*)\\s*(?<empty>/?)>`,
    `</(?<close>${NAME})\\s*>`,
    `(?<text>[^<]+)`,
  ].join('|'),
  'uy',
);

/**
 * Reads a document by the rules of XML 1.0 that a reader must hold it to: each character one that XML has, each entity
 * known, no attribute set twice, each element closed, and one root. Comments, CDATA and DTDs, which ours have none of, are faults.
 */
export function readXml(document: string): XmlElement {
  if (!new RegExp(`^${CHAR}*$`, 'u').test(document)) throw new Error('a character that XML does not have');
  const text = document.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '').trim();
  const top: XmlElement & { inside: (XmlElement | string)[] } = { name: '', set: {}, inside: [] };
  const path = [top];
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < text.length;) {
    const at = TOKEN.lastIndex;
    const { groups } = TOKEN.exec(text) ?? {};
    const holder = path.at(-1);
    if (!groups || !holder) throw new Error(`no XML: ${text.slice(at, at + 80)}`);
    if (groups['text'] !== undefined) holder.inside.push(decoded(groups['text']));
    else if (groups['close'] !== undefined) {
      if (path.pop()?.name !== groups['close']) throw new Error(`</${groups['close']}> closes another`);
    } else {
      const element = { name: groups['open'] ?? '', set: setOf(groups['set'] ?? ''), inside: [] };
      holder.inside.push(element);
      if (!groups['empty']) path.push(element);
    }
  }
  const [root, ...rest] = top.inside;
  if (path.length !== 1 || rest.length > 0 || !root || typeof root === 'string')
    throw new Error('not one root, closed');
  return root;
}

function setOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value] as const);
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`set twice: ${text}`);
  // §3.3.3: white space in a value is a space, unless it is written as a number.
  return Object.fromEntries(pairs.map(([name, value]) => [name, decoded(value.replaceAll(/[\t\n]/g, ' '))]));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#13': '\r' };

function decoded(text: string): string {
  return text.replaceAll(/&([^;]*;?)/g, (_, entity: string) => {
    const sign = entity.endsWith(';') ? ENTITIES[entity.slice(0, -1)] : undefined;
    if (sign === undefined) throw new Error(`no entity: &${entity}`);
    return sign;
  });
}

/** All elements of a name, within an element and deeper, in order. */
export function elementsOf(root: XmlElement, name: string): XmlElement[] {
  return root.inside.flatMap((one) =>
    typeof one === 'string' ? [] : [...(one.name === name ? [one] : []), ...elementsOf(one, name)],
  );
}

/** All text within an element. */
export function textOf(root: XmlElement): string {
  return root.inside.map((one) => (typeof one === 'string' ? one : textOf(one))).join('');
}
