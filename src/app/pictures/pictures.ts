import type { DisplayList } from '../../core/draw/displayList.ts';
import type { View } from '../../core/view/viewState.ts';
import type { PictureAsked } from './asked.ts';
import { comparePicture } from './comparePicture.ts';
import { timelinePicture } from './timelinePicture.ts';

/** The views that have a picture, and what makes it. Of all others the timeline of the same events is made. */
const MAKERS: Partial<Record<View, (asked: PictureAsked) => DisplayList>> = {
  timeline: timelinePicture,
  compare: comparePicture,
};

/** Which view a picture is of, for a view. */
export function picturedView(view: View): View {
  return MAKERS[view] ? view : 'timeline';
}

/** A view as a picture. */
export function pictureOf(asked: PictureAsked): DisplayList {
  return (MAKERS[asked.state.view] ?? timelinePicture)(asked);
}
