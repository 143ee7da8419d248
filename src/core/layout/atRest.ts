import { spanOf, type Viewport } from '../time/viewport.ts';
import { demandInView } from './demand.ts';
import type { LanePlan } from './lanes.ts';
import { layoutWorld, planWorld, type SceneInput, type World } from './scene.ts';
import { settle } from './settle.ts';

/** The lanes of a view at rest, their heights by what is in it. What passes the filters is not asked. */
export function planAtRest(
  input: Pick<SceneInput, 'table' | 'bounds' | 'group' | 'size' | 'metrics'>,
  view: Viewport,
): LanePlan {
  return planWorld(input, demandInView(input, input.size.width / spanOf(view), view));
}

/** Lays out all time as a view at rest shows it: the recipe where nothing moves. */
export function layoutAtRest(input: SceneInput, view: Viewport): World {
  return settle(layoutWorld(input, input.size.width / spanOf(view), planAtRest(input, view)), view);
}
