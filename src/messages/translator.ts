import { type Messages, setupI18n } from '@lingui/core';
import type { MessageId, Translate } from '../core/words/translate.ts';

/** A translator for one language. A message that is missing shows its id, which a test forbids. */
export function translator<Id extends string = MessageId>(locale: string, messages: Messages): Translate<Id> {
  const i18n = setupI18n({ locale, messages: { [locale]: messages } });
  return (id, values) => i18n._(id, values);
}
