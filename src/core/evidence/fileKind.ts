/** What a file is, as far as its text can be read from it. */
export type FileKind = 'text' | 'html' | 'empty' | 'pdf' | 'document' | 'mhtml' | 'binary';

/** How far into a file is looked. */
const HEAD = 4096;

/** How the files of word processors and e-books begin: ZIP, OLE2, RTF. */
const DOCUMENTS = ['PK\x03\x04', '\xD0\xCF\x11\xE0', '{\\rtf'];

/** Tells by a file's first bytes, and by its name, what it is. */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
  const head = latin1(bytes.subarray(0, HEAD));
  const isWide = bomOf(bytes)?.startsWith('utf-16') ?? false;
  if (bytes.length === 0) return 'empty';
  if (head.startsWith('%PDF-')) return 'pdf';
  if (DOCUMENTS.some((begin) => head.startsWith(begin))) return 'document';
  if (/^(From:|MIME-Version:)[^]*multipart\/related/i.test(head)) return 'mhtml';
  if (!isWide && head.includes('\0')) return 'binary';
  const begin = head.replaceAll('\0', '').slice(0, 1024);
  return /\.x?html?$/i.test(name) || /<(!doctype\s+html|html)[\s>]/i.test(begin) ? 'html' : 'text';
}

/** By the language of a source, what its texts were written in before UTF-8. */
const LEGACY: readonly [RegExp, string][] = [
  [/^ko\b/i, 'euc-kr'],
  [/^ja\b/i, 'shift_jis'],
  [/^zh-(hant|tw|hk|mo)\b/i, 'big5'],
  [/^zh\b/i, 'gb18030'],
  [/^ru\b/i, 'windows-1251'],
];

/**
 * In which encodings to try to read a text, in order (labels of WHATWG, “Encoding”): what its byte order mark says; or what
 * the page says of itself, UTF-8, and what was usual in its language.
 */
export function encodingsOf(bytes: Uint8Array, language: string): string[] {
  const bom = bomOf(bytes);
  if (bom) return [bom];
  const [, said] = /<meta[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(latin1(bytes.subarray(0, HEAD))) ?? [];
  const legacy = LEGACY.find(([tag]) => tag.test(language))?.[1] ?? 'windows-1252';
  return [...(said ? [said] : []), 'utf-8', legacy, 'windows-1252'];
}

function bomOf(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
