/**
 * Characters that a reader does not see, or that turn round the words beside them: Unicode’s default ignorable code
 * points (directions, zero-width and joining signs, fillers, tags), controls, interlinear signs, and halves of a
 * surrogate pair.
 */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\p{Surrogate}]|(?![\t\n\r])\p{Cc}/gu;
/** Those of them that shape what they follow: joiners, and the selectors of a variant. */
const SHAPES = /^(?:\p{Variation_Selector}|\p{Join_Control}|\u180E)$/u;
/** What they have a use after: scripts that join, marks, Han, and pictures. */
const SHAPED =
  /[\p{Mark}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Han}\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u;
const HALF = /^\p{Surrogate}$/u;

/** Whether a text has nothing in it that a reader would not see. */
export function isSeen(text: string): boolean {
  return asSeen(text) === text;
}

/** A text as a reader sees it: without what is not seen, and with a sign in the place of half a character. */
export function asSeen(text: string): string {
  return replaced(text, (sign) => (HALF.test(sign) ? '\uFFFD' : ''));
}

/** A text with what is not seen written out, as `\u{202E}`: for one who is to find it. */
export function writtenOut(text: string): string {
  return replaced(text, (sign) => `\\u{${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? ''}}`);
}

function replaced(text: string, by: (sign: string) => string): string {
  return text.replace(UNSEEN, (sign: string, at: number) =>
    SHAPES.test(sign) && SHAPED.test(text.slice(Math.max(at - 2, 0), at)) ? sign : by(sign),
  );
}
