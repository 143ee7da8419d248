import { parseEdtf } from '../time/edtf.ts';
import { encodeTime } from '../time/interval.ts';
import type { Viewport } from '../time/viewport.ts';
import { dateWords } from './dateWords.ts';
import type { Translate } from './translate.ts';

/** A date or a stretch of time in words; as it is written where EDTF has no words for it. @param text EDTF, or empty. */
export function edtfWords(text: string, t: Translate): string {
  const read = parseEdtf(text);
  return read.ok ? dateWords(read.date, t) : text;
}

/** A stretch of time in words: “2017” where both of its ends lie in that, else both. */
export function stretchWords({ start, end }: Viewport, t: Translate): string {
  const text = encodeTime({ start, end });
  const [first = '', last] = text.split('/');
  return edtfWords(first === last ? first : text, t);
}
