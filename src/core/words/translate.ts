import type catalogue from '../../messages/en.json';

/** A message of the page's catalogue. */
export type MessageId = keyof typeof catalogue;

export type MessageValues = Record<string, string | number>;

/**
 * Words for a person, from the message catalogue (ICU MessageFormat). It is passed in, so that the core knows no
 * language: the page gives it the reader's. What knows more messages than the page's can be passed in its stead.
 */
export type Translate<Id extends string = MessageId> = (id: Id, values?: MessageValues) => string;
