import type { MeasureText } from '../layout/metrics.ts';

/** The signs whose widths are known, and these in thousandths of an em: those of Inter 4, in letters of 400 and of 600. */
const SIGNS = ` !"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_\`abcdefghijklmnopqrstuvwxyz{|}~–—‘’“”…·•→←×°§«»`;
const PLAIN = [
  281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 631, 407, 610, 618, 646, 593, 620,
  566, 619, 620, 288, 302, 662, 662, 662, 511, 966, 690, 654, 730, 722, 601, 590, 746, 743, 269, 571, 672, 565, 903,
  753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682, 679, 629, 365, 360, 365, 471, 456, 323, 562, 612, 571, 612,
  583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600, 612, 612, 376, 528, 327, 591, 562, 818, 546, 562, 552, 426,
  333, 426, 662, 500, 1000, 261, 261, 440, 440, 864, 288, 563, 838, 838, 662, 456, 568, 583, 583,
];
const BOLD = [
  252, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 660, 423, 623, 636, 666, 612, 640,
  576, 640, 640, 319, 329, 673, 673, 673, 543, 999, 728, 659, 737, 722, 605, 588, 749, 746, 277, 580, 703, 565, 922,
  759, 769, 645, 773, 652, 650, 660, 736, 728, 1020, 720, 713, 652, 373, 379, 373, 481, 469, 351, 574, 624, 583, 624,
  591, 389, 625, 612, 262, 262, 569, 262, 900, 612, 609, 624, 624, 397, 549, 353, 612, 587, 839, 569, 588, 566, 455,
  359, 455, 673, 500, 1000, 294, 294, 507, 501, 956, 319, 503, 838, 838, 673, 458, 568, 634, 634,
];

/** What is as wide as it is high: Han, kana, Hangul and their punctuation, and most pictures. */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
/** What stands on the letter before it, or is not seen. */
const NOTHING = /[\p{M}\p{Cf}]/u;
/** Of a letter that is not known. */
const OTHER = 620;

const PLACES = new Map(Array.from(SIGNS, (sign, i) => [sign, i]));

/**
 * An estimate of how wide a text is in the page’s own letters, where nothing can draw them, as in a shell: the sum of the
 * letters’ widths without kerning, within three in the hundred for Latin texts. Letters with marks are as wide as those without.
 */
export const estimateText: MeasureText = (text, size, bold) => {
  let width = 0;
  for (const sign of text.normalize('NFC')) width += widthOf(sign, bold ? BOLD : PLAIN);
  return (width * size) / 1000;
};

function widthOf(sign: string, widths: readonly number[]): number {
  if (WIDE.test(sign)) return 1000;
  if (NOTHING.test(sign)) return 0;
  const [base = sign] = sign.normalize('NFD');
  return widths[PLACES.get(base) ?? -1] ?? OTHER;
}
