import { SIGN, SIGNS } from '../../core/compare/keySigns.ts';
import type { KeySign } from '../../core/compare/reading.ts';
import { Drawing } from '../parts/Drawing.tsx';

/** A sign of a picture, for its key. */
export function KeySwatch({ sign }: { sign: KeySign }) {
  return <Drawing list={{ ...SIGN, title: '', description: '', language: '', items: SIGNS[sign] }} />;
}
