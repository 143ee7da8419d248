import type { Known, Notice } from './param.ts';
import { PARAM_KEYS, paramOf, type ViewState } from './viewState.ts';

/**
 * A state as far as it names what there is, and what became of the rest. It is asked of the state, and not of an
 * address, so that whatever way a state came, it shows only what there is.
 * @returns the same object where nothing had to change.
 */
export function check(state: ViewState, known: Known): { state: ViewState; notices: Notice[] } {
  const notices: Notice[] = [];
  const changes: Record<string, unknown> = {};
  for (const key of PARAM_KEYS) {
    const param = paramOf(key);
    const checked = param.known?.(state[key], known);
    if (!checked) continue;
    notices.push(...checked.notices.map((notice) => ({ ...notice, parameter: param.name })));
    if (!param.equal(state[key], checked.value)) changes[key] = checked.value;
  }
  return { state: Object.keys(changes).length > 0 ? { ...state, ...changes } : state, notices };
}
