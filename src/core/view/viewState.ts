import type { Param } from './param.ts';
import { PARAMS } from './params.ts';

type ValueOf<P> = P extends Param<infer T> ? T : never;

/**
 * All that a link to the page carries, and the page’s only truth about what it shows: a value for each parameter. The
 * facets’ values are among them, so a state is itself a filter.
 */
export type ViewState = { readonly [Key in keyof typeof PARAMS]: ValueOf<(typeof PARAMS)[Key]> };

export type ParamKey = keyof ViewState;

export const PARAM_KEYS = Object.keys(PARAMS) as readonly ParamKey[];

/** A parameter by its key; its type is that of any value, since the keys are walked. */
export function paramOf(key: ParamKey): Param<unknown> {
  return PARAMS[key];
}

export const INITIAL_STATE: ViewState = Object.fromEntries(
  PARAM_KEYS.map((key) => [key, paramOf(key).initial]),
) as unknown as ViewState;

export type View = ViewState['view'];
export type Theme = ViewState['theme'];

/** The keys whose values differ. */
export function changedKeys(before: ViewState, after: ViewState): ParamKey[] {
  return PARAM_KEYS.filter((key) => !paramOf(key).equal(before[key], after[key]));
}
