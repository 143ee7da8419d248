import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { LaneFacet } from '../../../core/table/facets.ts';
import type { Metrics } from '../../../core/layout/metrics.ts';
import { unsearchedTimes } from '../../../core/evidence/searched.ts';
import { planAtRest } from '../../../core/layout/atRest.ts';
import type { LanePlan } from '../../../core/layout/lanes.ts';
import { cutScene, layoutWorld, type Scene, type World } from '../../../core/layout/scene.ts';
import { settle } from '../../../core/layout/settle.ts';
import { spanOf, type Viewport } from '../../../core/time/viewport.ts';
import { useExplored, useExplorer, useView } from '../../bridge/useExplorer.ts';
import type { GestureTarget } from './gestures.ts';
import type { Size } from '../../bridge/useSize.ts';

export interface LiveScene {
  /** What is drawn, and the world that it was cut from. */
  scene: Scene;
  world: World;
  /** The same, and the time in view, when it last came to rest: what can be chosen and read aloud. */
  rest: { world: World; scene: Scene; view: Viewport };
  /** Whether a gesture is zooming just now. */
  zooming: boolean;
  gestures: GestureTarget;
}

/** How near the viewport may come to the scene's edge, in viewports, before a new scene is cut. */
const MARGIN = 0.2;
const ZOOM_OVERSCAN = 0.25;
/** How near two spans are that are one: a pan adds and subtracts large numbers. */
const NEARLY = 1e-7;

/**
 * Keeps the scene under the viewport. A pan only moves `layer` by a transform, and React renders nothing; a new
 * scene is cut when the viewport nears the old one's edge, and a new world is laid out when the zoom changes.
 */
export function useLiveScene(
  layer: RefObject<HTMLElement | null>,
  size: Size,
  group: LaneFacet,
  metrics: Metrics,
): LiveScene {
  const { store, t, now } = useExplorer();
  const { dataset, table, kept, bounds, viewportOf } = useExplored();
  const viewport = useCallback(() => viewportOf(store.get()), [store, viewportOf]);
  const [cutAt, setCutAt] = useState(() => ({ view: viewport(), overscan: 1 }));
  const [settled, setSettled] = useState(viewport);
  const traced = useView((state) => state.traces === 'on');
  const busy = useRef(false);

  const span = spanOf(cutAt.view);
  const { meta } = dataset;
  const unsearched = useMemo(
    () => unsearchedTimes({ meta }, { start: bounds.start, end: Math.min(now, bounds.end) }),
    [meta, bounds, now],
  );
  const input = useMemo(
    () => ({ table, kept, bounds, size, group, metrics, now, t, unsearched, traced }),
    [table, kept, bounds, size, group, metrics, now, t, unsearched, traced],
  );
  const plan = usePlan(
    useMemo(() => ({ table, bounds, size, group, metrics }), [table, bounds, size, group, metrics]),
    settled,
  );
  const moving = useMemo(() => layoutWorld(input, size.width / span, plan), [input, size.width, span, plan]);
  // A zoom that goes on is of no view that has come to rest.
  const isOfRest = Math.abs(spanOf(settled) / span - 1) < NEARLY;
  const world = useMemo(() => (isOfRest ? settle(moving, settled) : moving), [moving, isOfRest, settled]);
  const scene = useMemo(() => cutScene(world, cutAt.view, cutAt.overscan), [world, cutAt]);
  const zooming = cutAt.overscan < 1;
  const rest = useRested(
    useMemo(() => ({ world, scene, view: settled }), [world, scene, settled]),
    zooming,
  );

  useLayoutEffect(() => {
    const follow = () => {
      const view = viewport();
      const share = (view.start - cutAt.view.start) / span;
      const zoomed = Math.abs(spanOf(view) / span - 1) > NEARLY;
      const resting = !busy.current && (share !== 0 || cutAt.overscan < 1);
      // A zoom draws a new scene with each step, so it is not worth drawing more than is seen.
      if (zoomed) setCutAt({ view, overscan: busy.current ? ZOOM_OVERSCAN : 1 });
      else if (resting || Math.abs(share) > cutAt.overscan - MARGIN)
        setCutAt({ view: { start: view.start, end: view.start + span }, overscan: 1 });
      else if (layer.current) layer.current.style.transform = `translateX(${-(scene.offset + share * size.width)}px)`;
      if (!busy.current) setSettled((before) => (isSame(before, view) ? before : view));
    };
    follow();
    return store.subscribe(follow);
  }, [store, viewport, cutAt, span, scene, size.width, layer]);

  const gestures = useMemo<GestureTarget>(
    () => ({
      bounds,
      viewport,
      onChange: (listener) => store.subscribe(listener),
      // At once, so that the brush, which moves by itself, and the scene are drawn in one frame and not in two.
      move: (time) => flushSync(() => store.update({ time }, 'move')),
      start: () => {
        busy.current = true;
        layer.current?.setAttribute('data-moving', '');
      },
      end: () => {
        busy.current = false;
        layer.current?.removeAttribute('data-moving');
        store.rest();
        const view = viewport();
        // Cut anew at rest, so that bars which began before the view bring their labels into it. A click moves nothing.
        setCutAt((before) => (before.overscan === 1 && isSame(before.view, view) ? before : { view, overscan: 1 }));
        setSettled((before) => (isSame(before, view) ? before : view));
      },
    }),
    [bounds, viewport, store, layer],
  );
  return { scene, world, rest, zooming, gestures };
}

/** The lanes, their heights by what is in view at rest; the same object for as long as no lane changes. */
function usePlan(input: Parameters<typeof planAtRest>[0], view: Viewport): LanePlan {
  const next = useMemo(() => planAtRest(input, view), [input, view]);
  const [plan, setPlan] = useState(next);
  const same = plan === next || (plan.laneOf.length === next.laneOf.length && isSamePlan(plan, next));
  if (!same) setPlan(next);
  return same ? plan : next;
}

function isSamePlan({ laneOf, ...one }: LanePlan, { laneOf: otherLanes, ...other }: LanePlan): boolean {
  return JSON.stringify(one) === JSON.stringify(other) && laneOf.every((lane, row) => lane === otherLanes[row]);
}

function isSame(one: Viewport, other: Viewport): boolean {
  return one.start === other.start && one.end === other.end;
}

/** The last value from before the movement; the value itself while there is none. */
function useRested<T>(value: T, moving: boolean): T {
  const [rested, setRested] = useState(value);
  if (!moving && rested !== value) setRested(value);
  return moving ? rested : value;
}
