import { type Messages, setupI18n } from '@lingui/core';
import type { MessageId, Translate } from '../core/words/translate.ts';

/** A translator for one language. A message that is missing shows its id, which a test forbids. */
export function translator<Id extends string = MessageId>(locale: string, messages: Messages): Translate<Id> {
  const i18n = setupI18n({ locale, messages: { [locale]: messages } });
  return Object.assign((id: Id, values?: Record<string, string | number>) => i18n._(id, values), {
    locale,
    list: (items: readonly string[]) => new Intl.ListFormat(locale).format(items),
    language: (tag: string) => languageName(locale, tag),
  });
}

/** `Intl` throws at what is no tag, such as "zh-simplified", which data may have all the same. */
function languageName(locale: string, tag: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
