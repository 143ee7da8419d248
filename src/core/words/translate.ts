import type catalogue from '../../messages/en.json';

/** A message of the page's catalogue. */
export type MessageId = keyof typeof catalogue;

export type MessageValues = Record<string, string | number>;

/**
 * Words for a person, from the message catalogue (ICU MessageFormat). It is passed in, so that the core knows no
 * language: the page gives it the reader's. What knows more messages than the page's can be passed in its stead.
 */
export interface Translate<Id extends string = MessageId> {
  (id: Id, values?: MessageValues): string;
  /** The reader's language, BCP 47. */
  readonly locale: string;
  /** Several things named in a row: "a, b, and c". */
  list(items: readonly string[]): string;
  /** A language's name in the reader's own; the tag itself where it has none. Never throws, whatever the tag. */
  language(tag: string): string;
  /**
   * Asks for the words that only late parts say, and resolves once they are there. Till then such a message shows its id.
   * Rejects where they cannot be had.
   */
  readonly whole: () => Promise<void>;
}
