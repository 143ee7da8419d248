import type { Taken } from '../../core/export/taken.ts';
import type { CssPixels, Milliseconds } from '../../core/time/units.ts';
import type { MeasureText } from '../../core/layout/metrics.ts';
import type { ViewState } from '../../core/view/viewState.ts';
import type { Translate } from '../../core/words/translate.ts';
import type { Explored } from '../explored.ts';

/** What a picture is made of. */
export interface PictureAsked {
  /** What it shows: the window, the lanes, the open event. */
  state: ViewState;
  /** With the rows that are to be in it. */
  explored: Explored;
  /** What is said of it: the filter in words, the version, the permalink. */
  taken: Pick<Taken, 'filter' | 'page'>;
  frame: PictureFrame;
  t: Translate;
  now: Milliseconds;
  measureText: MeasureText;
}

/** The place that a drawing has on the page, or would have. */
export interface PictureFrame {
  width: CssPixels;
  height: CssPixels;
  /** How many CSS pixels 1rem is. */
  rem: CssPixels;
  /** For a small frame: everything as low as fingers allow. */
  dense: boolean;
}

/** Where there is no page to see it on, or none that has a drawing. */
export const USUAL_FRAME: PictureFrame = { width: 960, height: 540, rem: 16, dense: false };
