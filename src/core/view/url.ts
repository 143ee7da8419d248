import type { Notice } from './param.ts';
import { RESERVED, VERSION_NAME } from './params.ts';
import { ADDRESS_UPGRADES, upgradeAddress } from './upgrade.ts';
import { INITIAL_STATE, PARAM_KEYS, paramOf, type ViewState } from './viewState.ts';

/**
 * Reads the part of an address that carries the view. What is not understood leaves the usual view, with a notice.
 * Parameters that are not ours are passed over without a word, since other tools add theirs. Whether what is named
 * exists is not asked here: see `check`.
 * @param query with or without its leading `?` or `#`.
 */
export function readUrl(query: string): { state: ViewState; notices: Notice[] } {
  const given = new URLSearchParams(query.replace(/^[?#]/, ''));
  const notices: Notice[] = [];
  const version = given.get(VERSION_NAME);
  const upgraded = upgradeAddress(given, version);
  if (!upgraded) notices.push({ code: 'unknown', parameter: VERSION_NAME, value: version ?? '' });
  const parameters = upgraded ?? given;
  const state: Record<string, unknown> = { ...INITIAL_STATE };
  for (const key of PARAM_KEYS) {
    const param = paramOf(key);
    const texts = parameters.getAll(param.name);
    if (texts.length === 0) continue;
    const notice = (code: Notice['code'], value: string) => notices.push({ code, parameter: param.name, value });
    // What is a list may come as several parameters, as forms send it.
    const [text = '', ...more] = param.joins ? [texts.join('~')] : texts;
    for (const passedOver of new Set(more)) notice('repeated', passedOver);
    const value = param.read(text);
    if (value === undefined) notice('unknown', text);
    else state[key] = value;
  }
  for (const name of RESERVED) {
    const value = parameters.get(name);
    if (value !== null) notices.push({ code: 'reserved', parameter: name, value });
  }
  return { state: state as unknown as ViewState, notices };
}

/**
 * The query for a view, with its leading `?`; empty for the usual view. What is as usual is left out, and characters
 * that need no escape stay readable. The reader’s own theme is no part of it, but in a frame, where it is chosen by
 * whoever embeds it.
 */
export function writeUrl(state: ViewState): string {
  const parts = PARAM_KEYS.flatMap((key) => {
    const param = paramOf(key);
    if (param.equal(state[key], param.initial) || (param.owner === 'reader' && state.ui !== 'compact')) return [];
    return [`${param.name}=${encoded(param.write(state[key]))}`];
  });
  const version = ADDRESS_UPGRADES.length > 0 ? [`${VERSION_NAME}=${ADDRESS_UPGRADES.length + 1}`] : [];
  const all = [...version, ...parts];
  return all.length > 0 ? `?${all.join('&')}` : '';
}

/** Half a surrogate pair cannot be encoded, and names nothing. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .replace(/%2F/g, '/')
    .replace(/%3A/g, ':');
}
