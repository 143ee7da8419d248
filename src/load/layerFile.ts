import { encodingsOf, fileKind, type FileKind } from '../core/evidence/fileKind.ts';

/** What is bigger is not opened: a page that holds it, its rows and their drawing would come to a halt. */
export const BIGGEST_MB = 32;

/** In what a text that is not UTF-8 may be written (labels of WHATWG, “Encoding”). */
export const ENCODINGS = ['windows-1252', 'euc-kr', 'gb18030', 'shift-jis'] as const;
export type LayerEncoding = (typeof ENCODINGS)[number];

/** Why a file cannot be opened; `image` and `archive` are what `fileKind` tells of no text, by their first bytes. */
export type LayerFault = Exclude<FileKind, 'text'> | 'image' | 'too-big' | 'unreadable';

export type LayerText =
  | { text: string }
  | { fault: LayerFault }
  /** It is not UTF-8, and nothing in it says what it is. */
  | { bytes: Uint8Array };

/** The text of a file that a reader opened. Never throws. */
export async function layerText(file: File): Promise<LayerText> {
  if (file.size > BIGGEST_MB * 1024 * 1024) return { fault: 'too-big' };
  try {
    return textOfBytes(file.name, new Uint8Array(await file.arrayBuffer()));
  } catch {
    // A folder, or a file that has gone.
    return { fault: 'unreadable' };
  }
}

/** The text of bytes: UTF-8, with or without its mark, or UTF-16 with its mark. */
export function textOfBytes(name: string, bytes: Uint8Array): LayerText {
  const kind = fileKind(name, bytes);
  if (kind === 'binary' && isImage(bytes)) return { fault: 'image' };
  if (kind !== 'text') return { fault: kind };
  // The first is what its mark says, or else what is tried first.
  const bom = encodingsOf(bytes, '').length === 1 ? encodingsOf(bytes, '')[0] : undefined;
  try {
    const text = new TextDecoder(bom ?? 'utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? { fault: 'empty' } : { text };
  } catch {
    return bom?.startsWith('utf-16') ? { fault: 'binary' } : { bytes };
  }
}

/** Bytes in an encoding that the reader has chosen; what it has no sign for is shown as such. */
export function decodedAs(bytes: Uint8Array, encoding: LayerEncoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** How PNG, JPEG, GIF and WebP begin. */
function isImage(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  return /^(\x89PNG|\xFF\xD8\xFF|GIF8|RIFF....WEBP)/s.test(head);
}
