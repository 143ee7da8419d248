import type catalogue from '../messages/en.json';

/** A message of the catalogue. */
export type MessageId = keyof typeof catalogue;

export type MessageValues = Record<string, string | number>;

/**
 * Words for a person, from the message catalogue (ICU MessageFormat). It is passed in, so that the core knows no
 * language: the page gives it the reader's.
 */
export type Translate = (id: MessageId, values?: MessageValues) => string;
