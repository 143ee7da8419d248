import type { Notice } from '../core/view/param.ts';
import { shortened } from '../core/model/jsonValue.ts';
import type { MessageId, Translate } from '../core/words/translate.ts';
import type { LoadProblem } from './files.ts';

/** How many values of one parameter are quoted, and how much of each. */
const MOST_QUOTED = 3;
const LONGEST = 40;
/**
 * What an id or a time is written with. Nothing else of a link is quoted: a page that repeated whatever a link says would
 * lend its voice to whoever wrote the link.
 */
const QUOTABLE = /^(?:[A-Za-z0-9-]+|[-0-9TXYZ:/.+~?%]+)$/;

/** What of an address is shown otherwise than it asks, in one short line for each parameter and reason. */
export function toldNotices(notices: readonly Notice[], t: Translate): string[] {
  return grouped(notices, ({ code, parameter }) => `${code} ${parameter}`).map(([first, ...others]) => {
    const { code, parameter } = first;
    const values = [...new Set([first, ...others].map(({ value }) => value))];
    return t(`notices.${code}`, { parameter, asked: askedWords(parameter, values, t) });
  });
}

function askedWords(parameter: string, values: readonly string[], t: Translate): string {
  const quotable = values.filter((value) => QUOTABLE.test(value)).slice(0, MOST_QUOTED);
  if (quotable.length === 0) return parameter;
  const quoted = quotable.map((value) => t('notices.quoted', { value: cut(value) }));
  const more = values.length - quotable.length;
  return t('notices.asked', {
    parameter,
    values: t.list(more > 0 ? [...quoted, t('notices.more', { count: more })] : quoted),
  });
}

function cut(value: string): string {
  return value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value;
}

/** Which files could not be had and why, in one line for each reason. */
export function toldProblems(problems: readonly LoadProblem[], t: Translate): string[] {
  return grouped(problems, ({ code, detail }) => `${code} ${detail}`).map(([first, ...others]) => {
    const detail = shortened(first.detail);
    return t('notices.load-failed', {
      file: t.list([...new Set([first, ...others].map(({ file }) => file))]),
      reason: t(`load.${first.code}` as MessageId, { status: detail, detail }),
    });
  });
}

/** What is alike, together, in the order in which each first came. */
function grouped<T>(all: readonly T[], keyOf: (one: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups.values()];
}
