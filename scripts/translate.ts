import messages from 'virtual:messages/en';
import scriptMessages from 'virtual:messages/en.scripts';
import type { MessageId, Translate } from '../src/core/words/translate.ts';
import type catalogue from '../src/messages/en.scripts.json';
import { translator } from '../src/messages/translator.ts';

/** A message of the page or of the scripts. The page does not load what only the scripts say. */
export type ScriptMessageId = MessageId | keyof typeof catalogue;

export type ScriptTranslate = Translate<ScriptMessageId>;

export const t: ScriptTranslate = translator('en', { ...messages, ...scriptMessages });
