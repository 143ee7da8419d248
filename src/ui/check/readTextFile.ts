import { encodingsOf, fileKind, type FileKind } from '../../core/evidence/fileKind.ts';
import { htmlText } from './htmlText.ts';

/** In characters, and in bytes of a file: what is longer is no page of text. */
export const LONGEST = 2_000_000;
const BIGGEST = 16 * 1024 * 1024;

/** Why a file cannot be checked. */
export type FileFault = Exclude<FileKind, 'text' | 'html'> | 'too-long' | 'unreadable' | 'no-text';

/**
 * The text of a file that a reader opened: plain text, or a saved page.
 * @param language of the source, which says in what a text may be written that is not UTF-8.
 */
export async function readTextFile(file: File, language: string): Promise<{ text: string } | { fault: FileFault }> {
  if (file.size > BIGGEST) return { fault: 'too-long' };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder, or a file that has gone.
    return { fault: 'unreadable' };
  }
  const kind = fileKind(file.name, bytes);
  if (kind !== 'text' && kind !== 'html') return { fault: kind };
  const read = decoded(bytes, language);
  const text = kind === 'html' ? htmlText(read) : read;
  if (text.trim() === '') return { fault: 'no-text' };
  return text.length > LONGEST ? { fault: 'too-long' } : { text };
}

function decoded(bytes: Uint8Array, language: string): string {
  for (const encoding of encodingsOf(bytes, language)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one, or none that there is.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}
