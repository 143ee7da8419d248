import { type Messages, setupI18n } from '@lingui/core';
import type { MessageId, Translate } from '../core/words/translate.ts';

/**
 * A translator for one language. A message that is missing shows its id, which a test forbids. What it puts into a
 * sentence or a list turns none of their other words round.
 * @param late asks for further messages, where these are not all.
 */
export function translator<Id extends string = MessageId>(
  locale: string,
  messages: Messages,
  late?: () => Promise<Messages>,
): Translate<Id> {
  const i18n = setupI18n({ locale, messages: { [locale]: messages } });
  return Object.assign((id: Id, values?: Record<string, string | number>) => i18n._(id, values && asTheyAre(values)), {
    locale,
    list: (items: readonly string[]) => new Intl.ListFormat(locale).format(items.map(isolated)),
    language: (tag: string) => languageName(locale, tag),
    whole: async () => {
      if (late) i18n.load(locale, await late());
    },
  });
}

/** The blocks of the scripts that are written from right to left. */
const LEFTWARDS = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * A text that has its own direction, between Unicode’s signs for that (UAX 9: first strong isolate, and its end); any
 * other as it is.
 */
function isolated(text: string): string {
  return LEFTWARDS.test(text) ? `\u2068${text}\u2069` : text;
}

/** What Lingui decodes in a sentence that it has put together: the values too, if they were left as they are. */
const ESCAPE = /\\(?=u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2})/g;

/** Values that stand in a sentence as they are: with a direction of their own, and with no escape that would be decoded. */
function asTheyAre(values: Record<string, string | number>): Record<string, string | number> {
  const entries = Object.entries(values).map(([key, value]): [string, string | number] => [
    key,
    typeof value === 'string' ? isolated(value).replace(ESCAPE, '\\x5C') : value,
  ]);
  return Object.fromEntries(entries);
}

/** `Intl` throws at what is no tag, such as "zh-simplified", which data may have all the same. */
function languageName(locale: string, tag: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
