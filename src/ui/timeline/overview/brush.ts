import { brushX, type D3BrushEvent, pointer, select } from 'd3';
import type { Explored } from '../../../app/explored.ts';
import type { Explorer } from '../../../app/explorer.ts';
import { clampViewport, spanOf, type Viewport } from '../../../core/time/viewport.ts';
import { leaveVerticalSwipes } from '../leaveVerticalSwipes.ts';
import { HEIGHT } from './height.ts';

/** Lets a brush show and set the time in view. @param width of the overview, in CSS pixels. @returns what ends it. */
export function showBrush(
  group: SVGGElement,
  width: number,
  { store, bounds, viewportOf }: Pick<Explorer, 'store'> & Pick<Explored, 'bounds' | 'viewportOf'>,
): () => void {
  const scale = width / spanOf(bounds);
  const show = (viewport: Viewport) => store.update({ time: clampViewport(viewport, bounds) }, 'move');
  const centre = (x: number) => {
    const span = spanOf(viewportOf(store.get()));
    const middle = bounds.start + x / scale;
    show({ start: middle - span / 2, end: middle + span / 2 });
  };
  let mine = false;
  const behaviour = brushX<unknown>()
    .extent([
      [0, 0],
      [width, HEIGHT],
    ])
    .handleSize(10)
    .on('brush', (event: D3BrushEvent<unknown>) => {
      if (!event.sourceEvent || !event.selection) return;
      const [x0, x1] = event.selection as [number, number];
      mine = true;
      // Moving the frame keeps its span, however many pixels it rounds to.
      if (event.mode === 'drag') centre((x0 + x1) / 2);
      else show({ start: bounds.start + x0 / scale, end: bounds.start + x1 / scale });
      mine = false;
    })
    .on('end', (event: D3BrushEvent<unknown>) => {
      if (!event.sourceEvent) return;
      if (!event.selection) centre(pointer(event, group)[0]);
      follow();
      store.rest();
    });
  const selection = select<SVGGElement, unknown>(group).call(behaviour);
  const follow = () => {
    if (mine) return;
    const { start, end } = viewportOf(store.get());
    behaviour.move(selection, [(start - bounds.start) * scale, (end - bounds.start) * scale]);
  };
  follow();
  const stop = store.subscribe(follow);
  const stopTouch = leaveVerticalSwipes(group);
  return () => {
    stop();
    stopTouch();
    selection.on('.brush', null).selectAll('*').remove();
  };
}
